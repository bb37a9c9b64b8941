package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// kept says whether the jar has cookies of a name, and with which flag.
type kept struct{ secure, plain bool }

// any reports whether there is one.
func (k kept) any() bool { return k.secure || k.plain }

func (k kept) String() string {
	w := &say.tracker
	switch {
	case k.secure && k.plain:
		return w.withAndWithout.String()
	case k.secure:
		return w.withSecure.String()
	case k.plain:
		return w.withoutSecure.String()
	}
	return w.notSet.String()
}

// cookieVariable follows all cookies of one name.
func (run *Run) cookieVariable(rows []Event, name string) Variable {
	var now kept
	called := nameOf(name)
	v := Variable{Name: say.tracker.cookie.With("name", called), Values: []string{now.String()}, Cookie: called}
	for i, row := range rows {
		before := now
		if set := run.lineOf(row.At); set != nil && set.Name == name {
			now = keptAfter(set, now)
		} else if set != nil && drivesOut(set, name) {
			now = kept{}
		}
		if endsStep(rows, i) {
			now = keptIn(run.Trace.Steps[row.At.Step].Jar, name)
		}
		v.Values = append(v.Values, run.cookieValue(row, name, before, now))
	}
	return v
}

// cookieValue is what a row means for the cookies of a name, or else what the
// jar has of them.
func (run *Run) cookieValue(row Event, name string, before, now kept) string {
	w := &say.tracker
	if x := run.requestOf(row); x != nil {
		switch sent, considered := carries(x, name); {
		case sent:
			return w.sent.With("scheme", schemeName(x.URL))
		case considered:
			return w.notSent.With("scheme", schemeName(x.URL))
		}
		return now.String()
	}
	switch set := run.lineOf(row.At); {
	case set != nil && set.Name == name && !set.Stored:
		return w.refused.With("state", now.String())
	case set != nil && set.Name == name && set.Effect == trace.Deleted:
		return w.deleted.String()
	case set != nil && set.Name == name:
		return now.String()
	case set != nil && drivesOut(set, name):
		return w.evicted.String()
	}
	if before.any() && !now.any() {
		switch scenario.Do(run.Trace.Steps[row.At.Step].Do) {
		case scenario.Wait:
			return w.expired.String()
		case scenario.Restart:
			return w.sessionOver.String()
		}
	}
	return now.String()
}

// carries reports whether a request sent a cookie of a name, and whether it
// considered one.
func carries(x *trace.Exchange, name string) (sent, considered bool) {
	for _, k := range x.Cookies {
		if k.Name == name {
			sent, considered = sent || k.Sent, true
		}
	}
	return sent, considered
}

// keptAfter is what a line leaves in the jar.
func keptAfter(set *trace.SetCookie, before kept) kept {
	switch {
	case !set.Stored || set.Effect == trace.Expired:
		return before
	case set.Effect == trace.Deleted:
		return kept{}
	}
	line, _ := attributesOf(set.Line)
	return kept{secure: line.Secure, plain: !line.Secure}
}

// keptIn is what a jar has of a name when a step is over.
func keptIn(jar []trace.Cookie, name string) kept {
	var k kept
	for i := range jar {
		if jar[i].Name == name {
			k.secure, k.plain = k.secure || jar[i].Secure, k.plain || !jar[i].Secure
		}
	}
	return k
}
