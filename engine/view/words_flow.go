package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

type flowWords struct {
	yes, no phrase.Phrase
	// of are the nodes with a fixed text, or with this text if nothing reached
	// them.
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
	// The deciding values: the Secure attribute with the scheme, and a missing
	// SameSite.
	secure, notSecure, noSameSite phrase.Phrase
	// The result of a check that no longer decided anything.
	wouldPass, wouldFail phrase.Phrase
}
