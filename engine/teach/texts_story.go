package teach

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// transcriptWords are requests and lines as prose.
type transcriptWords struct {
	asks                             event.ByDestination[phrase.Phrase]
	byResponse, byScript, byAttacker lineWords
}

// lineWords are for a line with attributes, and for one without.
type lineWords struct{ sets, setsPlain phrase.Phrase }

// A momentText is the text of a kind of moment. Only an author's note has no
// question.
type momentText struct {
	title    phrase.Phrase
	question phrase.Phrase `phrase:"optional"`
	answer   phrase.Phrase
}

// An itemText is an item of the checklist with a finding for each verdict.
type itemText struct{ text, yes, no, notApplicable phrase.Phrase }

type predictWords struct {
	sending, storing phrase.Table[Guess, phrase.Phrase]
}

var transcriptTexts = transcriptWords{
	asks: event.ByDestination[phrase.Phrase]{
		Document:  "The user sends an {kind} request for {target} to {host}.",
		Frame:     "The page sends an {kind} request for a frame, {target}, to {host}.",
		Image:     "The page sends an {kind} request for an image, {target}, to {host}.",
		Fetch:     "A script sends an {kind} request for {target} to {host}.",
		Preflight: "The browser first sends a preflight to {host} for the script's request for {target}.",
		Script:    "The page sends an {kind} request for a script, {target}, to {host}.",
		Style:     "The page sends an {kind} request for a stylesheet, {target}, to {host}.",
		Socket:    "A script opens a WebSocket, {target}, to {host} by an {kind} request.",
	},
	byResponse: lineWords{
		"The response sets the cookie {name} with {attributes}.",
		"The response sets the cookie {name} without attributes.",
	},
	byScript: lineWords{
		"A script sets the cookie {name} with {attributes}.",
		"A script sets the cookie {name} without attributes.",
	},
	byAttacker: lineWords{
		"The attacker sets the cookie {name} with {attributes}.",
		"The attacker sets the cookie {name} without attributes.",
	},
}

var momentsTexts = phrase.Table[MomentKind, momentText]{
	{For: OpenedOverHTTP, Say: momentText{
		"Opened over HTTP",
		"What if the site is opened over HTTP ({events})?",
		"The browser sends the plain request unchanged. Only the response redirects it to HTTPS. {first}",
	}},
	{For: RedirectTooLate, Say: momentText{
		"Redirect too late",
		"Why does the redirect not protect {cookies} ({events})?",
		"The {status} arrives only after the browser has sent the plain request. That request carried {cookies}, and anyone on the wire could read it.",
	}},
	{For: FirstStored, Say: momentText{
		"Cookie stored",
		"When is {cookie} actually stored ({events})?",
		"At {events}: the browser has checked the Set-Cookie line for {name} and stores the cookie in its jar. No earlier request could carry it.",
	}},
	{For: FirstSent, Say: momentText{
		"First cookie sent",
		"When is {cookie} first sent ({events})?",
		"The request of {events} is the first that carries {name}. {since}",
	}},
	{For: NotSent, Say: momentText{
		"Cookie not sent",
		"Why is {cookie} not sent {where} ({events})?",
		"{why}",
	}},
	{For: NotStored, Say: momentText{
		"Cookie rejected",
		"Why is {cookie} not stored ({events})?",
		"{why}",
	}},
	{For: StoredNeverSent, Say: momentText{
		"Stored but never sent",
		"Why is {cookie} stored and then never sent ({events})?",
		"{why}",
	}},
	{For: SentInClear, Say: momentText{
		"First cookie in clear text",
		"Who can read {cookie} on its way to the server ({events})?",
		"Anyone on the wire between the browser and {host}: the request is plain http, and {name} is not Secure.",
	}},
	{For: SetInClear, Say: momentText{
		"Set in clear text",
		"Who can read {cookie} on its way to the browser ({events})?",
		"Anyone on the wire: the response is plain http, and it contains the line that sets {name}. It makes no difference whether the browser then stores the cookie.",
	}},
	{For: Replaced, Say: momentText{
		"Cookie replaced",
		"What happens to the older cookie ({events})?",
		"The new {name} has the same name, domain and path, so it replaces the older cookie in the jar.",
	}},
	{For: Removed, Say: momentText{
		"Cookie deleted",
		"How is {cookie} deleted ({events})?",
		"A line with the same name, domain and path and an expiry in the past deletes {name} from the jar.",
	}},
	{For: Evicted, Say: momentText{
		"Cookie evicted",
		"Why is {cookie} gone ({events})?",
		"{why}",
	}},
	{For: Ended, Say: momentText{
		"Cookie ended",
		"Why is {cookie} gone ({events})?",
		"The jar kept {name} only {until}.",
	}},
	{For: HSTSLearned, Say: momentText{
		"HSTS learned",
		"When does the browser learn that {host} is HTTPS-only ({events})?",
		"{when} HSTS did not protect any plain request before that.",
	}},
	{For: HSTSUsed, Say: momentText{
		"HSTS applied",
		"Why does the plain request not leave the browser ({events})?",
		"{why}",
	}},
	{For: TriedHTTPS, Say: momentText{
		"HTTPS tried first",
		"Why does the browser try HTTPS on its own ({events})?",
		"{why}",
	}},
	{For: PolicyUpgraded, Say: momentText{
		"Request upgraded",
		"Why does the plain request not leave the browser ({events})?",
		"{why}",
	}},
	{For: FromCache, Say: momentText{
		"Redirect from the cache",
		"Why does the browser not ask the server ({events})?",
		"{why}",
	}},
	{For: Cleared, Say: momentText{
		"Site data cleared",
		"Which cookies does the response delete ({events})?",
		"{why}",
	}},
	{For: ImageUpgraded, Say: momentText{
		"Image upgraded",
		"Why is the image requested over HTTPS ({events})?",
		"{why}",
	}},
	{For: PostBecameGet, Say: momentText{
		"Form lost by a redirect",
		"What happened to the {from} ({events})?",
		"After a {status} the browser sends a {to} instead, at {next}, and drops the form data. A 307 or 308 would have kept the {from}.",
	}},
	{For: Attacked, Say: momentText{
		"Attacker on the wire",
		"Who answers the plain request ({events})?",
		"Not only {host}: an attacker on the wire can answer plain http or modify the response, and the browser cannot tell.",
	}},
	{For: Unanswered, Say: momentText{
		"No response",
		"Why does {host} not answer ({events})?",
		"{why}",
	}},
	{For: RedirectLoop, Say: momentText{
		"Redirect loop",
		"Why does the page never load ({events})?",
		"{why}",
	}},
	{For: Stopped, Say: momentText{
		"Browser stops",
		"Why does the browser stop ({events})?",
		"{why}",
	}},
	{For: Noted, Say: momentText{
		title:  "Author's note",
		answer: "{note}",
	}},
}

var snapshotTexts = phrase.Table[ItemID, itemText]{
	{For: RedirectsToHTTPS, Say: itemText{
		"Redirect HTTP to HTTPS",
		"Every plain request is redirected ({at}).",
		"Answered over plain http at {at}.",
		"No plain request leaves the browser.",
	}},
	{For: SetsSecure, Say: itemText{
		"Set cookies with Secure",
		"Every line has it ({at}).",
		"{names} set without it at {at}.",
		"No cookie is set.",
	}},
	{For: SetsHttpOnly, Say: itemText{
		"Set cookies with HttpOnly",
		"Every line has it ({at}).",
		"{names} set without it at {at}: scripts may read it.",
		"No cookie is set.",
	}},
	{For: SetsSameSite, Say: itemText{
		"Set SameSite explicitly",
		"Every line has it ({at}).",
		"{names} set without it at {at}: each browser has its own default.",
		"No cookie is set.",
	}},
	{For: UsesHSTS, Say: itemText{
		"Enable HSTS",
		"HSTS covers every host.",
		"At {at} the browser contacts a host that HSTS does not cover.",
		"No request is sent over a network.",
	}},
	{For: UsesHostPrefix, Say: itemText{
		"Name cookies with __Host-",
		"Every name has the prefix ({at}).",
		"{names} set without the prefix at {at}: a subdomain or a plain-http page can overwrite it.",
		"No cookie is set.",
	}},
	{For: SendsOverHTTPS, Say: itemText{
		"Send cookies over HTTPS only",
		"Cookies are sent at {at}, each over HTTPS.",
		"{names} sent over plain http at {at}.",
		"No request carries a cookie over a network.",
	}},
	{For: NothingReadable, Say: itemText{
		"Nothing readable on the wire",
		"No cookie crosses the wire in clear text.",
		"{names} readable at {at}.",
		"Nothing crosses the wire.",
	}},
	{For: PassesScheme, Say: itemText{
		"request.is_secure() detects HTTPS",
		"It matches the scheme of each request.",
		"It does not match the scheme at {at}.",
		"No request reaches a server.",
	}},
}

var predictTexts = predictWords{
	sending: phrase.Table[Guess, phrase.Phrase]{
		{For: GuessSent, Say: "Yes, it is sent"},
		{For: GuessSome, Say: "Some are sent, others are not"},
		{For: GuessScheme, Say: "No: it is Secure and this is HTTP"},
		{For: GuessSite, Say: "No: cross-site, and SameSite blocks it"},
		{For: GuessScope, Say: "No: it is for another host or path"},
		{For: GuessPolicy, Say: "No: excluded by the browser or the fetch"},
		{For: GuessNothing, Say: "No: there is no cookie to send"},
		{For: GuessNever, Say: "No: the request never leaves the browser"},
	},
	storing: phrase.Table[Guess, phrase.Phrase]{
		{For: GuessStored, Say: "It is stored"},
		{For: GuessRemoved, Say: "It deletes a cookie, or is not kept"},
		{For: GuessScheme, Say: "Rejected: it is Secure and this is HTTP"},
		{For: GuessSite, Say: "Rejected: cross-site, and SameSite blocks it"},
		{For: GuessScope, Say: "Rejected: it is for another host"},
		{For: GuessPolicy, Say: "Rejected: excluded by the browser or the fetch"},
		{For: GuessJar, Say: "Rejected: conflicts with a cookie in the jar"},
		{For: GuessRoom, Say: "Rejected: there is no room for it"},
		{For: GuessForm, Say: "Rejected: the line itself is invalid"},
	},
}
