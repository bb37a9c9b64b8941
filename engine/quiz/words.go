package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// words are all texts of the questions in one language, except for quotes from
// the table, the reasoning and the flips.
type words struct {
	wouldBeRight, wouldDoThat phrase.Phrase
	flipOf                    phrase.Phrase
	theCookie, aCookie        phrase.Phrase
	// theCookieUp and aCookieUp start a sentence.
	theCookieUp, aCookieUp phrase.Phrase
	event, never           phrase.Phrase

	firstSent phrase.Phrase
	// These say of an event why it is not the first to send a cookie.
	setsIt, setsAnother, noRequest, staysInside, noServer phrase.Phrase
	beforeStored, notInJar, laterToo                      phrase.Phrase
	// And these why no event sends it, or that one does.
	neverSent, neverConsidered, sendsIt phrase.Phrase
	hintStoredFirst, hintAfterStored    phrase.Phrase
	hintNextRequest, hintNoneAfter      phrase.Phrase

	isSecure                       phrase.Phrase
	isTrue, isFalse, isNeither     phrase.Phrase
	lastRequest, reachedServer     phrase.Phrase
	hintCondition, hintLastRequest phrase.Phrase
	hintIsSecure                   phrase.Phrase

	withoutFlag, withoutSecure, withSecure phrase.Phrase
	withHSTS, withoutRedirect              phrase.Phrase
	effects                                map[effect]phrase.Phrase
	whyNot                                 map[effect]notText
	countedAnew, hintCompare               phrase.Phrase
	hintSecureSet, hintSecureCheck         phrase.Phrase
	hintPlain, hintHSTS                    phrase.Phrase
	hintRedirected, hintRedirect           phrase.Phrase
	hintChanged, hintChangedAt             phrase.Phrase

	whyHeld phrase.Phrase
	heldFor map[view.Guess]phrase.Phrase
	// These are of checks that a wrong answer took for the reason.
	checksPassed          phrase.Plural
	quoted, noSuchCheck   phrase.Phrase
	hintChecks, hintFails phrase.Phrase
	noCheck               phrase.Phrase

	becameOf      phrase.Phrase
	becameFor     map[view.Guess]phrase.Phrase
	hintSetChecks phrase.Phrase
	hintPasses    phrase.Phrase

	onTheWire                phrase.Phrase
	shows                    map[string]phrase.Phrase
	leaves, encrypted, plain phrase.Phrase
	plainAnd, emptyJar       phrase.Phrase
	hintWire, hintWireCookie phrase.Phrase
}

// A notText says that a change does not lead to an effect: nothing of the kind
// happens with it, or it happens anyway.
type notText struct{ not, anyway phrase.Phrase }
