package state

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// words are all texts of the state in one language.
type words struct {
	did   didWords
	tells tellWords
	fails failWords
	names nameWords
}

// didWords are the reader's actions, as the page repeats them.
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
	setSetting, tookSetting                      phrase.Phrase
	runDjango, stopDjango                        phrase.Phrase
	addedProxy, tookProxy                        phrase.Phrase
	proxyEnds, proxyPasses, proxyHeaders         phrase.Phrase
	setBrowser, setSpec                          phrase.Phrase
	madePrivate, madeObserved, madeHostile       phrase.Phrase
	allowed, blocked, partitioned, leftToBrowser phrase.Phrase
	addedStep, changedStep, movedStep, tookStep  phrase.Phrase
	rewroteScenario                              phrase.Phrase
}

// tellWords are announcements for screen readers.
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

// failWords say why an action failed, if there is no error.
type failWords struct {
	noAddress, noSeconds, severalServers phrase.Phrase
	noHeader                             phrase.Phrase
}

// nameWords are names.
type nameWords struct {
	untitled               phrase.Phrase
	spec                   phrase.Phrase
	themeAuto, light, dark phrase.Phrase
	pinned, now            phrase.Phrase
	kinds                  map[scenario.Do]kindWords
}

// kindWords are a kind of step, in a sentence and in the list.
type kindWords struct{ told, offered phrase.Phrase }
