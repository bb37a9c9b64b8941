package state

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// words are all that the state says in one language.
type words struct {
	did   didWords
	tells tellWords
	fails failWords
	names nameWords
}

// didWords tell the reader's edits, as the page repeats them.
type didWords struct {
	visited                                      phrase.Phrase
	tookBack, madeAgain, tried                   phrase.Phrase
	flippedOn, flippedOff                        phrase.Phrase
	setSameSite, tookSameSite                    phrase.Phrase
	rewroteCookie, addedCookie, tookCookie       phrase.Phrase
	setAttribute, tookAttribute                  phrase.Phrase
	setScheme                                    phrase.Phrase
	setRedirect, redirectOff                     phrase.Phrase
	hstsOn, hstsOff                              phrase.Phrase
	rewroteServer, addedServer, tookServer       phrase.Phrase
	setBrowser, setSpec                          phrase.Phrase
	madePrivate, madeObserved, madeHostile       phrase.Phrase
	allowed, blocked, partitioned, leftToBrowser phrase.Phrase
	addedStep, changedStep, movedStep, tookStep  phrase.Phrase
	rewroteScenario                              phrase.Phrase
}

// tellWords are for readers who hear the page.
type tellWords struct {
	opened, damaged phrase.Phrase
	theme           phrase.Phrase
	copied, denied  phrase.Phrase
	pinned, letGo   phrase.Phrase
	allShown        phrase.Phrase
	right, wrong    phrase.Phrase
	toGuess         phrase.Phrase
	// then puts one sentence behind another.
	then            phrase.Phrase
	answered, score phrase.Phrase
	startedOver     phrase.Phrase
}

// failWords say why something did not work, where no error says it.
type failWords struct {
	noAddress, noSeconds, severalServers phrase.Phrase
}

// nameWords are how things are called.
type nameWords struct {
	untitled               phrase.Phrase
	spec                   phrase.Phrase
	themeAuto, light, dark phrase.Phrase
	pinned, now            phrase.Phrase
	kinds                  map[scenario.Do]kindWords
}

// kindWords are a kind of step, in a sentence and in the list to choose from.
type kindWords struct{ told, offered phrase.Phrase }
