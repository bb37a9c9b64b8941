package event

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// tableWords are the texts of the execution table.
type tableWords struct {
	requests ByDestination[requestWords]
	upgrades upgradeWords
	lines    setWords
	stops    stopWords
	attempts attemptWords
	cookies  cookieSentWords
	outcomes phrase.Table[Outcome, phrase.Phrase]
	// clears say what a Clear-Site-Data header does.
	clears phrase.Table[rule.Case, phrase.Phrase]
	// ignored say why the browser ignores a header.
	ignored phrase.Table[rule.Case, phrase.Phrase]
}

// ByDestination has a T for each destination of a request.
type ByDestination[T any] struct{ Document, Frame, Image, Fetch, Preflight, Socket, Script, Style T }

// Of is the one for a destination.
func (b *ByDestination[T]) Of(d trace.Destination) T {
	switch d {
	case trace.FrameDoc:
		return b.Frame
	case trace.ImageDest:
		return b.Image
	case trace.FetchDest:
		return b.Fetch
	case trace.Preflight:
		return b.Preflight
	case trace.SocketDest:
		return b.Socket
	case trace.ScriptDest:
		return b.Script
	case trace.StyleDest:
		return b.Style
	}
	return b.Document
}

// requestWords say who sends a request: with one server, and with several.
type requestWords struct{ oneServer, severalServers orderWords }

// orderWords distinguish the first request of a kind from one that follows a
// request of another kind, and from a later one.
type orderWords struct{ first, next, again phrase.Phrase }

// upgradeWords are for the browser's upgrades to https.
type upgradeWords struct {
	hsts, httpsFirst, policy, image upgradedText
}

type upgradedText struct{ action, condition phrase.Phrase }

// setWords are for lines that set a cookie.
type setWords struct {
	server, attacker, script setterWords

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
	framing                                  stopText
	notModified                              stopText
}

type stopText struct{ action, condition, result phrase.Phrase }

// attemptWords are what a step tried to do: one for each kind that needs a page
// or a URL.
type attemptWords = phrase.Table[scenario.Do, phrase.Phrase]

// cookieSentWords say whether a request carried a cookie.
type cookieSentWords struct {
	sent, sentInClear sentWords
}

// sentWords say that all cookies were sent, which were sent and which blocked,
// or how many of many were sent.
type sentWords struct {
	all                     phrase.Plural
	named                   phrase.Phrase
	many, manyNamed, allBut phrase.Phrase
}

var tableTexts = tableWords{
	requests: ByDestination[requestWords]{
		Document: requestWords{
			orderWords{"User sends {kind} request", "User sends next {kind} request", "User sends {kind} request again"},
			orderWords{"User sends {kind} request to {host}", "User sends next {kind} request to {host}", "User sends {kind} request to {host} again"},
		},
		Frame: requestWords{
			orderWords{"Page sends {kind} request for a frame", "Page sends next {kind} request for a frame", "Page sends {kind} request for a frame again"},
			orderWords{"Page sends {kind} request for a frame to {host}", "Page sends next {kind} request for a frame to {host}", "Page sends {kind} request for a frame to {host} again"},
		},
		Image: requestWords{
			orderWords{"Page sends {kind} request for an image", "Page sends next {kind} request for an image", "Page sends {kind} request for an image again"},
			orderWords{"Page sends {kind} request for an image to {host}", "Page sends next {kind} request for an image to {host}", "Page sends {kind} request for an image to {host} again"},
		},
		Fetch: requestWords{
			orderWords{"Script sends {kind} request", "Script sends next {kind} request", "Script sends {kind} request again"},
			orderWords{"Script sends {kind} request to {host}", "Script sends next {kind} request to {host}", "Script sends {kind} request to {host} again"},
		},
		Preflight: requestWords{
			orderWords{"Browser sends {kind} preflight request", "Browser sends next {kind} preflight request", "Browser sends {kind} preflight request again"},
			orderWords{"Browser sends {kind} preflight request to {host}", "Browser sends next {kind} preflight request to {host}", "Browser sends {kind} preflight request to {host} again"},
		},
		Script: requestWords{
			orderWords{"Page sends {kind} request for a script", "Page sends next {kind} request for a script", "Page sends {kind} request for a script again"},
			orderWords{"Page sends {kind} request for a script to {host}", "Page sends next {kind} request for a script to {host}", "Page sends {kind} request for a script to {host} again"},
		},
		Style: requestWords{
			orderWords{"Page sends {kind} request for a stylesheet", "Page sends next {kind} request for a stylesheet", "Page sends {kind} request for a stylesheet again"},
			orderWords{"Page sends {kind} request for a stylesheet to {host}", "Page sends next {kind} request for a stylesheet to {host}", "Page sends {kind} request for a stylesheet to {host} again"},
		},
		Socket: requestWords{
			orderWords{"Script opens {kind} WebSocket", "Script opens next {kind} WebSocket", "Script opens {kind} WebSocket again"},
			orderWords{"Script opens {kind} WebSocket to {host}", "Script opens next {kind} WebSocket to {host}", "Script opens {kind} WebSocket to {host} again"},
		},
	},
	upgrades: upgradeWords{
		hsts:       upgradedText{"Browser upgrades request to HTTPS", "Host is HTTPS-only (HSTS)"},
		httpsFirst: upgradedText{"Browser tries HTTPS first", "Request is HTTP, typed or linked"},
		policy:     upgradedText{"Browser upgrades request to HTTPS", "Page has upgrade-insecure-requests"},
		image:      upgradedText{"Browser upgrades image request to HTTPS", "Page is HTTPS"},
	},
	lines: setWords{
		server:   setterWords{"Server sets cookie", "Server deletes cookie", "Server sets cookie {name}", "Server deletes cookie {name}"},
		attacker: setterWords{"Attacker sets cookie", "Attacker deletes cookie", "Attacker sets cookie {name}", "Attacker deletes cookie {name}"},
		script:   setterWords{"Script sets cookie", "Script deletes cookie", "Script sets cookie {name}", "Script deletes cookie {name}"},

		notSentResponse: notSentWords{"No (set in response)", "No (deletion in response)"},
		notSentScript:   notSentWords{"No (set by script)", "No (deletion by script)"},
	},
	stops: stopWords{
		redirectLoop:     stopText{"Browser gives up", "Too many redirects", "Redirect is not followed"},
		mixedContent:     stopText{"Browser blocks request", "Request is HTTP, page is HTTPS", "Nothing is sent"},
		insecureForm:     stopText{"Browser blocks form", "Form targets HTTP, page is HTTPS", "Browser asks user first"},
		preflightFailed:  stopText{"Browser blocks request", "Preflight does not allow it", "Script gets an error"},
		cors:             stopText{"Browser hides response from script", "Response does not allow the page's origin", "Script gets an error"},
		framing:          stopText{"Browser leaves the frame empty", "Response forbids a frame on this page", "Frame shows an error"},
		invalidRedirect:  stopText{"Browser gives up", "Location is not a valid HTTP(S) URL", "Redirect is not followed"},
		severalLocations: stopText{"Browser gives up", "Response has several Location headers", "Response is discarded"},
		notModified:      stopText{"Browser keeps page", "Status is 304, cache is empty", "Nothing to show"},
	},
	attempts: attemptWords{
		{For: scenario.Visit, Say: "User visits address"},
		{For: scenario.Click, Say: "User clicks link"},
		{For: scenario.Submit, Say: "User submits form"},
		{For: scenario.Fetch, Say: "Script fetches"},
		{For: scenario.Image, Say: "Page requests an image"},
		{For: scenario.Frame, Say: "Page requests a frame"},
		{For: scenario.LoadScript, Say: "Page requests a script"},
		{For: scenario.Stylesheet, Say: "Page requests a stylesheet"},
		{For: scenario.XHR, Say: "Script sends XMLHttpRequest"},
		{For: scenario.EventSource, Say: "Script opens an EventSource"},
		{For: scenario.Beacon, Say: "Script sends a beacon"},
		{For: scenario.WebSocket, Say: "Script opens a WebSocket"},
		{For: scenario.Script, Say: "Script sets cookie"},
		{For: scenario.Reload, Say: "User reloads page"},
		{For: scenario.Back, Say: "User goes back"},
		{For: scenario.Forward, Say: "User goes forward"},
	},
	cookies: cookieSentWords{
		sent: sentWords{
			all:       phrase.Plural{One: "Yes (cookie sent)", Other: "Yes ({n} cookies sent)"},
			named:     "Yes ({names} sent, {held})",
			allBut:    "Yes ({n} of {all} cookies sent, {held})",
			manyNamed: "Yes ({n} of {all} cookies sent: {names})",
			many:      "Yes ({n} of {all} cookies sent)",
		},
		sentInClear: sentWords{
			all:       phrase.Plural{One: "Yes (cookie sent in clear text)", Other: "Yes ({n} cookies sent in clear text)"},
			named:     "Yes ({names} sent in clear text, {held})",
			allBut:    "Yes ({n} of {all} cookies sent in clear text, {held})",
			manyNamed: "Yes ({n} of {all} cookies sent in clear text: {names})",
			many:      "Yes ({n} of {all} cookies sent in clear text)",
		},
	},
	outcomes: phrase.Table[Outcome, phrase.Phrase]{
		{For: Sent, Say: "sent"}, {For: Blocked, Say: "blocked"}, {For: Stored, Say: "stored"}, {For: Deleted, Say: "deleted"}, {For: Rejected, Say: "rejected"},
		{For: Learned, Say: "learned"}, {For: Removed, Say: "removed"}, {For: Ignored, Say: "ignored"},
	},
	clears: phrase.Table[rule.Case, phrase.Phrase]{
		{For: rule.WholeSite, Say: "Browser deletes all cookies of the site"},
		{For: rule.HostOnly, Say: "Browser deletes the cookies of {host}"},
		{For: rule.CacheOnly, Say: "Browser removes cached redirects of {host}"},
		{For: rule.OverHTTP, Say: "Browser ignores Clear-Site-Data"},
		{For: rule.CredentialsOmit, Say: "Browser ignores Clear-Site-Data"},
		{For: rule.Malformed, Say: "Browser ignores Clear-Site-Data"},
	},
	ignored: phrase.Table[rule.Case, phrase.Phrase]{
		{For: rule.OverHTTP, Say: "Ignored: response came over HTTP"},
		{For: rule.ThirdParty, Say: "Ignored: host is a third party here"},
		{For: rule.Malformed, Say: "Ignored: value is malformed"},
		{For: rule.IPAddress, Say: "Ignored: host is an IP address"},
		{For: rule.ThisMachine, Say: "Ignored: host is this machine"},
		{For: rule.CredentialsOmit, Say: "Ignored: request has no credentials"},
	},
}

// outcomeTexts are the outcomes of a step, in one word.
var outcomeTexts = phrase.Table[trace.Outcome, phrase.Phrase]{
	{For: trace.Loaded, Say: "loaded"},
	{For: trace.Blocked, Say: "blocked"},
	{For: trace.RedirectLoop, Say: "redirect-loop"},
	{For: trace.Failed, Say: "failed"},
}
