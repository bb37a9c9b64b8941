package static

var say = words{answer: "The answer"}
