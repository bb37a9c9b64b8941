package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
)

// requestDetail gathers the details of a request for sentences.
func requestDetail(run *event.Run, at event.Place) explain.Detail {
	x := run.ExchangeAt(at)
	return explain.Detail{
		To:          x.To,
		Method:      x.Method,
		Destination: x.Destination,
		From:        run.Trace.Steps[at.Step].From,
	}
}

// SelectionDetail is for a cookie that a request considered.
func SelectionDetail(run *event.Run, at event.Place) explain.Detail {
	d := requestDetail(run, at)
	k := &run.ExchangeAt(at).Cookies[at.Cookie]
	d.Name, d.Cookie = k.Name, k.Cookie
	return d
}

// LineDetail is for a Set-Cookie line or a script's assignment.
func LineDetail(run *event.Run, at event.Place) explain.Detail {
	var d explain.Detail
	if at.Exchange == event.None {
		d.To, d.Script = run.Trace.Steps[at.Step].Page, true
	} else {
		d = requestDetail(run, at)
	}
	set := run.LineOf(at)
	d.Direction, d.Line = explain.Storing, set.Line
	d.Name, d.Cookie = set.Name, set.Cookie
	return d
}

// stepDetail is for a step that stopped.
func stepDetail(run *event.Run, i int) explain.Detail {
	step := &run.Trace.Steps[i]
	d := explain.Detail{To: step.StoppedAt, From: step.From, Method: run.Scenario.Steps[i].EffectiveMethod()}
	if last := len(step.Exchanges) - 1; last >= 0 {
		d.Destination = step.Exchanges[last].Destination
	}
	return d
}
