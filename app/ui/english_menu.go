package ui

var menusEnglish = menuWords{
	fragment:    "The whole scenario is in the part of the link after the #, which browsers never send to a server.",
	linkToStep:  "Link to this event",
	embedInPage: "Embed code",
}

var commandsEnglish = commandWords{
	title:  "All commands",
	what:   "What do you want to do? Type part of a command and choose one.",
	view:   "Show: {view}",
	lesson: "Lesson: {title}",
}

var helpEnglish = helpWords{
	about:      "Crumbtrail models what a browser does with cookies and HTTPS. Flip a switch on the left, and see what is sent in the middle and why on the right. Nothing leaves this page.",
	scope:      "Keys without Ctrl work while the focus is in the lanes, the events or the Why.",
	letters:    "Single-key shortcuts",
	lettersOff: "turn off if you use dictation",

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
	pin:      "Pin this run for comparison",
	toWhy:    "Go to the Why",
	views:    "Views below",
	thisHelp: "Help",
}
