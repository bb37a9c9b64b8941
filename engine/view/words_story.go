package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// transcriptWords are requests and lines as prose.
type transcriptWords struct {
	heading phrase.Phrase
	asks    byDestination[phrase.Phrase]
	// follows, instead and afterPreflight are for a request that another
	// caused.
	follows, instead, afterPreflight   phrase.Phrase
	stayed                             phrase.Phrase
	answers, redirects                 phrase.Phrase
	attackerAnswers, attackerRedirects phrase.Phrase
	openWithoutCookie, openWithCookies phrase.Phrase
	byResponse, byScript, byAttacker   lineWords
	// hsts is of a Strict-Transport-Security header.
	hsts   phrase.Phrase
	result phrase.Phrase
}

// lineWords are for a line with attributes, and for one without.
type lineWords struct{ sets, setsPlain phrase.Phrase }

type momentWords struct {
	of                                map[MomentKind]momentText
	theCookie                         phrase.Phrase
	gaveNothing, gaveHeld, gaveCookie phrase.Phrase
	since, sinceBefore                phrase.Phrase
	withAnswer                        phrase.Phrase
}

// A momentText is what is said of a kind of moment. Only an author's note has no
// question.
type momentText struct {
	title    phrase.Phrase
	question phrase.Phrase `phrase:"optional"`
	answer   phrase.Phrase
}

type snapshotWords struct {
	items                      map[ItemID]itemText
	redirected, notRedirected  phrase.Phrase
	sets, setsPlain, refused   phrase.Phrase
	sentOverHTTPS, sentInClear phrase.Phrase
	sentLocally, neverSent     phrase.Phrase
	exposed, notExposed        phrase.Phrase
	nothingExposed, isSecure   phrase.Phrase
}

// An itemText is an item of the checklist with a finding for each verdict.
type itemText struct{ text, yes, no, notApplicable phrase.Phrase }

type predictWords struct {
	sent, set        phrase.Phrase
	sending, storing map[Guess]phrase.Phrase
}
