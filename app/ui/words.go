package ui

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// words are all texts of the page in one language, except those of the state
// and the views.
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

	// event names an event by its number.
	event phrase.Phrase
	// yes and no are for screen readers, in place of a sign.
	yes, no phrase.Phrase
	// failed is for an error of the program.
	failed phrase.Phrase
}

// headerWords are in the header.
type headerWords struct {
	simulation           phrase.Phrase
	lessons, help, share phrase.Phrase
	theme                phrase.Phrase
	copyLink, copied     phrase.Phrase
	byHand, close        phrase.Phrase
}

// damageWords replace the page when a link cannot be opened.
type damageWords struct {
	title, text, legible phrase.Phrase
	retry, lesson        phrase.Phrase
}

// embedWords are only in embeds.
type embedWords struct {
	simulation, open, why phrase.Phrase
}

// eventName is the name of an event.
func eventName(event int) string { return say.event.With("event", strconv.Itoa(event)) }
