package ui

var menusEnglish = menuWords{
	fragment:    "The whole scenario is in the part of the link behind the #, which no browser sends to a server.",
	linkToStep:  "Link to this event",
	embedInPage: "To embed it in a page of yours",
}

var commandsEnglish = commandWords{
	title:  "All commands",
	what:   "What do you want to do? Type a part of it, and choose.",
	view:   "Show: {view}",
	lesson: "Lesson: {title}",
}

var helpEnglish = helpWords{
	about:      "Crumbtrail models what a browser does with cookies and HTTPS. Flip a switch on the left, and see in the middle what goes out, and on the right why. Nothing is sent anywhere.",
	scope:      "Keys without Ctrl work while the focus is in the lanes, the events or the Why.",
	letters:    "Keys of one letter",
	lettersOff: "off, if you dictate or a key does what you did not mean",

	homeEnd:    "Home End",
	space:      "Space",
	ctrlK:      "Ctrl K",
	ctrlZ:      "Ctrl Z",
	ctrlShiftZ: "Ctrl Shift Z",

	stepBy:   "Previous event, next event",
	toEnds:   "First event, last event",
	play:     "Play, pause",
	secure:   "Flip Secure",
	scheme:   "Switch http and https",
	redirect: "Switch the redirect",
	hsts:     "Switch HSTS",
	pin:      "Pin this run, to compare with it",
	toWhy:    "Go to the Why",
	views:    "The views below",
	thisHelp: "This help",
}
