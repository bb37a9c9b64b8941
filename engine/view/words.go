package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all texts of the views in one language, except for quotes from
// package explain. They are one value, [say]; a second language is another
// value, and a test finds missing texts.
type words struct {
	events    eventWords
	lists     listWords
	durations durationWords
	// nameless is the text for a cookie without a name.
	nameless phrase.Phrase

	table      tableWords
	transcript transcriptWords
	moments    momentWords
	snapshot   snapshotWords
	ending     endingWords
	predict    predictWords
	flow       flowWords
	code       codeWords
	why        whyWords
	lanes      laneWords
	changes    changeWords
	tracker    trackerWords
}

// eventWords name one event or several, and stand for those that are too many
// to name.
type eventWords struct{ one, several, more phrase.Phrase }

// listWords join list entries: with a comma, before the last one, and between
// parts of a sentence.
type listWords struct{ comma, and, semicolon phrase.Phrase }

type durationWords struct{ days, hours, minutes, seconds phrase.Plural }

// codeWords stand beside lines of code; the fate of a cookie is [Fate]'s.
type codeWords struct{ refused, redirect phrase.Phrase }
