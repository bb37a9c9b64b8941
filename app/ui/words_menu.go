package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// menuWords are in the popovers of the header, except the help.
type menuWords struct {
	fragment, linkToStep, embedInPage phrase.Phrase
}

// commandWords are in the command list, and name commands without a key.
type commandWords struct {
	title, what  phrase.Phrase
	view, lesson phrase.Phrase
}

// helpWords say what the page is and which keys it has.
type helpWords struct {
	about, scope        phrase.Phrase
	letters, lettersOff phrase.Phrase

	// The labels of keys with words.
	homeEnd, space, ctrlK, ctrlZ, ctrlShiftZ phrase.Phrase

	// What the keys do.
	stepBy, toEnds, play                phrase.Phrase
	secure, scheme, redirect, hsts, pin phrase.Phrase
	toWhy, views, thisHelp              phrase.Phrase
}
