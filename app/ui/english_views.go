package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var viewsEnglish = viewWords{
	title:      "The whole run",
	list:       "Views",
	table:      "Table",
	tracker:    "Tracker",
	flow:       "Flow",
	code:       "Code",
	moments:    "Key moments",
	quiz:       "Quiz",
	snapshot:   "Snapshot",
	transcript: "Transcript",
	jar:        "Jar",
	compare:    "Compare",
	source:     "Scenario",
	noMoments:  "Nothing stands out in this run.",
	chart:      "The checks of the browser and the server, as a chart. The list has the same content as text.",
}

var partsEnglish = partWords{
	events:  "Events {first} to {last} of {all} are drawn; select one to move on.",
	cookies: "Cookies {first} to {last} of {all} are drawn of event {event}; select one to move on.",
	entries: "{first} to {last} of {all} are shown.",
	options: "{first} to {last} of {all}; choose one to move on",
	earlier: "Earlier",
	later:   "Later",
}

var tableEnglish = tableWords{
	yourGuess: "? your guess",
	question:  ": {question}",
	hidden:    "hidden until you guess",
	was:       "was",
}

var trackerEnglish = trackerWords{
	caption:  "Variables, event by event",
	variable: "Variable",
}

var codeEnglish = codeWords{
	stack: "Written in",
	empty: "There is no server to show.",
}

var quizEnglish = quizWords{
	empty:     "There is nothing to ask yet. Visit an address first.",
	right:     "Right.",
	wrong:     "No.",
	moved:     "With your change the right answer is now “{answer}”.",
	hint:      "Give me a hint",
	show:      "Show event {event}",
	startOver: "Start over",
	side:      "The events",
}

var snapshotEnglish = snapshotWords{
	short:         "In short",
	safe:          "What keeps cookies safe",
	notApplicable: "Does not apply:",
}

var jarEnglish = jarWords{
	empty:        "The jar is empty here.",
	caption:      "Cookies after the selected event",
	cookie:       "Cookie",
	value:        "Value",
	scope:        "Goes to",
	path:         "Path",
	attributes:   "Attributes",
	kept:         "Kept",
	noAttributes: "none",
	hosts:        "HTTPS-only by HSTS: {hosts}",
	until:        "{host} (until {day})",
	more:         "{n} more",
}

var compareEnglish = compareWords{
	pin:             "Pin this run",
	unpin:           "Unpin the run",
	pinned:          "Before and after",
	pinnedCaption:   "Pinned and now",
	asPinned:        "No difference from the pinned run yet.",
	nonePinned:      "Pin a run, change something, and compare both here.",
	browsers:        "In every browser",
	browsersCaption: "The same in every browser",
	allSame:         "All four browsers behave the same here.",
	titled:          "{title}:",
	event:           "Event",
	absent:          "does not happen",
	number:          "event {event}:",
	wire:            "On the wire: {wire}",
	choices:         "How each browser behaves, with sources",
	choicesCaption:  "How each browser behaves",
	choice:          "Choice",
	comparing:       "This is a long run: it is being played in every browser.",
}

var sourceEnglish = sourceWords{
	about:       "This is the whole scenario. Edit it here; the page updates when you leave the field. Errors name the exact location.",
	name:        "The scenario as JSON",
	hold:        "{claims} of this scenario hold.",
	claims:      phrase.Plural{One: "{held} of {n} claim", Other: "{held} of {n} claims"},
	claimFailed: "expect[{i}] does not hold. Found: {found}.",
}
