package leak

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

var kindTexts = phrase.Table[Kind, phrase.Phrase]{
	{For: Readable, Say: "Anyone on the wire can read {cookie} at {url}."},
	{For: Forged, Say: "{cookie} is sent to {url} with another site's request."},
	{For: PlantedOnWire, Say: "{url} gets a {cookie} that someone on the wire has planted."},
	{For: PlantedByHost, Say: "{url} gets a {cookie} that another host of the site has planted."},
}

func (k Kind) sentence(cookie, url string) string {
	return kindTexts.Of(k).With("cookie", cookie, "url", url)
}

var moveTexts = phrase.Table[scenario.Do, phrase.Phrase]{
	{For: scenario.Visit, Say: "The user visits {url}."},
	{For: scenario.Click, Say: "The user follows a link to {url} on the page {page}."},
	{For: scenario.Submit, Say: "The page {page} submits a form to {url}."},
	{For: scenario.Fetch, Say: "A script of the page {page} sends a request to {url}."},
	{For: scenario.Image, Say: "The page {page} loads an image from {url}."},
	{For: scenario.Frame, Say: "The page {page} shows {url} in a frame."},
}

func (m move) sentence() string { return moveTexts.Of(m.do).With("url", m.url, "page", m.from) }

// Summary says what a search tried, and what of that found nothing.
func (r *Result) Summary() string {
	if len(r.Cookies) == 0 {
		return phrase.Say("No cookie is set in this scenario, so none can leak.")
	}
	var said []string
	switch {
	case r.Complete && len(r.Findings) == len(r.Cookies)*len(Kinds()):
		said = append(said, phrase.Say("Every cookie leaks in every way that was tried."))
	case r.Moves < 0:
		said = append(said, phrase.Say("The search ended before it tried anything."))
	default:
		said = append(said, phrase.Plural{
			One:   "Every sequence of up to {n} move was tried ({runs} runs).",
			Other: "Every sequence of up to {n} moves was tried ({runs} runs).",
		}.Of(r.Moves, "runs", strconv.Itoa(r.Runs)))
	}
	if !r.Complete {
		said = append(said, phrase.Say("Longer ones were not all tried: the search ends after {runs} runs.", "runs", strconv.Itoa(MaxRuns)))
	}
	if r.AddressesLeft > 0 {
		said = append(said, phrase.Plural{One: "{n} address was left out.", Other: "{n} addresses were left out."}.Of(r.AddressesLeft))
	}
	if r.CookiesLeft > 0 {
		said = append(said, phrase.Plural{One: "{n} cookie was left out.", Other: "{n} cookies were left out."}.Of(r.CookiesLeft))
	}
	return event.Sentences(said[0], said[1:]...)
}
