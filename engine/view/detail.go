package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
)

// requestDetail gathers the details of a request for sentences.
func (run *Run) requestDetail(at Place) explain.Detail {
	x := run.exchangeAt(at)
	return explain.Detail{
		To:          x.To,
		Method:      x.Method,
		Destination: x.Destination,
		From:        run.Trace.Steps[at.Step].From,
	}
}

// selectionDetail is for a cookie that a request considered.
func (run *Run) selectionDetail(at Place) explain.Detail {
	d := run.requestDetail(at)
	k := &run.exchangeAt(at).Cookies[at.Cookie]
	d.Name, d.Cookie = k.Name, k.Cookie
	return d
}

// lineDetail is for a Set-Cookie line or a script's assignment.
func (run *Run) lineDetail(at Place) explain.Detail {
	var d explain.Detail
	if at.Exchange == None {
		d.To, d.Script = run.Trace.Steps[at.Step].Page, true
	} else {
		d = run.requestDetail(at)
	}
	set := run.lineOf(at)
	d.Direction, d.Line = explain.Storing, set.Line
	d.Name, d.Cookie = set.Name, set.Cookie
	return d
}

// stepDetail is for a step that stopped.
func (run *Run) stepDetail(i int) explain.Detail {
	step := &run.Trace.Steps[i]
	d := explain.Detail{To: step.StoppedAt, From: step.From, Method: run.Scenario.Steps[i].EffectiveMethod()}
	if last := len(step.Exchanges) - 1; last >= 0 {
		d.Destination = step.Exchanges[last].Destination
	}
	return d
}
