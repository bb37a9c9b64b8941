package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// trackerWords are what the tracker says of its variables.
type trackerWords struct {
	start, after      phrase.Phrase
	cookie, hstsHosts phrase.Phrase

	// What the variables are before anything happened, or where there is
	// nothing.
	noRequest, noPage, empty, none phrase.Phrase

	isHTTPS, isHTTP phrase.Phrase
	andBelow        phrase.Phrase

	// Of a cookie: what the jar has, and what an event does with it.
	notSet, withSecure, withoutSecure, withAndWithout phrase.Phrase
	sent, notSent                                     phrase.Phrase
	refused, deleted, evicted                         phrase.Phrase
	expired, sessionOver                              phrase.Phrase

	jar jarWords
}

// jarWords are what is said of the jar's cookies.
type jarWords struct {
	hostOnly                 phrase.Phrase
	untilClosed, until       phrase.Phrase
	statusNew, statusChanged phrase.Phrase
}
