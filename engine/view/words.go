package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all that the views say in one language, apart from what they quote
// of package explain. They are one value, [say]; a second language is another
// in its place, and a test finds what it leaves empty.
type words struct {
	events    eventWords
	lists     listWords
	durations durationWords
	// nameless is how a cookie without a name is called.
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

// eventWords are how events are called, one and several, and what stands for
// those that are too many to name.
type eventWords struct{ one, several, more phrase.Phrase }

// listWords put one more to a list: with a comma, as the last, and to what is
// a part of a sentence in itself.
type listWords struct{ comma, and, semicolon phrase.Phrase }

type durationWords struct{ days, hours, minutes, seconds phrase.Plural }

// codeWords stand beside lines of code; what became of a cookie is [Fate]'s.
type codeWords struct{ refused, redirect phrase.Phrase }
