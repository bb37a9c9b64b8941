package quiz

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// An effect is something that a change of the scenario may lead to.
type effect string

// The effects, those that tell most first: a change with several is asked about
// for the first, and the others are no options.
const (
	leaks   effect = "leaks"
	refuses effect = "refuses"
	stays   effect = "stays"
	unsent  effect = "unsent"
	opens   effect = "opens"
	hides   effect = "hides"
	nothing effect = "nothing"
)

var effects = []effect{leaks, refuses, stays, unsent, opens, hides, nothing}

// offered is the order of the options; from the end they are taken away.
var offered = []effect{leaks, nothing, unsent, refuses, stays, opens, hides}

// secureChange asks what the first line's Secure flag does, by turning it.
func secureChange(base *played, others []variation) (draft, bool) {
	other, ok := turned(others, whatif.Secure, "")
	if !ok {
		return draft{}, false
	}
	turn := other.Turns[0]
	name := base.the(turn.Cookie)
	begins, id, text := name, WithoutSecure, say.withoutSecure
	if base.only(turn.Cookie) {
		begins, text = say.theCookieUp.String(), say.withoutFlag
	}
	if turn.To == "on" {
		id, text = WithSecure, say.withSecure
	}
	d, ok := change(id, base, other, turn.Cookie, name, begins)
	d.Text = text.With("cookie", name)
	d.Hints[1].Text = say.hintSecureCheck.String()
	return d, ok
}

func hstsChange(base *played, others []variation) (draft, bool) {
	other, ok := turned(others, whatif.HSTS, "on")
	if !ok {
		return draft{}, false
	}
	d, ok := change(WithHSTS, base, other, anyCookie, say.aCookie.String(), say.aCookieUp.String())
	d.Text = say.withHSTS.With("host", base.Scenario.Servers[other.Turns[0].Server].Host)
	d.Hints[1].Text = say.hintHSTS.String()
	return d, ok
}

func redirectChange(base *played, others []variation) (draft, bool) {
	other, ok := turned(others, whatif.Redirect, "off")
	if !ok {
		return draft{}, false
	}
	d, ok := change(NoRedirect, base, other, anyCookie, say.aCookie.String(), say.aCookieUp.String())
	d.Text = say.withoutRedirect.With("host", base.Scenario.Servers[other.Turns[0].Server].Host)
	d.Hints[1].Text = say.hintRedirect.String()
	return d, ok
}

// turned finds the run of the first flip of a knob, to a position or, with "",
// to any.
func turned(others []variation, knob whatif.Knob, to string) (variation, bool) {
	for _, other := range others {
		if turn := other.Turns[0]; turn.Knob == knob && (to == "" || turn.To == to) {
			return other, true
		}
	}
	return variation{}, false
}

// change asks what a flip leads to for the cookies of a name, or for any with
// "*". The question put to another run is which flip leads to that.
func change(id ID, base *played, other variation, name, cookie, begins string) (draft, bool) {
	list := effectsOf(base, other.played, name)
	if len(list) == 0 {
		return draft{}, false
	}
	d := draft{
		Question: Question{ID: id},
		right:    string(list[0]),
		would:    say.wouldDoThat,
		about:    other.Label,
		ask: func(p *played) string {
			if list := effectsOf(base, p, name); len(list) > 0 {
				return string(list[0])
			}
			return ""
		},
	}
	for _, e := range offered {
		if e == list[0] || !slices.Contains(list, e) {
			d.option(string(e), say.effects[e].With("cookie", cookie, "begins", begins))
		}
	}
	diff := view.Changes(base.Run, other.Run)
	d.Because = diff.Summary
	d.At = base.touched(diff)
	d.hints(
		say.hintCompare.String(), view.Nowhere,
		"", view.Nowhere,
		say.hintChanged.With("n", strconv.Itoa(changedExchanges(diff))), d.At,
	)
	return d, true
}

// anyCookie stands for every name.
const anyCookie = "*"

// effectsOf lists what another run does to the cookies of a name that the first
// did not. Two runs that differ in another way have none.
func effectsOf(base, other *played, name string) []effect {
	before, after := tally(base, name), tally(other, name)
	is := map[effect]bool{
		leaks:   !contains(before.readable, after.readable),
		hides:   !contains(after.readable, before.readable),
		refuses: after.refused > before.refused,
		unsent:  !contains(after.sentOverHTTPS, before.sentOverHTTPS),
		stays:   after.upgraded > before.upgraded,
		opens:   after.answeredOpen > before.answeredOpen,
		nothing: other.unchanged,
	}
	var list []effect
	for _, e := range effects {
		if is[e] {
			list = append(list, e)
		}
	}
	return list
}

// A count is what effects are told by.
type count struct {
	readable, sentOverHTTPS         map[string]bool
	refused, upgraded, answeredOpen int
}

func tally(p *played, name string) count {
	about := func(other string) bool { return name == anyCookie || name == other }
	c := count{readable: map[string]bool{}, sentOverHTTPS: map[string]bool{}}
	for _, row := range p.Events {
		if set := p.line(row.At); set != nil {
			if !set.Stored && about(set.Name) {
				c.refused++
			}
			continue
		}
		x := p.exchange(row.At)
		switch {
		case x == nil || x.Error != "":
		case x.Via == trace.ByBrowser:
			c.upgraded++
		case open(row) && (x.Location == "" || x.Status < 300):
			c.answeredOpen++
		}
		if x == nil {
			continue
		}
		for _, k := range x.Cookies {
			if !k.Sent || !about(k.Name) {
				continue
			}
			if k.Readable {
				c.readable[k.Name] = true
			}
			if row.Scheme == "https" {
				c.sentOverHTTPS[k.Name] = true
			}
		}
	}
	return c
}

// contains reports whether all of one set are in the other.
func contains(all, some map[string]bool) bool {
	for name := range some {
		if !all[name] {
			return false
		}
	}
	return true
}

// touched is the first place of the run that a change comes to, Nowhere if that
// is only in the other run.
func (p *played) touched(c view.Change) view.Place {
	for _, d := range c.Differences {
		if n := p.EventOf(d.At); n > 0 {
			return p.Events[n-1].At
		}
	}
	return view.Nowhere
}

func changedExchanges(c view.Change) int {
	seen := map[[2]int]bool{}
	for _, d := range c.Differences {
		seen[[2]int{d.At.Step, d.At.Exchange}] = true
	}
	return len(seen)
}
