package code

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// words are all texts of code in one language: the names of the stacks, and
// comments in the programs.
type words struct {
	djangoViews, djangoSettings phrase.Phrase
	// setBySettings is a comment after a call, secretKey is the value of a
	// setting that no one should reuse.
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
