package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// phrases are all that the questions say in one language, apart from what they
// quote of the table, of the reasoning and of the flips.
type phrases struct {
	wouldBeRight, wouldDoThat    phrase.Phrase
	flipOf                       phrase.Phrase
	noFlip                       string
	theCookie, aCookie, nameless string
	// theCookieUp and aCookieUp begin a sentence.
	theCookieUp, aCookieUp string
	step                   phrase.Phrase
	never                  string

	firstSent, neverSent             phrase.Phrase
	hintCookieColumn                 string
	hintStoredFirst, hintAfterStored phrase.Phrase

	isSecure                       phrase.Phrase
	isTrue, isFalse, isNeither     string
	lastRequest                    phrase.Phrase
	hintCondition, hintLastRequest phrase.Phrase
	hintIsSecure                   string

	withoutFlag, withoutSecure, withSecure phrase.Phrase
	withHSTS, withoutRedirect              phrase.Phrase
	effects                                map[effect]phrase.Phrase
	hintCompare, hintSecureCheck           string
	hintHSTS, hintRedirect                 string
	hintChanged                            phrase.Phrase

	whyHeld               phrase.Phrase
	heldFor               map[view.Guess]string
	hintChecks, hintFails phrase.Phrase
	noCheck               string

	becameOf      phrase.Phrase
	becameFor     map[view.Guess]string
	hintSetChecks phrase.Phrase
	hintPasses    string

	onTheWire, wireShows           phrase.Phrase
	shows                          map[string]string
	hintWireColumn, hintWireCookie phrase.Phrase
	hintWire                       string
}
