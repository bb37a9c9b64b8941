package static

var say = words{
	stepByStep: "Step by step",
	answer:     "The answer",
}
