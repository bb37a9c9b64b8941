package quiz

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// never is the answer where there is no such event.
const never = "never"

// firstSent asks at which event the first cookie that is stored goes out.
func firstSent(base *played) *draft {
	storing, name, ok := base.stored()
	if !ok {
		return nil
	}
	t := timing{base, storing, name, base.firstSending(name)}
	right, around := never, storing.Number
	if t.first != nil {
		right, around = strconv.Itoa(t.first.Number), t.first.Number
	}
	d := newDraft(FirstSent, right)
	d.Text, d.Of = say.firstSent.With("cookie", base.the(name)), name
	for _, row := range near(around, len(base.Events)) {
		why, at := t.why(&base.Events[row-1])
		d.option(strconv.Itoa(row), say.event.With("event", strconv.Itoa(row)), why, at)
	}
	if right == never || len(d.Options) < most {
		why, at := t.whyNever()
		d.option(never, say.never.String(), why, at)
	}
	d.ask = func(p *played) string { return firstSentIn(p, base, &d.Question) }
	t.hint(d)
	return d
}

// firstSentIn is the option that is right in another run: the event that it has
// there must be the same, and have the same number, or the answer would read
// otherwise. It is "" in a run that has no cookie of that name.
func firstSentIn(p, base *played, q *Question) string {
	first := p.firstSending(q.Of)
	if first == nil {
		if p.sets(q.Of) {
			return never
		}
		return ""
	}
	for i := range q.Options {
		o := &q.Options[i]
		if o.Key != strconv.Itoa(first.Number) {
			continue
		}
		if now, ok := base.Follow(base.Events[first.Number-1].At, p.Run); ok && now == first.At {
			return o.Key
		}
	}
	return ""
}

// firstSending is the first event that sends a cookie, nil for none.
func (p *played) firstSending(name string) *view.Event {
	for i := range p.Events {
		if x := p.request(p.Events[i]); x != nil && sends(x, name) {
			return &p.Events[i]
		}
	}
	return nil
}

// sets reports whether a line of the run is for a cookie of a name.
func (p *played) sets(name string) bool {
	for _, set := range p.Lines() {
		if set.Name == name {
			return true
		}
	}
	return false
}

// A timing knows of a cookie which event stores it and which sends it first,
// nil for none.
type timing struct {
	*played
	storing view.Event
	name    string
	first   *view.Event
}

// why says of an event why it is the first to send the cookie, or why not.
func (t *timing) why(row *view.Event) (string, view.Place) {
	number := strconv.Itoa(row.Number)
	pairs := []string{"cookie", t.the(t.name), "event", number, "storing", strconv.Itoa(t.storing.Number)}
	if set := t.line(row.At); set != nil {
		said := say.setsAnother
		if set.Name == t.name {
			said = say.setsIt
		}
		return said.With(pairs...), row.At
	}
	x := t.exchange(row.At)
	switch {
	case x == nil:
		return say.noRequest.With(pairs...), row.At
	case x.Via == trace.ByBrowser:
		return say.staysInside.With(pairs...), row.At
	case x.Error != "":
		return say.noServer.With(pairs...), row.At
	}
	i := cookieOf(x, t.name)
	switch {
	case i < 0 && row.Number < t.storing.Number:
		return say.beforeStored.With(pairs...), row.At
	case i < 0:
		return say.notInJar.With(append(pairs, "host", x.To.Host)...), row.At
	case x.Cookies[i].Sent && row.Number != t.first.Number:
		return say.laterToo.With(append(pairs, "first", strconv.Itoa(t.first.Number))...), row.At
	}
	at := row.At.WithCookie(i)
	return t.Why(at).Headline, at
}

// whyNever says why no request carries the cookie: what held the first that
// could have; or else that one does.
func (t *timing) whyNever() (string, view.Place) {
	if t.first != nil {
		return say.sendsIt.With("cookie", t.the(t.name), "event", strconv.Itoa(t.first.Number)), t.first.At
	}
	for _, row := range t.Events[t.storing.Number:] {
		if x := t.request(row); x != nil && cookieOf(x, t.name) >= 0 {
			at := row.At.WithCookie(cookieOf(x, t.name))
			return say.neverSent.With("cookie", t.the(t.name), "event", strconv.Itoa(row.Number), "why", t.Why(at).Headline), at
		}
	}
	return say.neverConsidered.With("cookie", t.the(t.name), "event", strconv.Itoa(t.storing.Number)), t.storing.At
}

func (t *timing) hint(d *draft) {
	cookie, storing := t.the(t.name), strconv.Itoa(t.storing.Number)
	next, at := say.hintNoneAfter.With("event", storing), t.storing.At
	for _, row := range t.Events[t.storing.Number:] {
		if t.request(row) != nil {
			next, at = say.hintNextRequest.With("cookie", cookie, "event", strconv.Itoa(row.Number)), row.At
			break
		}
	}
	d.hints(
		say.hintStoredFirst.With("cookie", cookie, "event", storing), t.storing.At,
		say.hintAfterStored.With("cookie", cookie, "event", storing), t.storing.At,
		next, at,
	)
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

// isSecure asks what the server's framework says of the request that it got
// last, after the event that stores the first cookie.
func isSecure(base *played) *draft {
	row, _, ok := base.stored()
	if !ok && len(base.Events) > 0 {
		row = base.Events[len(base.Events)-1]
	}
	last, taken := base.lastRequest(row.Number)
	// Behind a proxy that hides it, the scheme of the request explains nothing.
	if last == nil || taken != last.Scheme {
		return nil
	}
	d := newDraft(IsSecure, last.Scheme)
	number, asked := strconv.Itoa(row.Number), strconv.Itoa(last.Number)
	d.Text, d.At = say.isSecure.With("event", number), row.At
	why := say.lastRequest.With("event", number, "last", asked, "scheme", last.Scheme)
	d.option("https", say.isTrue.String(), why, last.At)
	d.option("http", say.isFalse.String(), why, last.At)
	d.option(never, say.isNeither.String(), say.reachedServer.With("last", asked), last.At)
	d.ask = func(p *played) string {
		at, ok := base.Follow(row.At, p.Run)
		if !ok {
			return ""
		}
		_, taken := p.lastRequest(p.EventOf(at))
		return taken
	}
	d.hints(
		say.hintCondition.With("event", number), row.At,
		say.hintIsSecure.String(), last.At,
		say.hintLastRequest.With("event", number, "last", asked), last.At,
	)
	return d
}

// lastRequest is the last event up to a number whose request got an answer, and
// the scheme that the server took it for. It is nil if there is none, or if no
// server saw it, because the answer was an attacker's.
func (p *played) lastRequest(row int) (last *view.Event, taken string) {
	for i := min(row, len(p.Events)) - 1; i >= 0; i-- {
		x := p.request(p.Events[i])
		switch {
		case x == nil:
		case x.AnsweredBy.Intercepted():
			return nil, ""
		default:
			return &p.Events[i], p.TakenFor(x)
		}
	}
	return nil, ""
}
