package view

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Ending says under the table where execution stops: where the user is and how
// the cookies were sent or, if the last step went no further, why. It is "" for
// a run without events.
func (run *Run) Ending() string {
	if len(run.Events) == 0 {
		return ""
	}
	last := run.Events[len(run.Events)-1]
	event := strconv.Itoa(last.Number)
	step := &run.Trace.Steps[last.At.Step]
	if step.Outcome != trace.Loaded {
		return phrase.Say("Execution stops at event {event}. {why}", "event", event, "why", run.headline(last.At))
	}
	return phrase.Say("Execution stops after event {event}: {where}, and {cookies}.", "event", event, "where", run.whereUserIs(step), "cookies", run.howCookiesWent())
}

func (run *Run) whereUserIs(step *trace.Step) string {
	switch {
	case step.Page == nil:
		return phrase.Say("no page is open")
	case step.Page.Secure():
		return phrase.Say("the user uses HTTPS")
	}
	return phrase.Say("the user uses HTTP")
}

// howCookiesWent says over which scheme requests carried cookies, by what the
// wire shows.
func (run *Run) howCookiesWent() string {
	g := run.survey()
	said, sends := phrase.Plural{One: "no request carries a cookie", Other: "no request carries a cookie"}, []Place(nil)
	switch {
	case len(g.plainSends) > 0:
		said, sends = phrase.Plural{One: "{cookies} is sent over HTTP too, in clear text", Other: "{cookies} are sent over HTTP too, in clear text"}, g.plainSends
	case len(g.localSends) > 0:
		said, sends = phrase.Plural{One: "{cookies} is sent over HTTP within this machine", Other: "{cookies} are sent over HTTP within this machine"}, g.localSends
	case len(g.secureSends) > 0:
		said, sends = phrase.Plural{One: "{cookies} is sent only over HTTPS", Other: "{cookies} are sent only over HTTPS"}, g.secureSends
	}
	names := g.namesAt(sends)
	if len(names) == 1 && len(run.names) == 1 {
		names[0] = phrase.Say("the cookie")
	}
	return said.Of(len(names), "cookies", listedAnd(upTo(namesTold, names)))
}

// endingWords say where execution stops. {where} and {cookies} of ends are of
// the other phrases.
type endingWords struct {
	ends, stops                        phrase.Phrase
	noPage, onHTTPS, onHTTP            phrase.Phrase
	theCookie                          phrase.Phrase
	onlyHTTPS, inClear, locally, never phrase.Plural
}
