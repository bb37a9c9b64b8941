package ui

var stageEnglish = stageWords{
	title:      "What happens",
	lanes:      "Lanes",
	invitation: "Flip a switch, and see here what it changes.",
	answer:     "The answer",
	undo:       "Undo",
	redo:       "Redo",
	events:     "Events",
	previous:   "Previous event",
	next:       "Next event",
	play:       "Play",
	pause:      "Pause",
	scrubber:   "Event",
	noEvents:   "No events",
	at:         "Event {event} of {last}: {action}",
	atRequest:  "Event {event} of {last}: {action}, {request}",
	toGuess:    "{event}. Guess what becomes of the cookies.",
	sent:       "{event}. Cookie sent: {cookie}",
	panes:      "What to look at",
	changed:    "(changed)",
}

var whyEnglish = whyWords{
	title:      "Why",
	empty:      "Type an address and press Go.",
	devTools:   "DevTools calls it {name}",
	measured:   "measured in {browsers}",
	headers:    "Headers",
	request:    "Request",
	response:   "Response",
	byAttacker: "added by the attacker",
	ignored:    "not played",
	notPlayed:  "Not played by this model: {names}. A real browser may act differently here.",
}

var guessEnglish = guessWords{
	justShow: "Just show it",
	showAll:  "Show everything",
	said:     "You said: {guess}",
	right:    ", which is right",
	wrong:    ", which is wrong",
}

var proposalsEnglish = proposalWords{
	fix:        "Fix",
	workaround: "Workarounds",
	title:      "If you flip one thing",
	sound:      "Nothing is wrong in this journey: there is nothing to fix.",
	unmended:   "Something is wrong in this journey, and none of the changes tried here fixes it.",
	tooLarge:   "This scenario is too large to search for fixes.",
	inPart:     "This scenario is too large to try every change: there may be better fixes.",
	test:       "As a test",
	try:        "Try it",
	tryFlip:    "Try it: {flip}",
}
