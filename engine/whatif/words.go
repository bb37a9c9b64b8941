package whatif

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var flagTexts = switchWords{on: "{flag} on", off: "{flag} off"}

var laxByDefaultTexts = switchWords{on: "Lax by default on", off: "Lax by default off"}

var httpsFirstTexts = switchWords{on: "HTTPS first on", off: "HTTPS first off"}

var hstsTexts = switchWords{on: "HSTS on at {host}", off: "HSTS off at {host}"}

var stepTexts = stepWords{
	overScheme: phrase.Table[scenario.Do, phrase.Phrase]{
		{For: scenario.Visit, Say: "visit over {scheme}"},
		{For: scenario.Click, Say: "click over {scheme}"},
		{For: scenario.Submit, Say: "submit over {scheme}"},
		{For: scenario.Fetch, Say: "fetch over {scheme}"},
		{For: scenario.Image, Say: "image over {scheme}"},
		{For: scenario.Frame, Say: "frame over {scheme}"},
		{For: scenario.LoadScript, Say: "script over {scheme}"},
		{For: scenario.Stylesheet, Say: "stylesheet over {scheme}"},
		{For: scenario.XHR, Say: "XHR over {scheme}"},
		{For: scenario.EventSource, Say: "EventSource over {scheme}"},
		{For: scenario.Beacon, Say: "beacon over {scheme}"},
		{For: scenario.WebSocket, Say: "WebSocket over {scheme}"},
	},
}

var browserTexts = browserWords{
	chrome:  "in Chrome",
	firefox: "in Firefox",
	safari:  "in Safari",
	spec:    "per the specification",
}

var thirdPartyCookiesTexts = thirdPartyWords{
	allowed:     "third-party cookies allowed",
	partitioned: "third-party cookies partitioned",
	blocked:     "third-party cookies blocked",
}

var networkTexts = networkWords{
	private:  "on a private network",
	observed: "on an observed network",
	hostile:  "on a hostile network",
}

// switchWords are for knobs that are on or off.
type switchWords struct{ on, off phrase.Phrase }

// at is the phrase for a position.
func (w *switchWords) at(position string) phrase.Phrase {
	if position == off {
		return w.off
	}
	return w.on
}

// stepWords say how a step sends its request: the scheme for each kind with an
// address, and the rest.
type stepWords struct {
	overScheme phrase.Table[scenario.Do, phrase.Phrase]
}

type browserWords struct{ chrome, firefox, safari, spec phrase.Phrase }

type thirdPartyWords struct{ allowed, partitioned, blocked phrase.Phrase }

type networkWords struct{ private, observed, hostile phrase.Phrase }
