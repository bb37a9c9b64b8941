package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

var transcriptEnglish = transcriptWords{
	heading: "Event by event",
	asks: byDestination[phrase.Phrase]{
		document:  "The user sends an {kind} request for {target} to {host}.",
		frame:     "The page sends an {kind} request for a frame, {target}, to {host}.",
		image:     "The page sends an {kind} request for an image, {target}, to {host}.",
		fetch:     "A script sends an {kind} request for {target} to {host}.",
		preflight: "The browser first asks {host} whether the script may send its request for {target}.",
	},
	follows:           "The browser follows the redirect with an {kind} request for {target} to {host}.",
	instead:           "So the browser sends an {kind} request for {target} to {host}.",
	afterPreflight:    "Then the script's {kind} request for {target} goes to {host}.",
	stayed:            "{name} stayed: {why}.",
	answers:           "The server answers {status}.",
	redirects:         "The server answers {status} and sends the browser to {location}.",
	attackerAnswers:   "The answer, {status}, is in the hands of an attacker on the wire.",
	attackerRedirects: "The answer is in the hands of an attacker on the wire: {status}, to {location}.",
	openWithoutCookie: "Anyone on the wire can read all of it, but no cookie is in it.",
	openWithCookies:   "The wire shows {cookies}.",
	byResponse: lineWords{
		"The response sets the cookie {name} with {attributes}.",
		"The response sets the cookie {name} without any attribute.",
	},
	byScript: lineWords{
		"A script sets the cookie {name} with {attributes}.",
		"A script sets the cookie {name} without any attribute.",
	},
	byAttacker: lineWords{
		"The attacker sets the cookie {name} with {attributes}.",
		"The attacker sets the cookie {name} without any attribute.",
	},
	result: "{result}.",
}

var momentsEnglish = momentWords{
	theCookie:   "the cookie",
	gaveNothing: "At {event} there was no cookie to give away: that is no protection yet.",
	gaveHeld:    "At {event} the browser had a cookie and kept it back.",
	gaveCookie:  "At {event} it had already given {cookies} away.",
	since:       "It was stored at {event}.",
	withAnswer:  "With the answer of {event}, which came over HTTPS.",
	sinceBefore: "It came with an earlier event.",
	of: map[MomentKind]momentText{
		OpenedOverHTTP: {
			"Opened over HTTP",
			"What if the site is opened over HTTP ({events})?",
			"The plain request goes out as it is. Only the answer to it sends the browser to HTTPS. {first}",
		},
		RedirectTooLate: {
			"Redirect that came too late",
			"Why does the redirect not protect {cookies} ({events})?",
			"The {status} comes back only after the plain request has gone out, and {cookies} went with it, for anyone on the wire to read.",
		},
		FirstStored: {
			"Cookie stored",
			"When is {cookie} really stored ({events})?",
			"At {events}: the browser has checked the line that sets {name} and puts it into its jar. No request before that could carry it.",
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
			"Cookie refused",
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
			"Anyone on the wire: the response is plain http, and the line that sets {name} stands in it. Whether the browser then keeps it makes no difference.",
		},
		Replaced: {
			"Cookie replaced",
			"What happens to the older cookie ({events})?",
			"The new {name} has its name, domain and path, so it takes its place in the jar.",
		},
		Removed: {
			"Cookie deleted",
			"How is {cookie} deleted ({events})?",
			"A line with its name, domain and path and a time that is over takes {name} out of the jar. There is no other way for a server.",
		},
		Evicted: {
			"Cookie evicted",
			"Why is {cookie} gone ({events})?",
			"{why}",
		},
		Ended: {
			"Cookie ended",
			"Why is {cookie} gone ({events})?",
			"{name} was kept {until}, and that is over.",
		},
		HSTSLearned: {
			"HSTS learned",
			"When does the browser learn that {host} is HTTPS only ({events})?",
			"{when} Plain requests before that were on their own.",
		},
		HSTSUsed: {
			"HSTS at work",
			"Why does the plain request not leave the browser ({events})?",
			"{why}",
		},
		TriedHTTPS: {
			"HTTPS tried first",
			"Why does the browser ask over HTTPS by itself ({events})?",
			"{why}",
		},
		ImageUpgraded: {
			"Image upgraded",
			"Why is the image asked for over HTTPS ({events})?",
			"{why}",
		},
		PostBecameGet: {
			"Form lost by a redirect",
			"Where did the {from} go ({events})?",
			"After a {status} the browser asks with {to} instead, at {next}, and leaves the form behind. A 307 or 308 would have kept the {from}.",
		},
		Attacked: {
			"Attacker on the wire",
			"Who answers the plain request ({events})?",
			"Not only {host}: whoever sits on the wire can answer plain http, or add to the answer, and the browser cannot tell.",
		},
		Unanswered: {
			"Nobody answers",
			"Why does {host} not answer ({events})?",
			"{why}",
		},
		Looped: {
			"Page lost to a loop",
			"Why does the page never load ({events})?",
			"{why}",
		},
		Stopped: {
			"Browser stops",
			"Why does the browser not go on ({events})?",
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
	notRedirected:  "HTTP is answered as it is, without a redirect to HTTPS.",
	sets:           "The cookie {name} is set with {attributes}.",
	setsPlain:      "The cookie {name} is set without any attribute.",
	refused:        "The browser refuses the cookie {name} ({attributes}).",
	sentOverHTTPS:  "The browser sends {names} over HTTPS only.",
	sentInClear:    "The browser sends {names} over HTTP too.",
	neverSent:      "No request carries a cookie.",
	exposed:        "Cookies are exposed in clear text at {at}.",
	notExposed:     "Nothing is exposed over insecure HTTP: at {at} the cookie stays home.",
	nothingExposed: "Nothing is exposed over insecure HTTP.",
	isSecure:       "request.is_secure() tells HTTPS.",
	items: map[ItemID]itemText{
		RedirectsToHTTPS: {
			"Redirect HTTP to HTTPS",
			"Every plain request is redirected ({at}).",
			"Answered over plain http at {at}.",
			"No plain request leaves the browser.",
		},
		SetsSecure: {
			"Set cookies with Secure",
			"Every line asks for it ({at}).",
			"{names} set without it at {at}.",
			"No cookie is set.",
		},
		SetsHttpOnly: {
			"Set cookies with HttpOnly",
			"Every line asks for it ({at}).",
			"{names} set without it at {at}: scripts may read it.",
			"No cookie is set.",
		},
		SetsSameSite: {
			"Say SameSite",
			"Every line says which ({at}).",
			"{names} set without it at {at}: each browser has its own default.",
			"No cookie is set.",
		},
		UsesHSTS: {
			"Switch HSTS on",
			"The browser knows every host as HTTPS only.",
			"At {at} the browser asks a host that it does not know as HTTPS only.",
			"No request goes over a network.",
		},
		UsesHostPrefix: {
			"Name cookies with __Host-",
			"Every name has it ({at}).",
			"{names} without it, set at {at}: a subdomain or a plain page can put another in its place.",
			"No cookie is set.",
		},
		SendsOverHTTPS: {
			"Send cookies over HTTPS only",
			"Cookies go out at {at}, each over HTTPS.",
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
			"request.is_secure() tells HTTPS",
			"It is what the scheme is at each request.",
			"It is not what the scheme is at {at}.",
			"No request reaches a server.",
		},
	},
}

var predictEnglish = predictWords{
	sent: "Does a cookie go out with this request?",
	set:  "What becomes of this cookie?",
	sending: map[Guess]phrase.Phrase{
		GuessSent:    "Yes, it goes out",
		GuessSome:    "Some go out, others stay",
		GuessScheme:  "No: it is Secure and this is HTTP",
		GuessSite:    "No: another site asks, and SameSite holds it",
		GuessScope:   "No: it is for another host or path",
		GuessPolicy:  "No: the browser or the fetch leaves it out",
		GuessNothing: "No: there is no cookie to send",
		GuessNever:   "No: the request never leaves the browser",
	},
	storing: map[Guess]phrase.Phrase{
		GuessStored:  "It is stored",
		GuessRemoved: "It deletes a cookie, or nothing is left of it",
		GuessScheme:  "Refused: it is Secure and this is HTTP",
		GuessSite:    "Refused: another site asks, and SameSite holds it",
		GuessScope:   "Refused: it is for another host",
		GuessPolicy:  "Refused: the browser or the fetch leaves it out",
		GuessJar:     "Refused: a safer cookie of that name is in the jar",
		GuessRoom:    "Refused: there is no room for it",
		GuessForm:    "Refused: the line breaks a rule of its own",
	},
}
