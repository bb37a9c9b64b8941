package leak

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Kind is a way in which a cookie leaks.
type Kind string

const (
	// Readable: anyone on the wire can read it.
	Readable Kind = "readable"
	// Forged: it is sent with another site's request, which can act in the user's name
	// (CSRF). A GET that navigates does not count: it should change nothing, and its
	// page is shown to the user.
	Forged Kind = "forged"
	// PlantedOnWire and PlantedByHost: a server gets a cookie with its name that someone
	// on the wire, or another host of the site, has set.
	PlantedOnWire Kind = "planted-on-wire"
	PlantedByHost Kind = "planted-by-host"
)

// Kinds lists the kinds, in the order in which a search reports them.
func Kinds() []Kind { return []Kind{Readable, Forged, PlantedOnWire, PlantedByHost} }

// A Finding is a journey that leaks a cookie.
type Finding struct {
	Kind   Kind
	Cookie string
	// Scenario has the journey and ends with the step of the leak, and At is the event
	// in its run that shows it.
	Scenario *scenario.Scenario
	At       event.Place
	// Moves says what happens, in sentences, beside the scenario's own steps.
	Moves []string
	// Text says what leaks, and where.
	Text string
}

// inspect looks for leaks in a run.
func (q *Search) inspect(p play, t *trace.Trace) {
	for i := range t.Steps {
		step := &t.Steps[i]
		for j := range step.Exchanges {
			x := &step.Exchanges[j]
			at := event.AtExchange(i, j)
			if p.journey.setting == observedAfter {
				q.readable(p, x, at)
			}
			if !p.own(x) {
				continue
			}
			for k := range x.Cookies {
				c := &x.Cookies[k]
				switch {
				case !c.Sent:
				case p.journey.setting == observedAfter:
					if p.forged(step, x) {
						q.found(p, Forged, c.Name, x.URL, at.WithCookie(k))
					}
				case c.Cookie != nil && c.Cookie.Value == q.attacker.value:
					q.found(p, p.journey.setting.planting(), c.Name, x.URL, at.WithCookie(k))
				}
			}
		}
	}
}

// readable looks for cookies that anyone on the wire can read.
func (q *Search) readable(p play, x *trace.Exchange, at event.Place) {
	for k := range x.Cookies {
		if x.Cookies[k].Readable {
			q.found(p, Readable, x.Cookies[k].Name, x.URL, at.WithCookie(k))
		}
	}
	for k := range x.SetCookies {
		if x.SetCookies[k].Readable {
			q.found(p, Readable, x.SetCookies[k].Name, x.URL, at.WithLine(k))
		}
	}
}

// own reports whether a request reached a server of the scenario.
func (p *play) own(x *trace.Exchange) bool {
	return x.AnsweredBy != nil && x.AnsweredBy.Server != nil && *x.AnsweredBy.Server >= p.foreign
}

// forged reports whether the page of the attacker's site started a request that is not
// only a link to the user.
func (p *play) forged(step *trace.Step, x *trace.Exchange) bool {
	return step.From != nil && (x.Method != "GET" || x.Destination != trace.Document) &&
		slices.ContainsFunc(p.journey.moves, func(m move) bool { return m.from != "" && m.from == step.From.Origin+"/" })
}

func (s setting) planting() Kind {
	if s.sibling() {
		return PlantedByHost
	}
	return PlantedOnWire
}

// found adds the first finding of a kind about a cookie.
func (q *Search) found(p play, kind Kind, cookie, url string, at event.Place) {
	if !q.missing[goal{kind, cookie}] {
		return
	}
	delete(q.missing, goal{kind, cookie})
	f := Finding{Kind: kind, Cookie: cookie, Scenario: p.scenario.Clone(), At: at, Text: kind.sentence(cookie, url)}
	if p.journey.setting.hostile() {
		f.Moves = append(f.Moves, phrase.Say("Someone on the wire adds Set-Cookie lines to every plain response."))
	}
	for _, m := range p.journey.moves {
		f.Moves = append(f.Moves, m.sentence())
	}
	f.Scenario.Steps = f.Scenario.Steps[:at.Step+1]
	f.Scenario.Title = f.Text
	f.Scenario.About, f.Scenario.Question, f.Scenario.Surprise = "", "", ""
	q.result.Findings = append(q.result.Findings, f)
}
