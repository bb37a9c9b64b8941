package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// viewWords are the tabs, and what their panels say when they are empty.
type viewWords struct {
	title, list                                phrase.Phrase
	table, tracker, flow, code, moments, quiz  phrase.Phrase
	snapshot, transcript, jar, compare, source phrase.Phrase
	noMoments, chart                           phrase.Phrase
}

// partWords say what is drawn of something that is too long, and lead on.
type partWords struct {
	events, cookies, entries, options phrase.Phrase
	earlier, later                    phrase.Phrase
}

// tableWords are around the execution table.
type tableWords struct {
	yourGuess, hidden, was phrase.Phrase
	// question goes on behind yourGuess, and is only heard.
	question phrase.Phrase
}

type trackerWords struct {
	caption, variable phrase.Phrase
}

type codeWords struct {
	stack, empty phrase.Phrase
}

type quizWords struct {
	empty        phrase.Phrase
	right, wrong phrase.Phrase
	// moved begins what is said where an edit made another answer right.
	moved           phrase.Phrase
	hint, show      phrase.Phrase
	startOver, side phrase.Phrase
}

type snapshotWords struct {
	short, safe, notApplicable phrase.Phrase
}

type jarWords struct {
	empty, caption                               phrase.Phrase
	cookie, value, scope, path, attributes, kept phrase.Phrase
	noAttributes                                 phrase.Phrase
	// hosts lists those of HSTS: as they are, or as until says.
	hosts, until phrase.Phrase
	// more counts those that are left out.
	more phrase.Phrase
}

type compareWords struct {
	pin, unpin                         phrase.Phrase
	pinned, pinnedCaption              phrase.Phrase
	asPinned, nonePinned               phrase.Phrase
	browsers, browsersCaption, allSame phrase.Phrase
	// titled begins what is said of a run.
	titled                          phrase.Phrase
	event, absent, number, wire     phrase.Phrase
	choices, choicesCaption, choice phrase.Phrase
	comparing                       phrase.Phrase
}

type sourceWords struct {
	about, name phrase.Phrase
	// hold says how many claims do, which claims counts.
	hold        phrase.Phrase
	claims      phrase.Plural
	claimFailed phrase.Phrase
}
