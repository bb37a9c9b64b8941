package quiz

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// never is the answer if there is no such event.
const never = "never"

// firstSent asks at which event the first stored cookie is sent.
func firstSent(base *played) (draft, bool) {
	storing, name, ok := base.stored()
	if !ok {
		return draft{}, false
	}
	d, ok := newDraft(FirstSent, base, func(p *played) string { return firstSending(p, name) })
	if !ok {
		return draft{}, false
	}
	cookie := base.the(name)
	d.Text = say.firstSent.With("cookie", cookie)
	d.At, d.Because = storing.At, say.neverSent.With("cookie", cookie)
	around := storing.Number
	if row, err := strconv.Atoi(d.right); err == nil {
		around = row
		d.At = base.Events[row-1].At
		d.Because = base.Why(d.At).Headline
	}
	for _, row := range near(around, len(base.Events)) {
		d.option(strconv.Itoa(row), say.event.With("event", strconv.Itoa(row)))
	}
	if d.right == never || len(d.keys) < most {
		d.option(never, say.never.String())
	}
	step := strconv.Itoa(storing.Number)
	d.hints(
		say.hintCookieColumn.String(), view.Nowhere,
		say.hintStoredFirst.With("cookie", cookie), storing.At,
		say.hintAfterStored.With("cookie", cookie, "event", step), storing.At,
	)
	return d, true
}

// firstSending is the number of the first event that sends a cookie, "" in a
// run without a cookie of that name.
func firstSending(p *played, name string) string {
	known := false
	for _, row := range p.Events {
		if set := p.line(row.At); set != nil && set.Name == name {
			known = true
		}
		if x := p.request(row); x != nil && sends(x, name) {
			return strconv.Itoa(row.Number)
		}
	}
	if !known {
		return ""
	}
	return never
}

// near lists up to four events around one, in order.
func near(row, last int) []int {
	list := []int{row}
	for distance := 1; distance <= last && len(list) < most; distance++ {
		for _, other := range []int{row - distance, row + distance} {
			if other >= 1 && other <= last && len(list) < most {
				list = append(list, other)
			}
		}
	}
	slices.Sort(list)
	return list
}

// isSecure asks what the server's framework reports about the last request,
// after the event that stores the first cookie.
func isSecure(base *played) (draft, bool) {
	row, _, ok := base.stored()
	if !ok && len(base.Events) > 0 {
		row = base.Events[len(base.Events)-1]
	}
	last := base.lastRequest(row.Number)
	// Behind a proxy that hides it, the scheme of the request explains nothing.
	if last == nil || base.TakenFor(base.request(*last)) != last.Scheme {
		return draft{}, false
	}
	d, ok := newDraft(IsSecure, base, func(p *played) string { return secureAfter(p, row.Number) })
	if !ok {
		return draft{}, false
	}
	number := strconv.Itoa(row.Number)
	d.Text, d.At = say.isSecure.With("event", number), row.At
	d.option("https", say.isTrue.String())
	d.option("http", say.isFalse.String())
	d.option(never, say.isNeither.String())
	asked := strconv.Itoa(last.Number)
	d.Because = say.lastRequest.With("event", number, "last", asked, "scheme", last.Scheme)
	d.hints(
		say.hintCondition.With("event", number), row.At,
		say.hintIsSecure.String(), view.Nowhere,
		say.hintLastRequest.With("event", number, "last", asked), last.At,
	)
	return d, true
}

// secureAfter is the scheme that the server sees for the last request up to an
// event.
func secureAfter(p *played, row int) string {
	switch last := p.lastRequest(row); {
	case row > len(p.Events):
		return ""
	case last == nil:
		return never
	default:
		return p.TakenFor(p.request(*last))
	}
}

// lastRequest is the last event up to a number whose request reached a server,
// nil for none.
func (p *played) lastRequest(row int) *view.Event {
	for i := min(row, len(p.Events)) - 1; i >= 0; i-- {
		if p.request(p.Events[i]) != nil {
			return &p.Events[i]
		}
	}
	return nil
}

// the names a cookie: it is "the cookie" if the run has no other.
func (p *played) the(name string) string {
	if p.only(name) {
		return say.theCookie.String()
	}
	return called(name)
}

// only reports whether a run sets no cookie of another name.
func (p *played) only(name string) bool {
	other := func(set trace.SetCookie) bool { return set.Name != name }
	return !slices.ContainsFunc(p.Trace.Steps, func(step trace.Step) bool {
		return slices.ContainsFunc(step.SetCookies, other) || slices.ContainsFunc(step.Exchanges, func(x trace.Exchange) bool {
			return slices.ContainsFunc(x.SetCookies, other)
		})
	})
}

func called(name string) string {
	if name == "" {
		return explain.NamelessCookie()
	}
	return name
}
