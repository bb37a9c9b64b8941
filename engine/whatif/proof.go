package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// maxClaims is how many claims a test of a fix has, at most.
const maxClaims = 4

// claims are the claims that hold after a trial and did not before: a test for
// it.
func (s *search) claims(t *trial) []scenario.Claim {
	var list []scenario.Claim
	for _, w := range t.fulfilled {
		if len(list) >= 2*maxClaims {
			break
		}
		for _, c := range t.candidates(w) {
			if !slices.ContainsFunc(list, func(d scenario.Claim) bool { return sameClaim(c, d) }) {
				list = append(list, c)
			}
		}
	}
	list = firstOf(list, 2*maxClaims)
	before := s.answered(s.run.Scenario, list)
	after := s.answered(t.flip.Apply(s.run.Scenario), list)
	var proof []scenario.Claim
	for i := range list {
		if len(proof) < maxClaims && i < len(before) && i < len(after) && !before[i].OK && after[i].OK {
			proof = append(proof, list[i])
		}
	}
	return proof
}

func sameClaim(a, b scenario.Claim) bool {
	if a.Exchange == nil || b.Exchange == nil {
		return a == b
	}
	exchange := *a.Exchange == *b.Exchange
	a.Exchange, b.Exchange = nil, nil
	return exchange && a == b
}

// answered are the answers of a scenario's run to claims.
func (s *search) answered(of *scenario.Scenario, claims []scenario.Claim) []trace.Claim {
	of = of.Clone()
	of.Expect = claims
	t, ok := s.worker.play(of)
	if !ok {
		return nil
	}
	return t.Claims
}

// candidates are claims that a newly fulfilled requirement could make true.
func (t *trial) candidates(w requirement) []scenario.Claim {
	step := &t.after.trace.Steps[w.step]
	name := t.flip.renamed(w.name)
	if name == "" && w.part != pageLoads {
		return nil // a claim names its cookie
	}
	switch w.part {
	case pageLoads:
		list := []scenario.Claim{{Step: w.step, EndsAt: step.URL}, {Step: w.step, Outcome: string(trace.Loaded)}}
		for i := range step.Exchanges {
			for _, k := range step.Exchanges[i].Cookies {
				if k.Sent && k.Name != "" && i == len(step.Exchanges)-1 {
					list = append(list, scenario.Claim{Step: w.step, Exchange: &i, Sends: k.Name})
				}
			}
		}
		return list
	case cookieStored:
		list := []scenario.Claim{{Step: w.step, Stores: name}}
		if at, ok := t.sentFirst(w.step, name); ok {
			list = append(list, scenario.Claim{Step: at.Step, Exchange: &at.Exchange, Sends: name})
		}
		return list
	case cookieSent:
		var list []scenario.Claim
		for i, r := range t.after.requests[w.step] {
			if r.address == w.request.address && r.nth >= w.request.nth {
				list = append(list, scenario.Claim{Step: w.step, Exchange: &i, Sends: name})
			}
		}
		return list
	case spares:
		if at, ok := t.sentFirst(w.step+1, name); ok {
			return []scenario.Claim{{Step: at.Step, Exchange: &at.Exchange, Sends: name}}
		}
		return nil
	case noOtherSetter:
		return []scenario.Claim{{Step: w.step, Refuses: name}}
	case notExposed:
		list := []scenario.Claim{{Step: w.step, EndsAt: step.URL}}
		for i := range step.Exchanges {
			if slices.ContainsFunc(step.Exchanges[i].Cookies, func(k trace.CookieSelection) bool { return k.Name == name && !k.Sent }) {
				list = append(list, scenario.Claim{Step: w.step, Exchange: &i, Holds: name})
			}
		}
		return list
	}
	return nil
}

// sentFirst is the first request from a step on that carries a cookie.
func (t *trial) sentFirst(step int, name string) (at event.Place, ok bool) {
	for i := step; i < len(t.after.trace.Steps); i++ {
		exchanges := t.after.trace.Steps[i].Exchanges
		for j := range exchanges {
			if slices.ContainsFunc(exchanges[j].Cookies, func(k trace.CookieSelection) bool { return k.Name == name && k.Sent }) {
				return event.AtExchange(i, j), true
			}
		}
	}
	return event.Nowhere, false
}

// renamed is the new name of a cookie after a flip.
func (f Flip) renamed(name string) string {
	for now, was := range f.names() {
		if was == name {
			return now
		}
	}
	return name
}
