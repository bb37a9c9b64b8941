package teach

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// severalEndings is how many addresses are offered as the end of a step, of a long run.
const severalEndings = 4

// own gives the scenario's own question to the prediction that it is about: the claim
// that answers it says which. The texts of a run whose claims do not hold are about
// another run.
func (g *guesses) own(list []Prediction) {
	s := g.Scenario
	i := slices.IndexFunc(s.Expect, func(c scenario.Claim) bool { return c.Answers })
	if i < 0 || s.Question == "" || !g.ClaimsHold {
		return
	}
	c := &s.Expect[i]
	row := g.EventOf(g.placeOf(c))
	for j := range list {
		p := &list[j]
		if p.Row != row {
			continue
		}
		p.Own, p.Answer = s.Question, s.Surprise
		switch {
		case c.EndsAt != "" || c.Outcome != "":
			p.Question, p.Choices = phrase.Say("How does this step end?"), g.endings(c.Step)
		case c.Readable != "":
			p.Question, p.Choices = phrase.Say("What can anyone on the wire read of this request?"), legible(g.ExchangeAt(p.At))
		}
	}
}

// placeOf is the first place that a claim holds at.
func (g *guesses) placeOf(c *scenario.Claim) event.Place {
	step := &g.Trace.Steps[c.Step]
	for i := range step.SetCookies {
		if isClaimed(c, &step.SetCookies[i]) {
			return event.AtStep(c.Step).WithLine(i)
		}
	}
	for j := range step.Exchanges {
		if c.Exchange != nil && *c.Exchange != j {
			continue
		}
		x, at := &step.Exchanges[j], event.AtExchange(c.Step, j)
		for i := range x.SetCookies {
			if isClaimed(c, &x.SetCookies[i]) {
				return at.WithLine(i)
			}
		}
		for i := range x.Cookies {
			if k := &x.Cookies[i]; k.Sent && scenario.NamesCookie(c.Sends, k.Name, k.Cookie.Value) || !k.Sent && scenario.NamesCookie(c.Holds, k.Name, k.Cookie.Value) {
				return at
			}
		}
		if slices.ContainsFunc(x.Readable, func(r trace.Readable) bool { return scenario.NamesCookie(c.Readable, r.Name, r.Value) }) {
			return at
		}
	}
	if len(step.Exchanges) > 0 {
		return event.AtExchange(c.Step, 0)
	}
	return event.AtStep(c.Step)
}

func isClaimed(c *scenario.Claim, set *trace.SetCookie) bool {
	of := c.Stores
	if !set.Stored {
		of = c.Refuses
	}
	return set.Cookie != nil && scenario.NamesCookie(of, set.Name, set.Cookie.Value)
}

// legible are the parts of a request that may travel in plaintext.
func legible(x *trace.Exchange) []Choice {
	inside, secure := x.Via == trace.ByBrowser, x.To.Secure()
	return []Choice{
		{"everything", phrase.Say("Everything, with the response"), !inside && !secure},
		{"host", phrase.Say("Only the name of the host"), !inside && secure},
		{GuessNever, phrase.Say("Nothing: the request never leaves the browser"), inside},
	}
}

// endings are the ways in which a step may end: with what it asks for, or what another
// step ends with, or without anything.
func (g *guesses) endings(step int) []Choice {
	t := &g.Trace.Steps[step]
	var list []Choice
	add := func(id Guess, text string, right bool) {
		if !slices.ContainsFunc(list, func(c Choice) bool { return c.ID == id }) {
			list = append(list, Choice{id, text, right})
		}
	}
	loads := func(url string) {
		add(Guess(url), phrase.Say("{url} loads", "url", url), t.Outcome == trace.Loaded && url == last(t))
	}
	for i := range min(len(t.Exchanges), severalEndings) {
		loads(t.Exchanges[i].URL)
	}
	for i := range g.Trace.Steps {
		if other := &g.Trace.Steps[i]; len(other.Exchanges) > 0 && (len(list) < severalEndings || i == step) {
			loads(last(other))
		}
	}
	add(Guess(trace.RedirectLoop), phrase.Say("The browser gives up: the redirects never end"), t.Outcome == trace.RedirectLoop)
	add(Guess(trace.Blocked), phrase.Say("The browser blocks the request"), t.Outcome == trace.Blocked)
	add(Guess(trace.Failed), phrase.Say("There is no response"), t.Outcome == trace.Failed)
	return list
}

// last is what a step asked for last.
func last(t *trace.Step) string { return t.Exchanges[len(t.Exchanges)-1].URL }
