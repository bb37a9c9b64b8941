package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

var effectsTexts = map[effect]phrase.Phrase{
	leaks:   "{begins} would be sent over HTTP too",
	nothing: "Nothing: every request would stay the same",
	unsent:  "{begins} would no longer be sent over HTTPS",
	refuses: "The browser would reject {cookie}",
	stays:   "A plain request would no longer leave the browser",
	opens:   "The server would answer over plain HTTP",
	hides:   "{begins} would no longer be readable on the wire",
}

var whyNotTexts = map[effect]notText{
	leaks: {
		"With that change, no request carries {cookie} in clear text.",
		"As it is, a request already carries {cookie} in clear text.",
	},
	unsent: {
		"With that change, requests over HTTPS still carry {cookie}.",
		"As it is, no request over HTTPS carries {cookie}.",
	},
	refuses: {
		"With that change, no line that sets {cookie} is rejected.",
		"As it is, a line that sets {cookie} is already rejected.",
	},
	stays: {
		"With that change, the browser upgrades no request by itself.",
		"As it is, the browser already upgrades a request by itself.",
	},
	opens: {
		"With that change, no plain request is answered without a redirect.",
		"As it is, a plain request is already answered without a redirect.",
	},
	hides: {
		"With that change, {cookie} is still readable on the wire.",
		"As it is, {cookie} is not readable on the wire.",
	},
}

var heldForTexts = map[view.Guess]phrase.Phrase{
	view.GuessScheme:  "It is Secure, and the request is plain http",
	view.GuessScope:   "It is for another host or another path",
	view.GuessSite:    "The request is cross-site, and SameSite blocks the cookie",
	view.GuessNothing: "It is expired",
	view.GuessPolicy:  "The browser or the fetch excludes such cookies",
}

var becameForTexts = map[view.Guess]phrase.Phrase{
	view.GuessStored:  "The browser stores it",
	view.GuessScheme:  "It is rejected: it is Secure, and this is plain http",
	view.GuessScope:   "It is rejected: this host may not set it",
	view.GuessJar:     "It is rejected: it conflicts with a cookie in the jar",
	view.GuessRemoved: "It is already expired: it can only delete a cookie",
	view.GuessForm:    "It is rejected: the line itself is invalid",
	view.GuessSite:    "It is rejected: the request is cross-site",
	view.GuessPolicy:  "It is rejected: the browser or the fetch excludes such cookies",
	view.GuessRoom:    "It is rejected: there is no room for it",
}

var showsTexts = map[string]phrase.Phrase{
	withCookie:    "All of it, including a cookie",
	withoutCookie: "All of it, but it has no cookies",
	hostOnly:      "Only the host name",
	never:         "Nothing: the request does not leave the browser",
}

// A notText says that a change does not lead to an effect: nothing of the kind
// happens with it, or it happens anyway.
type notText struct{ not, anyway phrase.Phrase }
