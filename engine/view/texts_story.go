package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// transcriptWords are requests and lines as prose.
type transcriptWords struct {
	asks                             byDestination[phrase.Phrase]
	byResponse, byScript, byAttacker lineWords
}

// lineWords are for a line with attributes, and for one without.
type lineWords struct{ sets, setsPlain phrase.Phrase }

type momentWords struct {
	of map[MomentKind]momentText
}

// A momentText is what is said of a kind of moment. Only an author's note has no
// question.
type momentText struct {
	title    phrase.Phrase
	question phrase.Phrase `phrase:"optional"`
	answer   phrase.Phrase
}

type snapshotWords struct {
	items map[ItemID]itemText
}

// An itemText is an item of the checklist with a finding for each verdict.
type itemText struct{ text, yes, no, notApplicable phrase.Phrase }

type predictWords struct {
	sending, storing map[Guess]phrase.Phrase
}

var transcriptTexts = transcriptWords{
	asks: byDestination[phrase.Phrase]{
		document:  "The user sends an {kind} request for {target} to {host}.",
		frame:     "The page sends an {kind} request for a frame, {target}, to {host}.",
		image:     "The page sends an {kind} request for an image, {target}, to {host}.",
		fetch:     "A script sends an {kind} request for {target} to {host}.",
		preflight: "The browser first sends a preflight to {host} for the script's request for {target}.",
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

var momentsTexts = momentWords{
	of: map[MomentKind]momentText{
		OpenedOverHTTP: {
			"Opened over HTTP",
			"What if the site is opened over HTTP ({events})?",
			"The browser sends the plain request unchanged. Only the response redirects it to HTTPS. {first}",
		},
		RedirectTooLate: {
			"Redirect too late",
			"Why does the redirect not protect {cookies} ({events})?",
			"The {status} arrives only after the browser has sent the plain request. That request carried {cookies}, and anyone on the wire could read it.",
		},
		FirstStored: {
			"Cookie stored",
			"When is {cookie} actually stored ({events})?",
			"At {events}: the browser has checked the Set-Cookie line for {name} and stores the cookie in its jar. No earlier request could carry it.",
		},
		FirstSent: {
			"First cookie sent",
			"When is {cookie} first sent ({events})?",
			"The request of {events} is the first that carries {name}. {since}",
		},
		NotSent: {
			"Cookie not sent",
			"Why is {cookie} not sent {where} ({events})?",
			"{why}",
		},
		NotStored: {
			"Cookie rejected",
			"Why is {cookie} not stored ({events})?",
			"{why}",
		},
		StoredNeverSent: {
			"Stored but never sent",
			"Why is {cookie} stored and then never sent ({events})?",
			"{why}",
		},
		SentInClear: {
			"First cookie in clear text",
			"Who can read {cookie} on its way to the server ({events})?",
			"Anyone on the wire between the browser and {host}: the request is plain http, and {name} is not Secure.",
		},
		SetInClear: {
			"Set in clear text",
			"Who can read {cookie} on its way to the browser ({events})?",
			"Anyone on the wire: the response is plain http, and it contains the line that sets {name}. It makes no difference whether the browser then stores the cookie.",
		},
		Replaced: {
			"Cookie replaced",
			"What happens to the older cookie ({events})?",
			"The new {name} has the same name, domain and path, so it replaces the older cookie in the jar.",
		},
		Removed: {
			"Cookie deleted",
			"How is {cookie} deleted ({events})?",
			"A line with the same name, domain and path and an expiry in the past deletes {name} from the jar.",
		},
		Evicted: {
			"Cookie evicted",
			"Why is {cookie} gone ({events})?",
			"{why}",
		},
		Ended: {
			"Cookie ended",
			"Why is {cookie} gone ({events})?",
			"The jar kept {name} only {until}.",
		},
		HSTSLearned: {
			"HSTS learned",
			"When does the browser learn that {host} is HTTPS-only ({events})?",
			"{when} HSTS did not protect any plain request before that.",
		},
		HSTSUsed: {
			"HSTS applied",
			"Why does the plain request not leave the browser ({events})?",
			"{why}",
		},
		TriedHTTPS: {
			"HTTPS tried first",
			"Why does the browser try HTTPS on its own ({events})?",
			"{why}",
		},
		ImageUpgraded: {
			"Image upgraded",
			"Why is the image requested over HTTPS ({events})?",
			"{why}",
		},
		PostBecameGet: {
			"Form lost by a redirect",
			"What happened to the {from} ({events})?",
			"After a {status} the browser sends a {to} instead, at {next}, and drops the form data. A 307 or 308 would have kept the {from}.",
		},
		Attacked: {
			"Attacker on the wire",
			"Who answers the plain request ({events})?",
			"Not only {host}: an attacker on the wire can answer plain http or modify the response, and the browser cannot tell.",
		},
		Unanswered: {
			"No response",
			"Why does {host} not answer ({events})?",
			"{why}",
		},
		Looped: {
			"Redirect loop",
			"Why does the page never load ({events})?",
			"{why}",
		},
		Stopped: {
			"Browser stops",
			"Why does the browser stop ({events})?",
			"{why}",
		},
		Noted: {
			title:  "Author's note",
			answer: "{note}",
		},
	},
}

var snapshotTexts = snapshotWords{
	items: map[ItemID]itemText{
		RedirectsToHTTPS: {
			"Redirect HTTP to HTTPS",
			"Every plain request is redirected ({at}).",
			"Answered over plain http at {at}.",
			"No plain request leaves the browser.",
		},
		SetsSecure: {
			"Set cookies with Secure",
			"Every line has it ({at}).",
			"{names} set without it at {at}.",
			"No cookie is set.",
		},
		SetsHttpOnly: {
			"Set cookies with HttpOnly",
			"Every line has it ({at}).",
			"{names} set without it at {at}: scripts may read it.",
			"No cookie is set.",
		},
		SetsSameSite: {
			"Set SameSite explicitly",
			"Every line has it ({at}).",
			"{names} set without it at {at}: each browser has its own default.",
			"No cookie is set.",
		},
		UsesHSTS: {
			"Enable HSTS",
			"HSTS covers every host.",
			"At {at} the browser contacts a host that HSTS does not cover.",
			"No request is sent over a network.",
		},
		UsesHostPrefix: {
			"Name cookies with __Host-",
			"Every name has the prefix ({at}).",
			"{names} set without the prefix at {at}: a subdomain or a plain-http page can overwrite it.",
			"No cookie is set.",
		},
		SendsOverHTTPS: {
			"Send cookies over HTTPS only",
			"Cookies are sent at {at}, each over HTTPS.",
			"{names} sent over plain http at {at}.",
			"No request carries a cookie over a network.",
		},
		NothingReadable: {
			"Nothing readable on the wire",
			"No cookie crosses the wire in clear text.",
			"{names} readable at {at}.",
			"Nothing crosses the wire.",
		},
		TellsIsSecure: {
			"request.is_secure() detects HTTPS",
			"It matches the scheme of each request.",
			"It does not match the scheme at {at}.",
			"No request reaches a server.",
		},
	},
}

var predictTexts = predictWords{
	sending: map[Guess]phrase.Phrase{
		GuessSent:    "Yes, it is sent",
		GuessSome:    "Some are sent, others are not",
		GuessScheme:  "No: it is Secure and this is HTTP",
		GuessSite:    "No: cross-site, and SameSite blocks it",
		GuessScope:   "No: it is for another host or path",
		GuessPolicy:  "No: excluded by the browser or the fetch",
		GuessNothing: "No: there is no cookie to send",
		GuessNever:   "No: the request never leaves the browser",
	},
	storing: map[Guess]phrase.Phrase{
		GuessStored:  "It is stored",
		GuessRemoved: "It deletes a cookie, or is not kept",
		GuessScheme:  "Rejected: it is Secure and this is HTTP",
		GuessSite:    "Rejected: cross-site, and SameSite blocks it",
		GuessScope:   "Rejected: it is for another host",
		GuessPolicy:  "Rejected: excluded by the browser or the fetch",
		GuessJar:     "Rejected: conflicts with a cookie in the jar",
		GuessRoom:    "Rejected: there is no room for it",
		GuessForm:    "Rejected: the line itself is invalid",
	},
}
