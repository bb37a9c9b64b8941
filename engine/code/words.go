package code

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all that code says in one language: how the stacks are called, and
// what programs tell their readers.
type words struct {
	djangoViews, djangoSettings phrase.Phrase
	// setBySettings is behind a call, secretKey is the value of a setting that
	// nobody should take over.
	setBySettings, secretKey phrase.Phrase
	// deletedBySettings is behind a call, too.
	deletedBySettings phrase.Phrase
	// leftOut is over the settings of another framework, behindProxy for a
	// program whose proxy ends TLS.
	leftOut, behindProxy phrase.Phrase
	// cookieAsIs, addsToHeader, serve and carries say what a class or a
	// function is for.
	cookieAsIs, addsToHeader phrase.Phrase
	serve, carries           phrase.Phrase
	// onePort is for a server that speaks http and https on one port.
	onePort phrase.Phrase
}
