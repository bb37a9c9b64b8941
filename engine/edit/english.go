package edit

var say = words{attacker: "attacker"}
