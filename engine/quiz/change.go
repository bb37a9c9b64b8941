package quiz

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// secureChange is about the effect of the first line's Secure flag, by turning
// it.
func secureChange(base *played, others []variation) *draft {
	other, ok := flipTo(others, whatif.Secure, "")
	if !ok {
		return nil
	}
	turn := other.Edits[0]
	id, text := WithoutSecure, phrase.Phrase("What changes without the Secure flag of {cookie}?")
	if base.only(turn.Cookie) {
		text = phrase.Phrase("What changes without the Secure flag?")
	}
	if turn.To == "on" {
		id, text = WithSecure, phrase.Phrase("What changes if {cookie} gets the Secure flag?")
	}
	d := change(id, base, other, subject{turn.Cookie, base.cookieName(turn.Cookie), base.cookieNameUpper(turn.Cookie)})
	if d == nil {
		return nil
	}
	d.Text, d.Of = text.With("cookie", base.cookieName(turn.Cookie)), turn.Cookie
	at := base.first(func(row event.Event) bool {
		set := base.line(row.At)
		return set != nil && set.Name == turn.Cookie
	})
	d.hint(base, phrase.Say("Look at event {event}, which sets the cookie, and at the requests after it.", "event", base.number(at)), at,
		phrase.Say("Secure is checked twice: when the cookie is set, and when it would be sent. Both times it needs https."))
	return d
}

func hstsChange(base *played, others []variation) *draft {
	other, ok := flipTo(others, whatif.HSTS, "on")
	if !ok {
		return nil
	}
	d := change(WithHSTS, base, other, subject{anyCookie, phrase.Say("a cookie"), phrase.Say("A cookie")})
	if d == nil {
		return nil
	}
	d.Of = base.Scenario.Servers[other.Edits[0].Server].Host
	d.Text = phrase.Say("What changes if {host} enables HSTS?", "host", d.Of)
	at := base.first(func(row event.Event) bool {
		x := base.request(row)
		return x != nil && open(x)
	})
	d.hint(base, phrase.Say("Look at event {event}, the first plain request. What would HSTS make of such a request?", "event", base.number(at)), at,
		phrase.Say("A browser learns HSTS from a response over https, and follows it from the next request on."))
	return d
}

func redirectChange(base *played, others []variation) *draft {
	other, ok := flipTo(others, whatif.Redirect, "off")
	if !ok {
		return nil
	}
	d := change(NoRedirect, base, other, subject{anyCookie, phrase.Say("a cookie"), phrase.Say("A cookie")})
	if d == nil {
		return nil
	}
	d.Of = base.Scenario.Servers[other.Edits[0].Server].Host
	d.Text = phrase.Say("What changes if {host} does not redirect to HTTPS?", "host", d.Of)
	at := base.first(func(row event.Event) bool {
		x := base.request(row)
		return x != nil && open(x) && x.Next.Secure()
	})
	d.hint(base, phrase.Say("Look at event {event}, which is redirected. What would come back instead?", "event", base.number(at)), at,
		phrase.Say("A redirect is a response: the plain request has been sent before it comes."))
	return d
}

// flipTo finds the run of the first flip of a knob, to a value or, with "", to
// any.
func flipTo(others []variation, knob whatif.Knob, to string) (variation, bool) {
	for _, other := range others {
		if turn := other.Edits[0]; turn.Knob == knob && (to == "" || turn.To == to) {
			return other, true
		}
	}
	return variation{}, false
}

// A subject is the cookie that a change is about: its name, or [anyCookie], and
// its text within a sentence and at the start of one.
type subject struct{ name, phrase, upper string }

// change asks for the effect of a flip. Put to another run, the question is
// which flip has that effect.
func change(id ID, base *played, other variation, of subject) *draft {
	e := effects{countCookies(base, of.name), countCookies(other.played, of.name), other.unchanged}
	list := e.list()
	if len(list) == 0 {
		return nil
	}
	d := newDraft(id, string(list[0]))
	d.would, d.about = phrase.Phrase("Another change would do that: {flip}."), other.Label
	diff := compare.Changes(base.Run, other.Run)
	at, exchanges := base.firstChanged(diff)
	summary := diff.Summary
	if len(base.Events) != len(other.Events) {
		summary = phrase.Say("{summary} (The numbers are those of the events with that change.)", "summary", summary)
	}
	for _, kind := range offered {
		if kind != list[0] && slices.Contains(list, kind) {
			continue
		}
		why := summary
		if kind != list[0] && kind != nothing {
			why = e.whyNot(kind).With("cookie", of.phrase, "begins", of.upper)
		}
		d.option(string(kind), effectsTexts.Of(kind).With("cookie", of.phrase, "begins", of.upper), why, at)
	}
	d.ask = func(p *played) string {
		e := effects{countCookies(base, of.name), countCookies(p, of.name), p.unchanged}
		if list := e.list(); len(list) > 0 {
			return string(list[0])
		}
		return ""
	}
	d.Hints[2] = Hint{phrase.Say("Exchanges that would come out differently: {n}.", "n", strconv.Itoa(exchanges)), at}
	if at != event.Nowhere {
		d.Hints[2].Text = phrase.Say("Exchanges that would come out differently: {n}, beginning with event {event}.", "n", strconv.Itoa(exchanges), "event", base.number(at))
	}
	return d
}

// hint points to the event that the flip is about, and to what it decides. If
// no result differs, that is the event to look at.
func (d *draft) hint(base *played, where string, at event.Place, check string) {
	if at == event.Nowhere {
		at = base.Events[0].At
		where = phrase.Say("Go through the events from event {event} on. Which would come out differently?", "event", base.number(at))
	}
	d.Hints[0], d.Hints[1] = Hint{where, at}, Hint{check, at}
	if d.Hints[2].At != event.Nowhere {
		return
	}
	d.Hints[2].At = at
	for i := range d.Options {
		d.Options[i].At = at
	}
}

// first is the place of the first event of a kind, Nowhere for none.
func (p *played) first(matches func(event.Event) bool) event.Place {
	if i := slices.IndexFunc(p.Events, matches); i >= 0 {
		return p.Events[i].At
	}
	return event.Nowhere
}

func (p *played) number(at event.Place) string { return strconv.Itoa(p.EventOf(at)) }

// firstChanged is the first changed place of the run, Nowhere if only the other
// run has it, and the number of exchanges with another result.
func (p *played) firstChanged(c compare.Change) (at event.Place, exchanges int) {
	at = event.Nowhere
	seen := map[[2]int]bool{}
	for _, d := range c.Differences {
		seen[[2]int{d.At.Step, d.At.Exchange}] = true
		if n := p.EventOf(d.At); n > 0 && at == event.Nowhere {
			at = p.Events[n-1].At
		}
	}
	return at, len(seen)
}

// anyCookie stands for every name.
const anyCookie = "*"

// A count has the numbers that distinguish the effects.
type count struct {
	readable, sentOverHTTPS          map[string]bool
	rejected, upgraded, answeredHTTP int
}

// countCookies counts the outcomes of the cookies with a name, or with any for
// "*".
func countCookies(p *played, name string) count {
	about := func(other string) bool { return name == anyCookie || name == other }
	c := count{readable: map[string]bool{}, sentOverHTTPS: map[string]bool{}}
	for _, set := range p.Lines() {
		if !set.Stored && about(set.Name) {
			c.rejected++
		}
	}
	for _, x := range p.Exchanges() {
		switch {
		case x.Error != "":
		case x.FromCache != nil:
		case x.Via == trace.ByBrowser:
			c.upgraded++
		case open(x) && (x.Location == "" || x.Status < 300):
			c.answeredHTTP++
		}
		for _, k := range x.Cookies {
			if !k.Sent || !about(k.Name) {
				continue
			}
			if k.Readable {
				c.readable[k.Name] = true
			}
			if x.To.Secure() {
				c.sentOverHTTPS[k.Name] = true
			}
		}
	}
	return c
}
