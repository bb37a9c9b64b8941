package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// words are all that the questions say in one language, apart from what they
// quote of the table, of the reasoning and of the flips.
type words struct {
	wouldBeRight, wouldDoThat phrase.Phrase
	flipOf, noFlip, tooLarge  phrase.Phrase
	theCookie, aCookie        phrase.Phrase
	// theCookieUp and aCookieUp begin a sentence.
	theCookieUp, aCookieUp phrase.Phrase
	event, never           phrase.Phrase

	firstSent, neverSent             phrase.Phrase
	hintCookieColumn                 phrase.Phrase
	hintStoredFirst, hintAfterStored phrase.Phrase

	isSecure                       phrase.Phrase
	isTrue, isFalse, isNeither     phrase.Phrase
	lastRequest                    phrase.Phrase
	hintCondition, hintLastRequest phrase.Phrase
	hintIsSecure                   phrase.Phrase

	withoutFlag, withoutSecure, withSecure phrase.Phrase
	withHSTS, withoutRedirect              phrase.Phrase
	effects                                map[effect]phrase.Phrase
	hintCompare, hintSecureCheck           phrase.Phrase
	hintHSTS, hintRedirect                 phrase.Phrase
	hintChanged                            phrase.Phrase

	whyHeld               phrase.Phrase
	heldFor               map[view.Guess]phrase.Phrase
	hintChecks, hintFails phrase.Phrase
	noCheck               phrase.Phrase

	becameOf      phrase.Phrase
	becameFor     map[view.Guess]phrase.Phrase
	hintSetChecks phrase.Phrase
	hintPasses    phrase.Phrase

	onTheWire, wireShows           phrase.Phrase
	shows                          map[string]phrase.Phrase
	hintWireColumn, hintWireCookie phrase.Phrase
	hintWire                       phrase.Phrase
}
