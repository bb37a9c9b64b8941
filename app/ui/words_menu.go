package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// menuWords are in what the header's buttons open, apart from the help.
type menuWords struct {
	fragment, linkToStep, embedInPage phrase.Phrase
}

// commandWords are in the list of commands, and name those that have no key.
type commandWords struct {
	title, what  phrase.Phrase
	view, lesson phrase.Phrase
}

// helpWords say what the page is and which keys it has.
type helpWords struct {
	about, scope        phrase.Phrase
	letters, lettersOff phrase.Phrase

	// The labels of keys that bear words.
	homeEnd, space, ctrlK, ctrlZ, ctrlShiftZ phrase.Phrase

	// What the keys do.
	stepBy, toEnds, play                phrase.Phrase
	secure, scheme, redirect, hsts, pin phrase.Phrase
	toWhy, views, thisHelp              phrase.Phrase
}
