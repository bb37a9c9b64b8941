package teach

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// Ending says under the table where execution stops: where the user is and how
// the cookies were sent or, if the last step went no further, why. It is "" for
// a run without events.
func Ending(run *event.Run) string {
	if len(run.Events) == 0 {
		return ""
	}
	last := run.Events[len(run.Events)-1]
	number := strconv.Itoa(last.Number)
	step := &run.Trace.Steps[last.At.Step]
	if step.Outcome != trace.Loaded {
		return phrase.Say("Execution stops at event {event}. {why}", "event", number, "why", why.Headline(run, last.At))
	}
	return phrase.Say("Execution stops after event {event}: {where}, and {cookies}.", "event", number, "where", whereUserIs(run, step), "cookies", sendSummary(run))
}

func whereUserIs(run *event.Run, step *trace.Step) string {
	switch {
	case step.Page == nil:
		return phrase.Say("no page is open")
	case step.Page.Secure():
		return phrase.Say("the user uses HTTPS")
	}
	return phrase.Say("the user uses HTTP")
}

// sendSummary says over which scheme requests carried cookies, by what the
// wire shows.
func sendSummary(run *event.Run) string {
	g := collectFindings(run)
	text, sends := phrase.Plural{One: "no request carries a cookie", Other: "no request carries a cookie"}, []event.Place(nil)
	switch {
	case len(g.plainSends) > 0:
		text, sends = phrase.Plural{One: "{cookies} is sent over HTTP too, in clear text", Other: "{cookies} are sent over HTTP too, in clear text"}, g.plainSends
	case len(g.localSends) > 0:
		text, sends = phrase.Plural{One: "{cookies} is sent over HTTP within this machine", Other: "{cookies} are sent over HTTP within this machine"}, g.localSends
	case len(g.secureSends) > 0:
		text, sends = phrase.Plural{One: "{cookies} is sent only over HTTPS", Other: "{cookies} are sent only over HTTPS"}, g.secureSends
	}
	names := g.namesAt(sends)
	if len(names) == 1 && len(run.Names) == 1 {
		names[0] = phrase.Say("the cookie")
	}
	return text.Of(len(names), "cookies", event.ListedAnd(event.UpTo(event.MaxNames, names)))
}
