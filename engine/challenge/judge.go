package challenge

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Verdict is what became of a challenge.
type Verdict struct {
	// Goals are the parts of the goal, in order.
	Goals []Goal
	// Flips counts the switches that differ from the start.
	Flips int
	// NotAllowed are the flips of them that the challenge does not allow.
	NotAllowed []Flip
	// Solved: every part is reached, and nothing was flipped that is not allowed.
	Solved bool
}

// A Goal is a part of a challenge's goal: one thing that is to become true, or never
// true, in one or several places.
type Goal struct {
	// Text says it in a sentence.
	Text    string
	Reached bool
	// Steps are the numbers of the steps in which it is not reached, if it is in
	// others, and Browsers those in which it is not, if the challenge names some.
	Steps    []int
	Browsers []scenario.Browser
}

// Judge compares a scenario with the challenge as it began. It runs the scenario once
// for each browser of the challenge. The error is that of a run that could not be
// made.
//
// If the challenge names browsers, the reader may look into each: which one the
// scenario has is no flip.
func Judge(start, now *scenario.Scenario) (Verdict, error) {
	challenge := start.Challenge
	if len(challenge.Browsers) > 0 {
		now = edit.SetBrowser(now, start.EffectiveBrowser())
	}
	flips, names := compare(start, now)
	v := Verdict{Flips: len(flips)}
	for _, f := range flips {
		if !allowed(challenge, f) {
			v.NotAllowed = append(v.NotAllowed, f)
		}
	}
	goals, err := judge(challenge, now, names)
	v.Goals = goals
	v.Solved = err == nil && len(v.NotAllowed) == 0 && reached(goals)
	return v, err
}

// allowed reports whether a flip counts towards a solution.
func allowed(c *scenario.Challenge, f Flip) bool {
	return slices.Contains(c.Allow, f.Switch) && (f.Host == "" || !slices.Contains(c.Foreign, f.Host))
}

func reached(goals []Goal) bool {
	return !slices.ContainsFunc(goals, func(g Goal) bool { return !g.Reached })
}

// judge checks the goals of a challenge in a scenario in which cookies may have new
// names.
func judge(c *scenario.Challenge, s *scenario.Scenario, names map[string]string) ([]Goal, error) {
	claims := slices.Concat(c.Reach, c.Avoid)
	tried := s.Clone()
	tried.Challenge, tried.Expect = nil, make([]scenario.Claim, len(claims))
	for i, claim := range claims {
		tried.Expect[i] = renamed(claim, names)
	}
	goals, of := group(tried.Expect, len(c.Reach))
	steps := make([]map[int]bool, len(goals)) // of each goal, whether it is missed there
	for i, claim := range claims {
		if steps[of[i]] == nil {
			steps[of[i]] = map[int]bool{}
		}
		steps[of[i]][claim.Step+1] = false
	}
	browsers := c.Browsers
	if len(browsers) == 0 {
		browsers = []scenario.Browser{s.EffectiveBrowser()}
	}
	for _, b := range browsers {
		tried.Browser = b
		t, err := engine.Run(tried)
		if err != nil {
			return nil, err
		}
		for i, answer := range t.Claims {
			if wanted := i < len(c.Reach); answer.OK == wanted {
				continue
			}
			g := &goals[of[i]]
			g.Reached = false
			steps[of[i]][claims[i].Step+1] = true
			if len(c.Browsers) > 0 && !slices.Contains(g.Browsers, b) {
				g.Browsers = append(g.Browsers, b)
			}
		}
	}
	for i := range goals {
		goals[i].Steps = missedOf(steps[i])
	}
	return goals, nil
}

// missedOf are the steps that miss a goal, nil if all do.
func missedOf(steps map[int]bool) []int {
	var list []int
	for step, missed := range steps {
		if missed {
			list = append(list, step)
		}
	}
	if len(list) == len(steps) {
		return nil
	}
	slices.Sort(list)
	return list
}

func renamed(c scenario.Claim, names map[string]string) scenario.Claim {
	for _, of := range []*string{&c.Sends, &c.Holds, &c.Stores, &c.Refuses, &c.Readable, &c.NotSent} {
		name, value, valued := strings.Cut(*of, "=")
		if to, ok := names[name]; ok {
			if *of = to; valued {
				*of += "=" + value
			}
		}
	}
	return c
}
