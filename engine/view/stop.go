package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// stopped reports whether a step ended in a way that none of its exchanges
// shows.
func stopped(step *trace.Step) bool {
	switch step.Outcome {
	case trace.Blocked, trace.RedirectLoop:
		return true
	case trace.Failed:
		last := len(step.Exchanges) - 1
		return last < 0 || step.Exchanges[last].Error == ""
	}
	return false
}

// stop adds the event of a step that stopped.
func (n *narrator) stop(i int) {
	step := &n.Trace.Steps[i]
	how, sent := howStopped(step), say.table.cookies.nothingSent
	if step.Reason == trace.CORS {
		sent = say.table.cookies.noRequest
	}
	n.add(Event{
		At:         AtStep(i),
		Action:     how.action.String(),
		Condition:  how.condition.String(),
		Result:     how.result.String(),
		CookieSent: sent.String(),
		Wire:       say.table.wire.nothing.String(),
	})
}

func howStopped(step *trace.Step) stopText {
	w := &say.table.stops
	if step.Outcome == trace.RedirectLoop {
		return w.redirectLoop
	}
	switch step.Reason {
	case trace.MixedContent:
		return w.mixedContent
	case trace.InsecureForm:
		return w.insecureForm
	case trace.PreflightFailed:
		return w.preflightFailed
	case trace.CORS:
		return w.cors
	case trace.InvalidRedirect:
		return w.invalidRedirect
	case trace.SeveralLocations:
		return w.severalLocations
	case trace.NoDocument:
		return stopText{say.table.attempts[scenario.Do(step.Do)], w.noPage, w.nothing}
	}
	return stopText{say.table.attempts[scenario.Do(step.Do)], w.noAddress, w.nothing}
}
