package challenge

import (
	"reflect"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// An Attempt is a reader's at a challenge; the zero Attempt is at none.
type Attempt struct {
	// Start is the scenario as the challenge begins.
	Start *scenario.Scenario
	Verdict
	// Problem says why there is no verdict, nil if there is one.
	Problem error
}

// Begin begins an attempt at a scenario that was opened. If the scenario comes from
// an earlier attempt at a given challenge, the flips count from there.
func Begin(opened, given *scenario.Scenario) Attempt {
	switch {
	case opened.Challenge == nil:
		return Attempt{}
	case given != nil && sameGoal(given.Challenge, opened.Challenge):
		return Attempt{Start: given}
	}
	return Attempt{Start: opened}
}

// sameGoal reports whether two challenges differ at most in their texts, which may be
// in two languages.
func sameGoal(a, b *scenario.Challenge) bool {
	if a == nil {
		return false
	}
	return reflect.DeepEqual(rulesOf(a), rulesOf(b))
}

func rulesOf(c *scenario.Challenge) scenario.Challenge {
	rules := *c
	rules.Goal, rules.Hints = "", nil
	return rules
}

// After is the attempt after a change.
func (a Attempt) After(now *scenario.Scenario) Attempt {
	if a.Start != nil {
		a.Verdict, a.Problem = Judge(a.Start, now)
	}
	return a
}

// Summary says in a sentence how far the attempt has come.
func (a Attempt) Summary() string {
	par := a.Start.Challenge.Par
	text := phrase.Plural{One: "{n} flip so far. The par is {par}.", Other: "{n} flips so far. The par is {par}."}
	switch {
	case a.Solved && a.Flips > par:
		return phrase.Say("Solved with {n} flips. The par is {par}: fewer are enough.", "n", strconv.Itoa(a.Flips), "par", strconv.Itoa(par))
	case a.Solved:
		text = phrase.Plural{One: "Solved with {n} flip, which is the par.", Other: "Solved with {n} flips, which is the par."}
	}
	return text.Of(a.Flips, "par", strconv.Itoa(par))
}
