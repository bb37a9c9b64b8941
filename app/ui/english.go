package ui

import "time"

var say = words{
	header: headerWords{
		simulation: "simulation · nothing is sent",
		lessons:    "Lessons",
		help:       "Help",
		share:      "Share",
		theme:      "Theme: {theme}",
		copyLink:   "Copy link",
		copied:     "Link copied ✓",
		byHand:     "The browser does not let this page copy. Here is the link:",
		close:      "Close",
	},
	menus:    menusEnglish,
	commands: commandsEnglish,
	help:     helpEnglish,
	damage: damageWords{
		title:   "This link cannot be opened",
		text:    "The text of the link. You can copy it, or fix it and try again:",
		legible: "The readable part of the scenario",
		retry:   "Try again",
		lesson:  "Open the lesson instead",
	},
	embed: embedWords{
		simulation: "simulation",
		open:       "Open in Crumbtrail",
		why:        "Why?",
	},

	visit:   visitEnglish,
	cookie:  cookieEnglish,
	server:  serverEnglish,
	browser: browserEnglish,
	steps:   stepsEnglish,

	stage:     stageEnglish,
	why:       whyEnglish,
	guess:     guessEnglish,
	proposals: proposalsEnglish,

	views:    viewsEnglish,
	parts:    partsEnglish,
	table:    tableEnglish,
	tracker:  trackerEnglish,
	code:     codeEnglish,
	quiz:     quizEnglish,
	snapshot: snapshotEnglish,
	jar:      jarEnglish,
	compare:  compareEnglish,
	source:   sourceEnglish,
	sheet:    sheetEnglish,

	event:  "Event {event}",
	yes:    "Yes:",
	no:     "No:",
	failed: "Crumbtrail could not do this and changed nothing: {fault}.",
}

// day formats a date for English.
func day(t time.Time) string { return t.Format("2 January 2006") }
