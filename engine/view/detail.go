package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// requestDetail gathers what sentences need to know of a request.
func requestDetail(s *scenario.Scenario, t *trace.Trace, at Place) explain.Detail {
	x := &t.Steps[at.Step].Exchanges[at.Exchange]
	d := explain.Detail{
		URL:         x.URL,
		Method:      x.Method,
		Destination: x.Destination,
		Page:        startedBy(t, at.Step),
	}
	if step := s.Steps[at.Step]; step.Do.Kind().Has(scenario.CredentialsField) {
		d.Credentials = string(step.EffectiveCredentials())
	}
	return d
}

// selectionDetail is about a cookie that a request considered.
func selectionDetail(s *scenario.Scenario, t *trace.Trace, at Place) explain.Detail {
	d := requestDetail(s, t, at)
	d.Cookie = consideredCookie(t, at)
	return d
}

// lineDetail is about a Set-Cookie line, or a script's assignment.
func lineDetail(s *scenario.Scenario, t *trace.Trace, at Place) explain.Detail {
	var d explain.Detail
	if at.Exchange == None {
		d.URL, d.Script = t.Steps[at.Step].URL, true
	} else {
		d = requestDetail(s, t, at)
	}
	set := lineOf(t, at)
	d.Direction, d.Line = explain.Storing, set.Line
	d.Cookie = writtenCookie(set)
	return d
}

// stepDetail is about a step that went no further.
func stepDetail(s *scenario.Scenario, t *trace.Trace, step int) explain.Detail {
	return explain.Detail{
		URL:    stoppedAt(s, t, step),
		Page:   startedBy(t, step),
		Method: s.Steps[step].EffectiveMethod(),
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
func consideredCookie(t *trace.Trace, at Place) trace.Cookie {
	selection := &t.Steps[at.Step].Exchanges[at.Exchange].Cookies[at.Cookie]
	set := setEarlier(t, at, selection.Name)
	jars := [][]trace.Cookie{jarAfter(t, at.Step-1), t.Steps[at.Step].Jar}
	if set != nil {
		jars[0], jars[1] = jars[1], jars[0]
	}
	for _, jar := range jars {
		for _, k := range jar {
			if k.Name == selection.Name && k.Domain == selection.Domain && k.Path == selection.Path && k.PartitionKey == selection.PartitionKey {
				return k
			}
		}
	}
	k := trace.Cookie{Name: selection.Name}
	if set != nil {
		k = writtenCookie(set)
	}
	k.Domain, k.Path, k.PartitionKey = selection.Domain, selection.Path, selection.PartitionKey
	return k
}

// setEarlier returns the line that stored a cookie of that name in an earlier
// exchange of the same step, nil for none.
func setEarlier(t *trace.Trace, at Place, name string) *trace.SetCookie {
	exchanges := t.Steps[at.Step].Exchanges[:at.Exchange]
	for i := len(exchanges) - 1; i >= 0; i-- {
		for j := range exchanges[i].SetCookies {
			set := &exchanges[i].SetCookies[j]
			if set.Name == name && (set.Effect == trace.Created || set.Effect == trace.Overwritten) {
				return set
			}
		}
	}
	return nil
}
