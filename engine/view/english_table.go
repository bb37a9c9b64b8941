package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var tableEnglish = tableWords{
	caption: "What happens, event by event",
	headings: headingWords{
		event: "Event", action: "Action", condition: "Condition", result: "Result",
		cookieSent: "Cookie sent", wire: "On the wire",
	},

	asks: byDestination[askWords]{
		document: askWords{
			turnWords{"User sends {kind} request", "User sends next {kind} request", "User sends {kind} request again"},
			turnWords{"User sends {kind} request to {host}", "User sends next {kind} request to {host}", "User sends {kind} request to {host} again"},
		},
		frame: askWords{
			turnWords{"Page sends {kind} request for a frame", "Page sends next {kind} request for a frame", "Page sends {kind} request for a frame again"},
			turnWords{"Page sends {kind} request for a frame to {host}", "Page sends next {kind} request for a frame to {host}", "Page sends {kind} request for a frame to {host} again"},
		},
		image: askWords{
			turnWords{"Page sends {kind} request for an image", "Page sends next {kind} request for an image", "Page sends {kind} request for an image again"},
			turnWords{"Page sends {kind} request for an image to {host}", "Page sends next {kind} request for an image to {host}", "Page sends {kind} request for an image to {host} again"},
		},
		fetch: askWords{
			turnWords{"Script sends {kind} request", "Script sends next {kind} request", "Script sends {kind} request again"},
			turnWords{"Script sends {kind} request to {host}", "Script sends next {kind} request to {host}", "Script sends {kind} request to {host} again"},
		},
		preflight: askWords{
			turnWords{"Browser sends {kind} preflight request", "Browser sends next {kind} preflight request", "Browser sends {kind} preflight request again"},
			turnWords{"Browser sends {kind} preflight request to {host}", "Browser sends next {kind} preflight request to {host}", "Browser sends {kind} preflight request to {host} again"},
		},
	},
	upgrades: upgradeWords{
		hsts:       upgradedText{"Browser upgrades request to HTTPS", "Host is HTTPS-only (HSTS)"},
		httpsFirst: upgradedText{"Browser tries HTTPS first", "Request is HTTP, typed or linked"},
		image:      upgradedText{"Browser upgrades image request to HTTPS", "Page is HTTPS"},
		result:     "Internal redirect to HTTPS",
	},
	conditions: conditionWords{
		request:      "Request is {scheme}",
		fromHost:     "from {host}",
		fromScheme:   "from {scheme} page",
		redirectedBy: "redirected by {host}",
		attacker:     "attacker on the wire",
		behindProxy:  "{scheme} behind the proxy",
	},
	results: resultWords{
		process:       "Process request",
		answer:        "Return {status}",
		send:          phrase.Plural{One: "Send cookie with request", Other: "Send {n} cookies with request"},
		sendAndAnswer: phrase.Plural{One: "Send cookie with request, return {status}", Other: "Send {n} cookies with request, return {status}"},
		preflight:     "Answer preflight with {status}",
		attacker:      "Attacker controls the response",
	},
	redirects: redirectWords{
		toScheme:   "Redirect to {scheme} URL",
		toSchemeOf: "Redirect to {scheme} URL of {host}",
		toTarget:   "Redirect to {target}",
		nowhere:    "Redirect",
		unusable:   "Redirect to an invalid URL",
	},
	lines: setWords{
		server:   setterWords{"Server sets cookie", "Server deletes cookie", "Server sets cookie {name}", "Server deletes cookie {name}"},
		attacker: setterWords{"Attacker sets cookie", "Attacker deletes cookie", "Attacker sets cookie {name}", "Attacker deletes cookie {name}"},
		script:   setterWords{"Script sets cookie", "Script deletes cookie", "Script sets cookie {name}", "Script deletes cookie {name}"},

		noCookie: "Not a valid cookie",
		over:     "Set expired cookie",
		secure:   "Set cookie with Secure=True",
		plain:    "Set cookie with Secure=False",

		storedSecure:    "Cookie stored in browser with Secure flag",
		storedPlain:     "Cookie stored in browser without Secure flag",
		replacedSecure:  "Cookie replaced in browser, with Secure flag",
		replacedPlain:   "Cookie replaced in browser, without Secure flag",
		deleted:         "Cookie deleted from browser",
		nothingToDelete: "Nothing to delete in browser",
		refused:         "Cookie rejected",
		refusedFor:      "Cookie rejected: {why}",
		evicted:         phrase.Plural{One: "{name} evicted", Other: "{n} cookies evicted"},

		notSentRefused:  "No (cookie rejected)",
		notSentResponse: notSentWords{"No (set in response)", "No (deletion in response)"},
		notSentScript:   notSentWords{"No (set by script)", "No (deletion by script)"},
	},
	stops: stopWords{
		redirectLoop:     stopText{"Browser gives up", "Too many redirects", "Redirect is not followed"},
		mixedContent:     stopText{"Browser blocks request", "Request is HTTP, page is HTTPS", "Nothing is sent"},
		insecureForm:     stopText{"Browser blocks form", "Form targets HTTP, page is HTTPS", "Browser asks user first"},
		preflightFailed:  stopText{"Browser blocks request", "Preflight does not allow it", "Script gets an error"},
		cors:             stopText{"Browser hides response from script", "Response does not allow the page's origin", "Script gets an error"},
		invalidRedirect:  stopText{"Browser gives up", "Location is not a valid HTTP(S) URL", "Redirect is not followed"},
		severalLocations: stopText{"Browser gives up", "Response has several Location headers", "Response is discarded"},
		noAddress:        "URL is invalid",
		noPage:           "No page is open",
		nothing:          "Nothing happens",
	},
	attempts: attemptWords{
		scenario.Visit:  "User visits address",
		scenario.Click:  "User clicks link",
		scenario.Submit: "User submits form",
		scenario.Fetch:  "Script fetches",
		scenario.Image:  "Page requests an image",
		scenario.Frame:  "Page requests a frame",
		scenario.Script: "Script sets cookie",
		scenario.Reload: "User reloads page",
	},
	pauses: pauseWords{
		wait:         "Time passes: {duration}",
		clock:        "Clock shows {time}",
		restart:      "Browser closes and opens again",
		sessionOver:  "Session ends",
		allStay:      "No cookie is removed",
		expired:      phrase.Plural{One: "Cookie {names} expires", Other: "Cookies {names} expire"},
		endedSession: phrase.Plural{One: "Cookie {names} ends with the session", Other: "Cookies {names} end with the session"},
		hstsEnds:     "HSTS entry for {host} expires",
		stays:        "Link is within the page",
		scrolls:      "Page scrolls",
	},
	cookies: cookieSentWords{
		no:           "No",
		unanswered:   "No (no connection)",
		firstRequest: "No (first request)",
		noCookie:     "No (no cookie to send)",
		neverLeaves:  "No (request never leaves the browser)",
		nothingSent:  "No (nothing is sent)",
		noRequest:    "No (no request)",
		sent: yesWords{
			all:       phrase.Plural{One: "Yes (cookie sent)", Other: "Yes ({n} cookies sent)"},
			named:     "Yes ({names} sent, {held})",
			allBut:    "Yes ({n} of {all} cookies sent, {held})",
			manyNamed: "Yes ({n} of {all} cookies sent: {names})",
			many:      "Yes ({n} of {all} cookies sent)",
		},
		sentInClear: yesWords{
			all:       phrase.Plural{One: "Yes (cookie sent in clear text)", Other: "Yes ({n} cookies sent in clear text)"},
			named:     "Yes ({names} sent in clear text, {held})",
			allBut:    "Yes ({n} of {all} cookies sent in clear text, {held})",
			manyNamed: "Yes ({n} of {all} cookies sent in clear text: {names})",
			many:      "Yes ({n} of {all} cookies sent in clear text)",
		},
		heldAlike:     phrase.Plural{One: "No (cookie not sent {why})", Other: "No ({n} cookies not sent {why})"},
		heldEach:      "No ({held})",
		heldOtherwise: "No ({n} cookies not sent, for several reasons)",
		held:          "{name} {why}",
		notSent:       "not sent",
	},
	wire: wireWords{
		nothing:        "nothing leaves the browser",
		local:          "stays on this machine",
		host:           "host only",
		allWithout:     "everything, no cookies",
		allWithCookies: "everything: {cookies} readable",
	},
	fates: map[Fate]phrase.Phrase{
		Sent: "sent", Held: "blocked", Stored: "stored", Deleted: "deleted", Refused: "rejected",
		Learned: "learned", Forgotten: "removed", Ignored: "ignored",
	},
	hsts: hstsWords{
		name:      "HSTS",
		header:    "Strict-Transport-Security: {value}",
		learns:    "Browser learns that {host} is HTTPS-only",
		forgets:   "Browser removes the HSTS entry of {host}",
		ignores:   "Browser ignores HSTS header",
		learned:   "HTTPS-only until {time}: {hosts}",
		forgotten: "{host} is no longer HTTPS-only",
		ignored: map[rule.Case]phrase.Phrase{
			rule.OverHTTP:    "Ignored: response came over HTTP",
			rule.ThirdParty:  "Ignored: host is a third party here",
			rule.Malformed:   "Ignored: value is malformed",
			rule.IPAddress:   "Ignored: host is an IP address",
			rule.ThisMachine: "Ignored: host is this machine",
		},
		notSent: "No (header of the response)",
	},
}
