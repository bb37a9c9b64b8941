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
	w := &say.ending
	last := run.Events[len(run.Events)-1]
	event := strconv.Itoa(last.Number)
	step := &run.Trace.Steps[last.At.Step]
	if step.Outcome != trace.Loaded {
		return w.stops.With("event", event, "why", run.headline(last.At))
	}
	return w.ends.With("event", event, "where", run.whereUserIs(step), "cookies", run.howCookiesWent())
}

func (run *Run) whereUserIs(step *trace.Step) string {
	w := &say.ending
	switch {
	case step.Page == nil:
		return w.noPage.String()
	case step.Page.Secure():
		return w.onHTTPS.String()
	}
	return w.onHTTP.String()
}

// howCookiesWent says over which scheme requests carried cookies, by what the
// wire shows.
func (run *Run) howCookiesWent() string {
	w := &say.ending
	g := run.survey()
	said, sends := w.never, []Place(nil)
	switch {
	case len(g.plainSends) > 0:
		said, sends = w.inClear, g.plainSends
	case len(g.localSends) > 0:
		said, sends = w.locally, g.localSends
	case len(g.secureSends) > 0:
		said, sends = w.onlyHTTPS, g.secureSends
	}
	names := g.namesAt(sends)
	if len(names) == 1 && len(run.names) == 1 {
		names[0] = w.theCookie.String()
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
