package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

type flowWords struct {
	yes, no phrase.Phrase
	// of are the nodes that always say the same, or what they say where
	// nothing came to them.
	of                          map[NodeID]phrase.Phrase
	checksHTTPS, ignoresHTTPS   phrase.Phrase
	setsSecure, setsPlain       phrase.Phrase
	setsBoth, scriptSets        phrase.Phrase
	storesSecure, storesPlain   phrase.Phrase
	sendsSecure, sendsPlain     phrase.Phrase
	sendsOpen, sendsNone        phrase.Phrase
	cookieOut, cookieOutInClear phrase.Phrase
	readsSecure, readsPlain     phrase.Phrase
	readsOpen, readsNone        phrase.Phrase
	// The values that decide: the Secure attribute beside the scheme, and a
	// SameSite that a line does not give.
	secure, notSecure, noSameSite phrase.Phrase
	// How a check came out that no longer mattered.
	wouldPass, wouldFail phrase.Phrase
}
