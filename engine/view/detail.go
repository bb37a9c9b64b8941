package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// requestDetail gathers what sentences need to know of a request.
func (run *Run) requestDetail(at Place) explain.Detail {
	x := run.exchangeAt(at)
	d := explain.Detail{
		URL:         x.URL,
		Method:      x.Method,
		Destination: x.Destination,
		Page:        run.startedBy(at.Step),
	}
	if step := run.Scenario.Steps[at.Step]; step.Do.Kind().Has(scenario.CredentialsField) {
		d.Credentials = string(step.EffectiveCredentials())
	}
	return d
}

// selectionDetail is about a cookie that a request considered.
func (run *Run) selectionDetail(at Place) explain.Detail {
	d := run.requestDetail(at)
	d.Cookie = run.consideredCookie(at)
	return d
}

// lineDetail is about a Set-Cookie line, or a script's assignment.
func (run *Run) lineDetail(at Place) explain.Detail {
	var d explain.Detail
	if at.Exchange == None {
		d.URL, d.Script = run.Trace.Steps[at.Step].URL, true
	} else {
		d = run.requestDetail(at)
	}
	set := run.lineOf(at)
	d.Direction, d.Line = explain.Storing, set.Line
	d.Cookie = writtenCookie(set)
	return d
}

// stepDetail is about a step that went no further.
func (run *Run) stepDetail(step int) explain.Detail {
	return explain.Detail{
		URL:    run.stoppedAt(step),
		Page:   run.startedBy(step),
		Method: run.Scenario.Steps[step].EffectiveMethod(),
	}
}

// writtenCookie is what a line says of its cookie.
func writtenCookie(set *trace.SetCookie) trace.Cookie {
	line, _ := attributesOf(set.Line)
	return trace.Cookie{
		Name:        set.Name,
		Value:       line.Value,
		Domain:      line.Domain,
		HostOnly:    line.Domain == "",
		Path:        line.Path,
		Secure:      line.Secure,
		HttpOnly:    line.HttpOnly,
		SameSite:    string(line.SameSite),
		Partitioned: line.Partitioned,
		Expires:     line.Expires,
	}
}

// consideredCookie is the cookie of the jar that a request considered, with
// its attributes. A trace shows the jar between steps; a cookie that came with
// an earlier exchange of the same step is in the jar after it or, if it was
// gone by then, as its line says.
func (run *Run) consideredCookie(at Place) trace.Cookie {
	selection := &run.exchangeAt(at).Cookies[at.Cookie]
	before, after := run.jarBefore(at.Step), run.jarAfter(at.Step)
	earlier, set := after.setBefore(at.Exchange, selection.Name)
	if set {
		before, after = after, before
	}
	for _, jar := range []*jarIndex{before, after} {
		if k := jar.selection(selection); k != nil {
			return *k
		}
	}
	k := trace.Cookie{Name: selection.Name}
	if set {
		k = writtenCookie(run.lineOf(earlier))
	}
	k.Domain, k.Path, k.PartitionKey = selection.Domain, selection.Path, selection.PartitionKey
	return k
}
