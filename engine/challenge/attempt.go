package challenge

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// An Attempt is a reader's at a challenge.
type Attempt struct {
	// Start is the scenario as the challenge begins.
	Start *scenario.Scenario
	Verdict
}

// Begin begins an attempt at a scenario with a challenge. If the scenario was made of
// a given one with the same challenge, or has lost it with a step, the flips count from
// there.
func Begin(opened, given *scenario.Scenario) Attempt {
	if opened.Challenge == nil || sameGoal(given.Challenge, opened.Challenge) {
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
	return text(rulesOf(a)) == text(rulesOf(b))
}

func rulesOf(c *scenario.Challenge) scenario.Challenge {
	rules := *c
	rules.Goal, rules.Hints = "", nil
	return rules
}

// After is the attempt after a change. The error is that of [Judge].
func (a Attempt) After(now *scenario.Scenario) (_ Attempt, err error) {
	a.Verdict, err = Judge(a.Start, now)
	return a, err
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
