package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// claims are what holds after a trial because of it.
func (s *search) claims(t *trial) []scenario.Claim {
	var list []scenario.Claim
	add := func(c scenario.Claim) {
		if len(list) < maxClaims && !slices.Contains(list, c) {
			list = append(list, c)
		}
	}
	for _, w := range t.healed {
		if w.part < single && t.after.states[w] != met {
			continue
		}
		step := &t.after.trace.Steps[w.step]
		name := t.flip.renamed(w.name)
		switch w.part {
		case loads:
			c := scenario.Claim{Step: w.step, Outcome: string(trace.Loaded)}
			if scenario.Do(step.Do).Kind().Navigates {
				c = scenario.Claim{Step: w.step, EndsAt: step.URL}
			}
			add(c)
		case stores:
			add(scenario.Claim{Step: w.step, Exchange: exchangeThatSets(step, name), Stores: name})
		case carries:
			i := slices.Index(t.after.requests[w.step], w.request)
			add(scenario.Claim{Step: w.step, Exchange: &i, Sends: name})
		case hidden:
			if i := exchangeThatHolds(step, name); i != nil {
				add(scenario.Claim{Step: w.step, Exchange: i, Holds: name})
			} else if step.URL != s.run.Trace.Steps[w.step].URL {
				add(scenario.Claim{Step: w.step, EndsAt: step.URL})
			}
		}
	}
	return list
}

// maxClaims is how many claims a test of a fix has.
const maxClaims = 4

// renamed is what a flip calls a cookie.
func (f Flip) renamed(name string) string {
	for now, was := range f.names() {
		if was == name {
			return now
		}
	}
	return name
}

// exchangeThatSets is the exchange of a step that stores a cookie, nil for a
// script.
func exchangeThatSets(step *trace.Step, name string) *int {
	return exchangeThat(step, func(x *trace.Exchange) bool {
		return slices.ContainsFunc(x.SetCookies, func(set trace.SetCookie) bool { return set.Name == name && set.Stored })
	})
}

// exchangeThatHolds is the exchange of a step that holds a cookie.
func exchangeThatHolds(step *trace.Step, name string) *int {
	return exchangeThat(step, func(x *trace.Exchange) bool {
		return slices.ContainsFunc(x.Cookies, func(k trace.CookieSelection) bool { return k.Name == name && !k.Sent })
	})
}

func exchangeThat(step *trace.Step, is func(*trace.Exchange) bool) *int {
	for i := range step.Exchanges {
		if is(&step.Exchanges[i]) {
			return &i
		}
	}
	return nil
}
