package ui

var stageEnglish = stageWords{
	title:      "What happens",
	lanes:      "Lanes",
	invitation: "Flip a switch to see here what it changes.",
	answer:     "The answer",
	showEvent:  "Show event {event}",
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
	toGuess:    "{event}. Guess what happens to the cookies.",
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
	ignored:    "not modelled",
	notPlayed:  "Not modelled: {names}. A real browser may behave differently here.",
}

var guessEnglish = guessWords{
	justShow: "Show the result",
	showAll:  "Show everything",
	said:     "Your guess: {guess}",
	right:    " (right)",
	wrong:    " (wrong)",
}

var proposalsEnglish = proposalWords{
	fix:        "Fix",
	workaround: "Workarounds",
	title:      "If you change one thing",
	sound:      "Nothing is wrong in this scenario, so there is nothing to fix.",
	unmended:   "Something is wrong in this scenario, and none of the changes tried here fixes it.",
	tooLarge:   "This scenario is too large to search for fixes.",
	inPart:     "This scenario is too large to try every change: there may be better fixes.",
	test:       "As a test",
	try:        "Try it",
	tryFlip:    "Try it: {flip}",
}
