package quiz

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// never is the answer if there is no such event.
const never = "never"

// firstSent asks at which event the first cookie that is stored is sent.
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
	d.Text, d.Of = phrase.Say("At which event is {cookie} first sent?", "cookie", base.cookieName(name)), name
	for _, row := range near(around, len(base.Events)) {
		why, at := t.why(&base.Events[row-1])
		d.option(strconv.Itoa(row), phrase.Say("Event {event}", "event", strconv.Itoa(row)), why, at)
	}
	if right == never || len(d.Options) < most {
		why, at := t.whyNever()
		d.option(never, phrase.Say("It is never sent"), why, at)
	}
	d.ask = func(p *played) string { return firstSentIn(p, base, &d.Question) }
	t.hint(d)
	return d
}

// firstSentIn is the right option in another run: the event must be the same
// and have the same number, or the answer would read differently. It is "" in a
// run without a cookie of that name.
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
		if now, ok := compare.Follow(base.Run, base.Events[first.Number-1].At, p.Run); ok && now == first.At {
			return o.Key
		}
	}
	return ""
}

// firstSending is the first event that sends a cookie, nil for none.
func (p *played) firstSending(name string) *event.Event {
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

// A timing has for a cookie which event stores it and which sends it first,
// nil for none.
type timing struct {
	*played
	storing event.Event
	name    string
	first   *event.Event
}

// why says why an event is the first to send the cookie, or why it is not.
func (t *timing) why(row *event.Event) (string, event.Place) {
	number := strconv.Itoa(row.Number)
	pairs := []string{"cookie", t.cookieName(t.name), "event", number, "storing", strconv.Itoa(t.storing.Number)}
	if set := t.line(row.At); set != nil {
		text := phrase.Phrase("Event {event} sets another cookie and sends none.")
		if set.Name == t.name {
			text = phrase.Phrase("Event {event} sets {cookie}; only a request after it can send it.")
		}
		return text.With(pairs...), row.At
	}
	x := t.exchange(row.At)
	switch {
	case x == nil:
		return phrase.Say("Event {event} is not a request.", pairs...), row.At
	case x.Via == trace.ByBrowser:
		return phrase.Say("The request of event {event} never leaves the browser.", pairs...), row.At
	case x.Error != "":
		return phrase.Say("The request of event {event} reaches no server.", pairs...), row.At
	}
	i := cookieOf(x, t.name)
	switch {
	case i < 0 && row.Number < t.storing.Number:
		return phrase.Say("At event {event} the jar does not have {cookie} yet: event {storing} stores it.", pairs...), row.At
	case i < 0:
		return phrase.Say("At event {event} the jar does not have {cookie} for {host}.", append(pairs, "host", x.To.Host)...), row.At
	case x.Cookies[i].Sent && row.Number != t.first.Number:
		return phrase.Say("Event {event} sends {cookie} too, but event {first} sends it before.", append(pairs, "first", strconv.Itoa(t.first.Number))...), row.At
	}
	at := row.At.WithCookie(i)
	return why.Of(t.played.Run, at).Headline, at
}

// whyNever says why no request carries the cookie: the reason of the first that
// could have, or that one does.
func (t *timing) whyNever() (string, event.Place) {
	if t.first != nil {
		return phrase.Say("Event {event} sends {cookie}.", "cookie", t.cookieName(t.name), "event", strconv.Itoa(t.first.Number)), t.first.At
	}
	for _, row := range t.Events[t.storing.Number:] {
		if x := t.request(row); x != nil && cookieOf(x, t.name) >= 0 {
			at := row.At.WithCookie(cookieOf(x, t.name))
			return phrase.Say("No request carries {cookie}. At event {event}: {why}",
				"cookie", t.cookieName(t.name), "event", strconv.Itoa(row.Number), "why", why.Of(t.played.Run, at).Headline), at
		}
	}
	return phrase.Say("After event {event} no request goes to the site of {cookie} while the jar has it.",
		"cookie", t.cookieName(t.name), "event", strconv.Itoa(t.storing.Number)), t.storing.At
}

func (t *timing) hint(d *draft) {
	cookie, storing := t.cookieName(t.name), strconv.Itoa(t.storing.Number)
	next, at := phrase.Say("No request comes after event {event}.", "event", storing), t.storing.At
	for _, row := range t.Events[t.storing.Number:] {
		if t.request(row) != nil {
			next, at = phrase.Say("The next request is event {event}. Look at its “Cookie sent”.", "event", strconv.Itoa(row.Number)), row.At
			break
		}
	}
	d.hints(
		phrase.Say("Only a cookie in the jar can be sent. Event {event} stores {cookie}.", "cookie", cookie, "event", storing), t.storing.At,
		phrase.Say("Look at the requests after event {event}, and at what becomes of {cookie} there.", "cookie", cookie, "event", storing), t.storing.At,
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

// isSecure asks for the value that the server's framework reports for the last
// request, after the event that stores the first cookie.
func isSecure(base *played) *draft {
	row, _, ok := base.stored()
	if !ok && len(base.Events) > 0 {
		row = base.Events[len(base.Events)-1]
	}
	last, scheme := base.lastRequest(row.Number)
	// Behind a proxy that hides it, the scheme of the request explains nothing.
	if last == nil || scheme != last.Scheme {
		return nil
	}
	d := newDraft(IsSecure, last.Scheme)
	number, lastNumber := strconv.Itoa(row.Number), strconv.Itoa(last.Number)
	d.Text, d.At = phrase.Say("What is request.is_secure() after event {event}?", "event", number), row.At
	why := phrase.Say("The last request up to event {event} is event {last}, which the server takes for {scheme}.", "event", number, "last", lastNumber, "scheme", last.Scheme)
	d.option("https", phrase.Say("True"), why, last.At)
	d.option("http", phrase.Say("False"), why, last.At)
	d.option(never, phrase.Say("Neither: no request has reached the server yet"), phrase.Say("The request of event {last} has reached the server.", "last", lastNumber), last.At)
	d.ask = func(p *played) string {
		at, ok := compare.Follow(base.Run, row.At, p.Run)
		if !ok {
			return ""
		}
		_, scheme := p.lastRequest(p.EventOf(at))
		return scheme
	}
	d.hints(
		phrase.Say("Look at event {event}, at its “Condition”, and at the events before it.", "event", number), row.At,
		phrase.Say("request.is_secure() is about the last request that reached the server: True for https, False for http."), last.At,
		phrase.Say("The last request up to event {event} is event {last}. What is the scheme of its URL?", "event", number, "last", lastNumber), last.At,
	)
	return d
}

// lastRequest is the last event up to a number whose request was answered, and
// the scheme that the server saw. It is nil if there is none, or if no server
// saw the request, because an attacker answered.
func (p *played) lastRequest(row int) (last *event.Event, scheme string) {
	for i := min(row, len(p.Events)) - 1; i >= 0; i-- {
		x := p.request(p.Events[i])
		switch {
		case x == nil:
		case x.AnsweredBy.Intercepted():
			return nil, ""
		default:
			return &p.Events[i], event.SchemeSeen(x)
		}
	}
	return nil, ""
}
