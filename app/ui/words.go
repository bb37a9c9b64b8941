package ui

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// words are all that the page says in one language, apart from what it shows of
// the state and the views.
type words struct {
	header   headerWords
	menus    menuWords
	help     helpWords
	commands commandWords
	damage   damageWords
	embed    embedWords

	visit   visitWords
	cookie  cookieWords
	server  serverWords
	browser browserWords
	steps   stepWords

	stage     stageWords
	why       whyWords
	guess     guessWords
	proposals proposalWords

	views    viewWords
	parts    partWords
	table    tableWords
	tracker  trackerWords
	code     codeWords
	quiz     quizWords
	snapshot snapshotWords
	jar      jarWords
	compare  compareWords
	source   sourceWords
	sheet    sheetWords

	// event is how an event is called by its number.
	event phrase.Phrase
	// yes and no are heard in the place of a sign.
	yes, no phrase.Phrase
	// failed is said when the program did.
	failed phrase.Phrase
}

// headerWords are on the line across the top.
type headerWords struct {
	simulation           phrase.Phrase
	lessons, help, share phrase.Phrase
	theme                phrase.Phrase
	copyLink, copied     phrase.Phrase
	byHand, close        phrase.Phrase
}

// damageWords stand in for the page when a link cannot be shown.
type damageWords struct {
	title, text, legible phrase.Phrase
	retry, lesson        phrase.Phrase
}

// embedWords are what only an embed says.
type embedWords struct {
	simulation, open, why phrase.Phrase
}

// eventName is how an event is called.
func eventName(event int) string { return say.event.With("event", strconv.Itoa(event)) }
