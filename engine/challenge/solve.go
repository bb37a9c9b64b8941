package challenge

import (
	"maps"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Solution is a scenario that reaches the goal.
type Solution struct {
	Scenario *scenario.Scenario
	// Flips are its differences from the start, and Labels the changes that lead
	// there, in words.
	Flips  []Flip
	Labels []string
}

// A Search is what [Solve] found.
type Search struct {
	// Par is the smallest number of flips that reaches the goal, 0 if none up to the
	// limit does.
	Par int
	// Solutions are those with that many flips, in the order in which they were
	// found.
	Solutions []Solution
	// Judged counts the scenarios that were run.
	Judged int
}

// Solve searches the scenarios that are at most so many flips away from a challenge,
// those with fewer flips first. From each it makes the changes that package whatif
// knows: every single flip, what the run suggests, and what a proxy in front of a stack
// needs. A change that the challenge does not allow is not followed. Values that
// none of these offers, such as a path that no request has, are not tried.
func Solve(start *scenario.Scenario, limit int) (Search, error) {
	var found Search
	levels := make([][]Solution, limit+1)
	levels[0] = []Solution{{Scenario: start}}
	seen := map[string]bool{content(start): true}
	for flips := range levels {
		for _, at := range levels[flips] {
			v, err := Judge(start, at.Scenario)
			if err != nil {
				if flips == 0 {
					return found, err
				}
				continue // too large to run, and so no solution
			}
			found.Judged++
			if v.Solved {
				found.Par = flips
				found.Solutions = append(found.Solutions, at)
				continue
			}
			if flips == limit {
				continue
			}
			for _, next := range expand(start, at) {
				n := len(next.Flips)
				if key := content(next.Scenario); flips < n && n <= limit && !seen[key] {
					seen[key] = true
					levels[n] = append(levels[n], next)
				}
			}
		}
		if found.Solutions != nil {
			break
		}
	}
	return found, nil
}

// content is what of a scenario is not text, with the attributes of each line in one
// order.
func content(s *scenario.Scenario) string {
	c := s.Clone()
	c.Title, c.About, c.Question, c.Surprise, c.Expect, c.Challenge = "", "", "", "", nil, nil
	for i := range c.Steps {
		c.Steps[i].Note = ""
	}
	for i := range c.Servers {
		for j := range c.Servers[i].Rules {
			for k, line := range c.Servers[i].Rules[j].Set {
				c.Servers[i].Rules[j].Set[k] = sorted(line)
			}
		}
	}
	return string(c.Canonical())
}

// expand makes every change of a scenario that the challenge allows.
func expand(start *scenario.Scenario, at Solution) []Solution {
	var list []Solution
	add := func(next *scenario.Scenario, label string) {
		flips := Flips(start, next)
		if !slices.ContainsFunc(flips, func(f Flip) bool { return !allowed(start.Challenge, f) }) {
			list = append(list, Solution{next, flips, append(slices.Clip(at.Labels), label)})
		}
	}
	moves := whatif.Flips(at.Scenario)
	if t, err := engine.Run(at.Scenario); err == nil {
		moves = append(moves, whatif.Suggestions(event.NewRun(at.Scenario, t))...)
	}
	for _, f := range moves {
		add(f.Apply(at.Scenario), f.Label)
	}
	for i := range at.Scenario.Servers {
		behindProxy(at.Scenario, i, add)
	}
	return list
}

// behindProxy adds, one by one, what a server behind a proxy that ends TLS needs:
// package whatif has only both at once.
func behindProxy(s *scenario.Scenario, server int, add func(next *scenario.Scenario, label string)) {
	if s.Servers[server].Proxy == nil {
		return
	}
	proxy := *s.Servers[server].Proxy
	proxy.Sets = maps.Clone(proxy.Sets)
	if proxy.Sets == nil {
		proxy.Sets = map[string]string{}
	}
	proxy.Sets["X-Forwarded-Proto"] = "$scheme"
	add(edit.SetProxy(s, server, &proxy), "X-Forwarded-Proto: $scheme")
	if runs, _, ok := stack.Of(&s.Servers[server]); ok {
		if trust, value := runs.Trust(); trust != "" {
			add(edit.SetSetting(s, server, runs.Name, trust, value), trust)
		}
	}
}
