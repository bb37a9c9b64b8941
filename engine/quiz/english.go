package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

var say = words{
	wouldBeRight: "It would be right with this change: {flip}.",
	wouldDoThat:  "Another change would do that: {flip}.",
	tooLarge:     "That is wrong here. This scenario is too large to try every change that could make it right.",
	noFlip:       "No single change of this scenario would make that right.",
	flipOf:       "{flip} ({where})",
	theCookie:    "the cookie",
	aCookie:      "a cookie",
	theCookieUp:  "The cookie",
	aCookieUp:    "A cookie",
	event:        "Event {event}",
	never:        "It is never sent",

	firstSent:        "At which event is {cookie} first sent?",
	neverSent:        "No request carries {cookie}.",
	hintCookieColumn: "Look at the table's column “Cookie sent”, from the top.",
	hintStoredFirst:  "Nothing goes out that is not in the jar. Find the row that stores {cookie}.",
	hintAfterStored:  "From event {event} on {cookie} is in the jar. Which of the requests after it may take it along, if any?",

	isSecure:        "What is request.is_secure() after event {event}?",
	isTrue:          "True",
	isFalse:         "False",
	isNeither:       "Neither: no request has reached the server yet",
	lastRequest:     "The last request up to event {event} is that of event {last}, and it is {scheme}.",
	hintCondition:   "Look at event {event} of the table, at its column “Condition”, and at the events before it.",
	hintIsSecure:    "The framework speaks of the last request that reached the server: it is true for https and false for http.",
	hintLastRequest: "The last request up to event {event} is that of event {last}. Which scheme has its address?",

	withoutFlag:     "What changes without the Secure flag?",
	withoutSecure:   "What changes without the Secure flag of {cookie}?",
	withSecure:      "What changes if {cookie} gets the Secure flag?",
	withHSTS:        "What changes if {host} switches HSTS on?",
	withoutRedirect: "What changes if {host} does not redirect to HTTPS?",
	effects: map[effect]phrase.Phrase{
		leaks:   "{begins} would go out over HTTP too",
		nothing: "Nothing: all requests would be as they are",
		unsent:  "{begins} would no longer go out over HTTPS",
		refuses: "The browser would refuse {cookie}",
		stays:   "A plain request would no longer leave the browser",
		opens:   "A page would be answered over plain HTTP",
		hides:   "{begins} would no longer be readable on the wire",
	},
	hintCompare:     "Go through the table, and ask of each row whether it would be another.",
	hintSecureCheck: "The flag is asked for at two checks: when a cookie is set, and when it is to go with a request. Both ask for https.",
	hintHSTS:        "A browser takes HSTS from an answer over https, and keeps to it from the next request on.",
	hintRedirect:    "A redirect is an answer: the plain request is on its way before it.",
	hintChanged:     "Exchanges that would come out differently: {n}.",

	whyHeld: "Why does {cookie} stay home at event {event}?",
	heldFor: map[view.Guess]phrase.Phrase{
		view.GuessScheme:  "It is Secure, and the request is plain http",
		view.GuessScope:   "It is for another host or another path",
		view.GuessSite:    "Another site starts the request, and SameSite keeps it back",
		view.GuessNothing: "Its time is over",
		view.GuessPolicy:  "The browser, or the fetch, leaves such cookies out",
	},
	hintChecks: "Every check of {cookie} at that event is listed beside it. One of them fails.",
	hintFails:  "The check that fails: {check}.",
	noCheck:    "none",

	becameOf: "What becomes of the cookie that event {event} sets ({name})?",
	becameFor: map[view.Guess]phrase.Phrase{
		view.GuessStored:  "The browser stores it",
		view.GuessScheme:  "It is refused: it is Secure, and this is plain http",
		view.GuessScope:   "It is refused: this host may not set it",
		view.GuessJar:     "It is refused: the jar has a safer one of that name",
		view.GuessRemoved: "It is over when it comes: it can only delete another",
		view.GuessForm:    "It is refused: the line breaks a rule of its own",
		view.GuessSite:    "It is refused: another site starts the request",
		view.GuessPolicy:  "It is refused: the browser, or the fetch, takes no such cookies",
		view.GuessRoom:    "It is refused: there is no room for it",
	},
	hintSetChecks: "Every check of the line that sets {cookie} is listed beside it.",
	hintPasses:    "No check fails. What is left for the browser to do?",

	onTheWire: "What can anyone on the wire read of the request of event {event}?",
	wireShows: "On the wire at event {event}: {wire}.",
	shows: map[string]phrase.Phrase{
		withCookie:    "All of it, with a cookie in it",
		withoutCookie: "All of it, but no cookie is in it",
		hostOnly:      "Only which host is asked",
		never:         "Nothing: it does not leave the browser",
	},
	hintWireColumn: "Look at event {event} of the table, at its column “On the wire”.",
	hintWire:       "Over https only the host shows. Over plain http everything does, cookies too if they go along.",
	hintWireCookie: "Event {event}: {condition}. Cookie sent: {cookie}.",
}
