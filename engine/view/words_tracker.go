package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// trackerWords are the texts of the tracker.
type trackerWords struct {
	start, after      phrase.Phrase
	cookie, hstsHosts phrase.Phrase

	// The values before the first event, or if there is nothing.
	noRequest, noPage, empty, none phrase.Phrase

	isHTTPS, isHTTP phrase.Phrase
	andBelow        phrase.Phrase

	// Of a cookie: its state in the jar, and the effect of an event.
	notSet, withSecure, withoutSecure, withAndWithout phrase.Phrase
	sent, notSent                                     phrase.Phrase
	refused, deleted, evicted                         phrase.Phrase
	expired, sessionOver                              phrase.Phrase

	jar jarWords
}

// jarWords are the texts about the jar's cookies.
type jarWords struct {
	hostOnly                 phrase.Phrase
	untilClosed, until       phrase.Phrase
	statusNew, statusChanged phrase.Phrase
}
