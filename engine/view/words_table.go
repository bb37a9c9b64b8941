package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// tableWords are the texts of the execution table.
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

// byDestination has one for each destination of a request.
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

// askWords say who sends a request: with one server, and with several.
type askWords struct{ alone, ofSeveral turnWords }

// turnWords distinguish the first request of a kind from one that follows a
// request of another kind, and from a later one.
type turnWords struct{ first, next, again phrase.Phrase }

// upgradeWords are for the browser's upgrades to https.
type upgradeWords struct {
	hsts, httpsFirst, image upgradedText
	result                  phrase.Phrase
}

type upgradedText struct{ action, condition phrase.Phrase }

// conditionWords are the condition of a request, and notes to it.
type conditionWords struct {
	request                phrase.Phrase
	fromHost, fromScheme   phrase.Phrase
	redirectedBy, attacker phrase.Phrase
	behindProxy            phrase.Phrase
}

// resultWords are the server's response to a request.
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

// setWords are for lines that set a cookie.
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

// setterWords say who sets or deletes a cookie: with one cookie, and with
// several.
type setterWords struct{ sets, deletes, setsNamed, deletesNamed phrase.Phrase }

// notSentWords say that a line sends no cookie to a server.
type notSentWords struct{ set, deletion phrase.Phrase }

// stopWords are for steps that stopped.
type stopWords struct {
	redirectLoop, mixedContent, insecureForm stopText
	preflightFailed, cors                    stopText
	invalidRedirect, severalLocations        stopText
	noAddress, noPage, nothing               phrase.Phrase
}

type stopText struct{ action, condition, result phrase.Phrase }

// attemptWords are what a step tried to do: one for each kind that needs a page
// or a URL.
type attemptWords map[scenario.Do]phrase.Phrase

// pauseWords are for steps without a request.
type pauseWords struct {
	wait, clock           phrase.Phrase
	restart, sessionOver  phrase.Phrase
	allStay               phrase.Phrase
	expired, endedSession phrase.Plural
	hstsEnds              phrase.Phrase
	stays, scrolls        phrase.Phrase
}

// cookieSentWords say whether a request carried a cookie.
type cookieSentWords struct {
	no, unanswered, firstRequest, noCookie phrase.Phrase
	neverLeaves, nothingSent, noRequest    phrase.Phrase

	sent, sentInClear yesWords
	// heldAlike is for cookies blocked for one reason, heldEach for a few with
	// a reason each, and heldOtherwise for many.
	heldAlike     phrase.Plural
	heldEach      phrase.Phrase
	heldOtherwise phrase.Phrase
	// held is one of heldEach, and notSent is for a missing reason.
	held, notSent phrase.Phrase
}

// yesWords say that all cookies were sent, which were sent and which blocked,
// or how many of many were sent.
type yesWords struct {
	all                     phrase.Plural
	named                   phrase.Phrase
	many, manyNamed, allBut phrase.Phrase
}

// wireWords are what anyone on the wire can see of an event.
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
