package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

var say = words{
	wouldBeRight: "This change would make it right: {flip}.",
	wouldDoThat:  "A different change would do that: {flip}.",
	noFlip:       "No single change to this scenario would make it right.",
	flipOf:       "{flip} ({where})",
	theCookie:    "the cookie",
	aCookie:      "a cookie",
	theCookieUp:  "The cookie",
	aCookieUp:    "A cookie",
	event:        "Event {event}",
	never:        "It is never sent",

	firstSent:        "At which event is {cookie} first sent?",
	neverSent:        "No request carries {cookie}.",
	hintCookieColumn: "Read the “Cookie sent” column of the table from the top.",
	hintStoredFirst:  "The browser sends only cookies that are in the jar. Find the event that stores {cookie}.",
	hintAfterStored:  "From event {event} on, {cookie} is in the jar. Which later requests, if any, may carry it?",

	isSecure:        "What is request.is_secure() after event {event}?",
	isTrue:          "True",
	isFalse:         "False",
	isNeither:       "Neither: no request has reached the server yet",
	lastRequest:     "The last request up to event {event} is that of event {last}, and it is {scheme}.",
	hintCondition:   "Look at the “Condition” column of event {event} in the table, and at the events before it.",
	hintIsSecure:    "The framework reports on the last request that reached the server: True for https, False for http.",
	hintLastRequest: "The last request up to event {event} is that of event {last}. What is the scheme of its URL?",

	withoutFlag:     "What changes without the Secure flag?",
	withoutSecure:   "What changes without the Secure flag of {cookie}?",
	withSecure:      "What changes if {cookie} gets the Secure flag?",
	withHSTS:        "What changes if {host} enables HSTS?",
	withoutRedirect: "What changes if {host} does not redirect to HTTPS?",
	effects: map[effect]phrase.Phrase{
		leaks:   "{begins} would be sent over HTTP too",
		nothing: "Nothing: every request would stay the same",
		unsent:  "{begins} would no longer be sent over HTTPS",
		refuses: "The browser would reject {cookie}",
		stays:   "A plain request would no longer leave the browser",
		opens:   "The server would answer over plain HTTP",
		hides:   "{begins} would no longer be readable on the wire",
	},
	hintCompare:     "Go through the table and check whether each event would change.",
	hintSecureCheck: "The browser checks the flag twice: when a cookie is set, and when a request could carry it. Both checks need https.",
	hintHSTS:        "A browser learns HSTS from a response over https and applies it from the next request on.",
	hintRedirect:    "A redirect is a response: the browser has already sent the plain request.",
	hintChanged:     "Exchanges that would change: {n}.",

	whyHeld: "Why is {cookie} not sent at event {event}?",
	heldFor: map[view.Guess]phrase.Phrase{
		view.GuessScheme:  "It is Secure, and the request is plain http",
		view.GuessScope:   "It is for another host or another path",
		view.GuessSite:    "The request is cross-site, and SameSite blocks the cookie",
		view.GuessNothing: "It is expired",
		view.GuessPolicy:  "The browser or the fetch excludes such cookies",
	},
	hintChecks: "The Why lists every check of {cookie} at that event. One of them fails.",
	hintFails:  "The failing check: {check}.",
	noCheck:    "none",

	becameOf: "What happens to the cookie that event {event} sets ({name})?",
	becameFor: map[view.Guess]phrase.Phrase{
		view.GuessStored:  "The browser stores it",
		view.GuessScheme:  "It is rejected: it is Secure, and this is plain http",
		view.GuessScope:   "It is rejected: this host may not set it",
		view.GuessJar:     "It is rejected: it conflicts with a cookie in the jar",
		view.GuessRemoved: "It is already expired: it can only delete a cookie",
		view.GuessForm:    "It is rejected: the line itself is invalid",
		view.GuessSite:    "It is rejected: the request is cross-site",
		view.GuessPolicy:  "It is rejected: the browser or the fetch excludes such cookies",
		view.GuessRoom:    "It is rejected: there is no room for it",
	},
	hintSetChecks: "The Why lists every check of the line that sets {cookie}.",
	hintPasses:    "No check fails. What does the browser do then?",

	onTheWire: "What can anyone on the wire read of the request at event {event}?",
	wireShows: "On the wire at event {event}: {wire}.",
	shows: map[string]phrase.Phrase{
		withCookie:    "All of it, including a cookie",
		withoutCookie: "All of it, but it has no cookies",
		hostOnly:      "Only the host name",
		never:         "Nothing: the request does not leave the browser",
	},
	hintWireColumn: "Look at the “On the wire” column of event {event} in the table.",
	hintWire:       "Over https only the host name is readable. Over plain http everything is, including any cookies.",
	hintWireCookie: "Event {event}: {condition}. Cookie sent: {cookie}.",
}
