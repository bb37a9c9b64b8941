package edit

import (
	"cmp"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// AddVisit adds a visit at the end.
func AddVisit(s *scenario.Scenario, url string) *scenario.Scenario {
	return AddStep(s, len(s.Steps), scenario.Step{Do: scenario.Visit, URL: url})
}

// AddStep adds a step before the one at an index, or at the end. Claims about
// later steps are renumbered, and so are the rules that change there.
func AddStep(s *scenario.Scenario, at int, step scenario.Step) *scenario.Scenario {
	s = s.Clone()
	at = max(0, min(at, len(s.Steps)))
	s.Steps = slices.Insert(s.Steps, at, step)
	moveClaims(s, func(i int) int {
		if i >= at {
			return i + 1
		}
		return i
	})
	moveRules(s, func(from, until int) (int, int) {
		// A rule that begins after the last step is for a step added there.
		if from > 0 && at <= from && at < len(s.Steps)-1 {
			from++
		}
		if until > at {
			until++
		}
		return from, until
	})
	return s
}

// RemoveStep removes a step. Claims about later steps are renumbered, and so are the
// rules that change there. If the step had claims, the scenario is no longer the one
// that its texts are about, and [Detach] applies; without a step of its goal, it is no
// longer a challenge.
func RemoveStep(s *scenario.Scenario, step int) *scenario.Scenario {
	s = s.Clone()
	if !in(step, len(s.Steps)) {
		return s
	}
	s.Steps = slices.Delete(s.Steps, step, step+1)
	about := func(c scenario.Claim) bool { return c.Step == step }
	if slices.ContainsFunc(s.Expect, about) {
		s = Detach(s)
	}
	if c := s.Challenge; c != nil && (slices.ContainsFunc(c.Reach, about) || slices.ContainsFunc(c.Avoid, about)) {
		s.Challenge = nil
	}
	moveClaims(s, func(i int) int {
		if i > step {
			return i - 1
		}
		return i
	})
	moveRules(s, func(from, until int) (int, int) {
		if from > step {
			from--
		}
		if until > step {
			until--
		}
		return from, until
	})
	return s
}

// MoveStep moves a step to another index, with its claims and with the rules that
// are only for it.
func MoveStep(s *scenario.Scenario, from, to int) *scenario.Scenario {
	s = s.Clone()
	if !in(from, len(s.Steps)) || !in(to, len(s.Steps)) {
		return s
	}
	step := s.Steps[from]
	s.Steps = slices.Insert(slices.Delete(s.Steps, from, from+1), to, step)
	moved := func(i int) int {
		switch {
		case i == from:
			return to
		case from < i && i <= to:
			return i - 1
		case to <= i && i < from:
			return i + 1
		}
		return i
	}
	moveClaims(s, moved)
	moveRules(s, func(first, until int) (int, int) {
		return movedSpan(first, until, len(s.Steps), from, moved)
	})
	return s
}

// movedSpan is the first step with a rule and the first without it, after a step
// has moved. The rule does not follow the step away from the others that it is for;
// if it has no start or no end, it still has none.
func movedSpan(first, until, steps, step int, moved func(step int) int) (int, int) {
	end := min(until, steps)
	if until == 0 {
		end = steps
	}
	if first >= end {
		return first, until
	}
	to := moved(step)
	if first == step && end == first+1 {
		if until == 0 && to == first {
			return first, until
		}
		return to, to + 1
	}
	low, high := steps, 0
	for i := first; i < end; i++ {
		if i != step {
			low, high = min(low, moved(i)), max(high, moved(i)+1)
		}
	}
	if first <= step && step < end {
		if to == low-1 {
			low--
		}
		if to == high {
			high++
		}
	}
	if first == 0 {
		low = 0
	}
	if until == 0 {
		high = 0
	}
	return low, high
}

// moveClaims changes the step of each claim to its new index.
func moveClaims(s *scenario.Scenario, to func(step int) int) {
	move := func(claims []scenario.Claim) {
		for i := range claims {
			claims[i].Step = to(claims[i].Step)
		}
	}
	move(s.Expect)
	if s.Challenge != nil {
		move(s.Challenge.Reach)
		move(s.Challenge.Avoid)
	}
}

// moveRules changes the steps between which there are rules, and removes a rule that
// no step is left for.
func moveRules(s *scenario.Scenario, to func(from, until int) (int, int)) {
	moved := func(rules []scenario.Rule) []scenario.Rule {
		kept := rules[:0]
		for _, r := range rules {
			from, until := to(r.From, r.Until)
			if r.Until != 0 && until <= from {
				continue
			}
			r.From, r.Until = from, until
			kept = append(kept, r)
		}
		return kept
	}
	for _, rules := range ruleLists(s) {
		*rules = moved(*rules)
	}
}

// SetStep replaces a step.
func SetStep(s *scenario.Scenario, i int, step scenario.Step) *scenario.Scenario {
	s = s.Clone()
	if in(i, len(s.Steps)) {
		s.Steps[i] = step
	}
	return s
}

// Become is a step of another kind: it keeps the fields that both kinds have,
// and takes an address or a line from like if its own kind had none.
func Become(step scenario.Step, do scenario.Do, like scenario.Step) scenario.Step {
	next := scenario.Step{Do: do, Note: step.Note}
	kind := do.Kind()
	if kind.Has(scenario.URLField) {
		next.URL = cmp.Or(step.URL, like.URL)
	}
	if kind.Has(scenario.CookieField) {
		next.Cookie = cmp.Or(step.Cookie, like.Cookie)
	}
	if kind.Has(scenario.SecondsField) {
		next.Seconds = cmp.Or(step.Seconds, like.Seconds)
	}
	if kind.Allows(step.Method) {
		next.Method = step.Method
	}
	if kind.Has(scenario.CredentialsField) && (step.Credentials != scenario.Omit || do == scenario.Fetch) {
		next.Credentials = step.Credentials
	}
	if kind.Has(scenario.CrossOriginField) {
		next.CrossOrigin = step.CrossOrigin
	}
	if kind.Has(scenario.ModeField) {
		next.Mode = step.Mode
	}
	if kind.Has(scenario.TabField) {
		next.Tab = cmp.Or(step.Tab, 1)
	}
	next.NewTab = step.NewTab && kind.Has(scenario.NewTabField)
	next.InFrame = step.InFrame && kind.Has(scenario.InFrameField)
	if kind.Has(scenario.HeadersField) {
		next.Headers = step.Headers
	}
	if kind.Has(scenario.RedirectField) {
		next.Redirect = step.Redirect
	}
	return next
}
