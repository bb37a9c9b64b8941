package static

var say = words{
	lanes:      "Lanes",
	drawing:    "The requests as arrows between the browser and the servers, with their cookies. The table says the same in words.",
	caption:    "What happens, step by step",
	step:       "Step",
	action:     "Action",
	condition:  "Condition",
	result:     "Result",
	cookieSent: "Cookie sent",
	wire:       "On the wire",
	stepByStep: "Step by step",
	answer:     "The answer",
}
