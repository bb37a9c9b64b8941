package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// tableWords are what the execution table says.
type tableWords struct {
	caption    phrase.Phrase
	headings   headingWords
	asks       byDestination[askWords]
	upgrades   upgradeWords
	conditions conditionWords
	results    resultWords
	redirects  redirectWords
	lines      setWords
	stops      stopWords
	attempts   attemptWords
	pauses     pauseWords
	cookies    cookieSentWords
	wire       wireWords
	fates      map[Fate]phrase.Phrase
	hsts       hstsWords
}

type headingWords struct{ event, action, condition, result, cookieSent, wire phrase.Phrase }

// byDestination has one for each thing that a request can be for.
type byDestination[T any] struct{ document, frame, image, fetch, preflight T }

func (b *byDestination[T]) of(d trace.Destination) T {
	switch d {
	case trace.FrameDoc:
		return b.frame
	case trace.ImageDest:
		return b.image
	case trace.FetchDest:
		return b.fetch
	case trace.Preflight:
		return b.preflight
	}
	return b.document
}

// askWords say who asks for what: where there is one server, and where there
// are several.
type askWords struct{ alone, ofSeveral turnWords }

// turnWords tell the first request of a kind from one that follows another of
// that kind, and from one that comes later.
type turnWords struct{ first, next, again phrase.Phrase }

// upgradeWords are about what the browser asks over https by itself.
type upgradeWords struct {
	hsts, httpsFirst, image upgradedText
	result                  phrase.Phrase
}

type upgradedText struct{ action, condition phrase.Phrase }

// conditionWords are what a request is, and notes to it.
type conditionWords struct {
	request                phrase.Phrase
	fromHost, fromScheme   phrase.Phrase
	redirectedBy, attacker phrase.Phrase
	behindProxy            phrase.Phrase
}

// resultWords are what the server made of a request.
type resultWords struct {
	process, answer     phrase.Phrase
	send, sendAndAnswer phrase.Plural
	preflight, attacker phrase.Phrase
}

// redirectWords say where a redirect leads.
type redirectWords struct {
	toScheme, toSchemeOf, toTarget phrase.Phrase
	nowhere, unusable              phrase.Phrase
}

// setWords are about lines that set a cookie.
type setWords struct {
	server, attacker, script setterWords

	noCookie, over, secure, plain  phrase.Phrase
	storedSecure, storedPlain      phrase.Phrase
	replacedSecure, replacedPlain  phrase.Phrase
	deleted, nothingToDelete       phrase.Phrase
	refused, refusedFor            phrase.Phrase
	evicted                        phrase.Plural
	notSentRefused                 phrase.Phrase
	notSentResponse, notSentScript notSentWords
}

// setterWords say who sets or deletes a cookie: where there is one, and where
// there are several.
type setterWords struct{ sets, deletes, setsNamed, deletesNamed phrase.Phrase }

// notSentWords say that a line sends no cookie to a server.
type notSentWords struct{ set, deletion phrase.Phrase }

// stopWords are where a step goes no further.
type stopWords struct {
	redirectLoop, mixedContent, insecureForm stopText
	preflightFailed, cors                    stopText
	invalidRedirect, severalLocations        stopText
	noAddress, noPage, nothing               phrase.Phrase
}

type stopText struct{ action, condition, result phrase.Phrase }

// attemptWords are what a step would have done: one for each kind that can
// find no page to act on, or no address.
type attemptWords map[scenario.Do]phrase.Phrase

// pauseWords are about what is no request.
type pauseWords struct {
	wait, clock           phrase.Phrase
	restart, sessionOver  phrase.Phrase
	allStay               phrase.Phrase
	expired, endedSession phrase.Plural
	hstsEnds              phrase.Phrase
	stays, scrolls        phrase.Phrase
}

// cookieSentWords answer whether a request carried a cookie.
type cookieSentWords struct {
	no, unanswered, firstRequest, noCookie phrase.Phrase
	neverLeaves, nothingSent, noRequest    phrase.Phrase

	sent, sentInClear yesWords
	// heldAlike is for cookies that stayed for one reason, heldEach for a few
	// with a reason each, and heldOtherwise for many.
	heldAlike     phrase.Plural
	heldEach      phrase.Phrase
	heldOtherwise phrase.Phrase
	// held is one of heldEach, and notSent the reason where there is none.
	held, notSent phrase.Phrase
}

// yesWords say that all cookies went out, that some named ones did and others
// stayed, and how many of many did.
type yesWords struct {
	all                     phrase.Plural
	named                   phrase.Phrase
	many, manyNamed, allBut phrase.Phrase
}

// wireWords are what anyone on the wire sees of an event.
type wireWords struct {
	nothing, local, host       phrase.Phrase
	allWithout, allWithCookies phrase.Phrase
}

// hstsWords are about a Strict-Transport-Security header that changes the HSTS
// list, or that the browser ignores.
type hstsWords struct {
	name, header             phrase.Phrase
	learns, forgets, ignores phrase.Phrase
	learned, forgotten       phrase.Phrase
	ignored                  map[rule.Case]phrase.Phrase
	notSent                  phrase.Phrase
}
