package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var transcriptEnglish = transcriptWords{
	heading: "Event by event",
	asks: byDestination[phrase.Phrase]{
		document:  "The user sends an {kind} request for {target} to {host}.",
		frame:     "The page sends an {kind} request for a frame, {target}, to {host}.",
		image:     "The page sends an {kind} request for an image, {target}, to {host}.",
		fetch:     "A script sends an {kind} request for {target} to {host}.",
		preflight: "The browser first sends a preflight to {host} for the script's request for {target}.",
	},
	follows:           "The browser follows the redirect with an {kind} request for {target} to {host}.",
	instead:           "So the browser sends an {kind} request for {target} to {host}.",
	afterPreflight:    "Then the browser sends the script's {kind} request for {target} to {host}.",
	stayed:            "{name} was not sent: {why}.",
	answers:           "The server responds with {status}.",
	redirects:         "The server responds with {status} and redirects to {location}.",
	attackerAnswers:   "An attacker on the wire controls the response, {status}.",
	attackerRedirects: "An attacker on the wire controls the response: {status}, a redirect to {location}.",
	openWithoutCookie: "Anyone on the wire can read the whole request, but it has no cookies.",
	openWithCookies:   "Anyone on the wire can read {cookies}.",
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
	hsts:   "The response of {host} has Strict-Transport-Security: {value}. {why}",
	result: "{result}.",
}

var momentsEnglish = momentWords{
	theCookie:   "the cookie",
	gaveNothing: "At {event} there was no cookie to expose, which is not protection yet.",
	gaveHeld:    "At {event} the browser had a cookie and did not send it.",
	gaveCookie:  "At {event} the plain request had already exposed {cookies}.",
	since:       "It was stored at {event}.",
	withAnswer:  "With the response at {event}, which arrived over HTTPS.",
	sinceBefore: "It was stored before this event.",
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

var snapshotEnglish = snapshotWords{
	redirected:     "HTTP is redirected to HTTPS ({status}).",
	notRedirected:  "The server answers HTTP directly, without a redirect to HTTPS.",
	sets:           "The cookie {name} is set with {attributes}.",
	setsPlain:      "The cookie {name} is set without attributes.",
	refused:        "The browser rejects the cookie {name} ({attributes}).",
	sentOverHTTPS:  "The browser sends {names} over HTTPS only.",
	sentInClear:    "The browser sends {names} over HTTP too.",
	sentLocally:    "The browser sends {names} over HTTP, within this machine only.",
	neverSent:      "No request carries a cookie.",
	exposed:        "Cookies are exposed in clear text at {at}.",
	notExposed:     "Nothing is exposed over insecure HTTP: at {at} the cookie is not sent.",
	nothingExposed: "Nothing is exposed over insecure HTTP.",
	isSecure:       "request.is_secure() is true over HTTPS.",
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

var predictEnglish = predictWords{
	sent: "Is a cookie sent with this request?",
	set:  "What happens to this cookie?",
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

var endingEnglish = endingWords{
	ends:      "Execution stops after event {event}: {where}, and {cookies}.",
	stops:     "Execution stops at event {event}. {why}",
	noPage:    "no page is open",
	onHTTPS:   "the user uses HTTPS",
	onHTTP:    "the user uses HTTP",
	theCookie: "the cookie",
	onlyHTTPS: phrase.Plural{One: "{cookies} is sent only over HTTPS", Other: "{cookies} are sent only over HTTPS"},
	inClear:   phrase.Plural{One: "{cookies} is sent over HTTP too, in clear text", Other: "{cookies} are sent over HTTP too, in clear text"},
	locally:   phrase.Plural{One: "{cookies} is sent over HTTP within this machine", Other: "{cookies} are sent over HTTP within this machine"},
	never:     phrase.Plural{One: "no request carries a cookie", Other: "no request carries a cookie"},
}
