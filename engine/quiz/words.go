package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

var effectsTexts = phrase.Table[effect, phrase.Phrase]{
	{For: exposes, Say: "{begins} would be sent over HTTP too"},
	{For: nothing, Say: "Nothing: every request would stay the same"},
	{For: unsent, Say: "{begins} would no longer be sent over HTTPS"},
	{For: rejects, Say: "The browser would reject {cookie}"},
	{For: upgrades, Say: "A plain request would no longer leave the browser"},
	{For: answersOverHTTP, Say: "The server would answer over plain HTTP"},
	{For: conceals, Say: "{begins} would no longer be readable on the wire"},
}

var whyNotTexts = phrase.Table[effect, notText]{
	{For: exposes, Say: notText{
		"With that change, no request carries {cookie} in clear text.",
		"As it is, a request already carries {cookie} in clear text.",
	}},
	{For: unsent, Say: notText{
		"With that change, requests over HTTPS still carry {cookie}.",
		"As it is, no request over HTTPS carries {cookie}.",
	}},
	{For: rejects, Say: notText{
		"With that change, no line that sets {cookie} is rejected.",
		"As it is, a line that sets {cookie} is already rejected.",
	}},
	{For: upgrades, Say: notText{
		"With that change, the browser upgrades no request by itself.",
		"As it is, the browser already upgrades a request by itself.",
	}},
	{For: answersOverHTTP, Say: notText{
		"With that change, no plain request is answered without a redirect.",
		"As it is, a plain request is already answered without a redirect.",
	}},
	{For: conceals, Say: notText{
		"With that change, {cookie} is still readable on the wire.",
		"As it is, {cookie} is not readable on the wire.",
	}},
}

var blockReasonTexts = phrase.Table[teach.Guess, phrase.Phrase]{
	{For: teach.GuessScheme, Say: "It is Secure, and the request is plain http"},
	{For: teach.GuessScope, Say: "It is for another host or another path"},
	{For: teach.GuessSite, Say: "The request is cross-site, and SameSite blocks the cookie"},
	{For: teach.GuessNothing, Say: "It is expired"},
	{For: teach.GuessPolicy, Say: "The browser or the fetch excludes such cookies"},
}

var becameForTexts = phrase.Table[teach.Guess, phrase.Phrase]{
	{For: teach.GuessStored, Say: "The browser stores it"},
	{For: teach.GuessScheme, Say: "It is rejected: it is Secure, and this is plain http"},
	{For: teach.GuessScope, Say: "It is rejected: this host may not set it"},
	{For: teach.GuessJar, Say: "It is rejected: it conflicts with a cookie in the jar"},
	{For: teach.GuessRemoved, Say: "It is already expired: it can only delete a cookie"},
	{For: teach.GuessForm, Say: "It is rejected: the line itself is invalid"},
	{For: teach.GuessSite, Say: "It is rejected: the request is cross-site"},
	{For: teach.GuessPolicy, Say: "It is rejected: the browser or the fetch excludes such cookies"},
	{For: teach.GuessRoom, Say: "It is rejected: there is no room for it"},
}

var showsTexts = phrase.Table[string, phrase.Phrase]{
	{For: withCookie, Say: "All of it, including a cookie"},
	{For: withoutCookie, Say: "All of it, but it has no cookies"},
	{For: hostOnly, Say: "Only the host name"},
	{For: never, Say: "Nothing: the request does not leave the browser"},
}

// A notText says that a change does not have an effect: it does not happen with
// the change, or it happens anyway.
type notText struct{ not, anyway phrase.Phrase }
