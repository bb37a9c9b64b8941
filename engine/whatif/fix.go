package whatif

import (
	"cmp"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Kind is whose change a fix is.
type Kind int

const (
	// Repair: the developer's own change.
	Repair Kind = iota
	// Workaround: a change of something else, or one that costs protection.
	Workaround
)

// A Fix is a change that makes a scenario succeed or improves it, proved by a
// run.
type Fix struct {
	Flip
	Kind Kind
	// Why says why a change is only a workaround.
	Why string
	// Whole: no fault of the scenario remains.
	Whole bool
	// Consequence describes the effects, the worst first.
	Consequence string
	// Claims are the claims of a test for the fix. Effects that no claim can
	// express, such as that a cookie is not sent, have none.
	Claims []scenario.Claim
}

// Limits of [Fixes]: how many of a kind are returned, and how many single flips
// are combined into pairs.
const (
	MaxFixes = 3
	MaxNear  = 16
)

// Fixes looks for changes that fulfil the goal of a run: first those that
// repair all of it, the most usual ones of these first. The place says which
// part must be repaired; that of a cookie or a line is about that cookie. Pairs
// are tried if no single repair is enough. Workarounds come last.
//
// The list is empty if nothing is wrong, or nothing helps. Changes that exceed
// [MaxWork] are missing: gaveUp says that not all were tried.
func Fixes(before *event.Run, at event.Place) (fixes []Fix, gaveUp bool) {
	goal := NewGoal(before, at)
	return goal.Fixes(before, at)
}

// Fixes is [Fixes] of the run and the place that the goal was inferred from.
func (g *Goal) Fixes(before *event.Run, at event.Place) (fixes []Fix, gaveUp bool) {
	if !g.Missed() {
		return nil, false
	}
	s := search{run: before, goal: *g, first: g.first(at), worker: newWorker(before)}
	fixes = s.fixes()
	return fixes, s.gaveUp
}

// A search tries flips against a goal.
type search struct {
	run  *event.Run
	goal Goal
	// first are the requirements that a fix must fulfil.
	first  []requirement
	worker worker
	tried  []*trial
	// gaveUp: there was no work left for a flip.
	gaveUp bool
}

// A trial is a flip with its results.
type trial struct {
	flip      Flip
	after     *findings
	kind      Kind
	why       string
	fulfilled []requirement
	broken    []requirement
	// isFulfilled has the newly fulfilled ones. exposed and duplicated are the
	// cookies that anyone on the wire can read, or that are stored twice, and
	// were not before.
	isFulfilled         map[requirement]bool
	exposed, duplicated []requirement
	// enough: it fulfils all the requirements that a fix must fulfil.
	enough bool
	rank   int
}

func (s *search) fixes() []Fix {
	for _, f := range s.singles() {
		s.try(f)
	}
	if !slices.ContainsFunc(s.tried, (*trial).repairs) {
		for _, f := range s.pairs() {
			s.try(f)
		}
	}
	s.settle()
	s.sort()
	var list []Fix
	for _, kind := range []Kind{Repair, Workaround} {
		limit := len(list) + MaxFixes
		for _, t := range s.tried {
			if t.rank >= further && len(list) > 0 {
				continue
			}
			if t.kind == kind && t.helps() && len(list) < limit && !slices.ContainsFunc(list, t.contains) {
				list = append(list, s.fix(t))
			}
		}
	}
	return list
}

// settle reduces the goal if no change reaches all of it: to the first part
// that some fix reaches. A scenario can have more faults than a pair of changes
// can fix.
func (s *search) settle() {
	if len(s.first) < 2 || slices.ContainsFunc(s.tried, (*trial).repairs) {
		return
	}
	for _, w := range s.first {
		repairsWant := func(t *trial) bool { return t.isFulfilled[w] && t.kind == Repair && len(t.broken) == 0 }
		if !slices.ContainsFunc(s.tried, repairsWant) {
			continue
		}
		for _, t := range s.tried {
			t.enough = t.isFulfilled[w]
		}
		return
	}
}

// singles are the changes of one thing. Those that are not of a cookie come
// first, and those of cookies that nothing is wrong with last: there may be
// more of them than [MaxWork] allows.
func (s *search) singles() []Flip {
	wrong := map[string]bool{}
	for _, w := range s.goal.missed {
		wrong[w.name] = true
	}
	var near, wanted, far []Flip
	for _, f := range append(suggester{s.run, s.goal}.suggested(), Flips(s.run.Scenario)...) {
		switch cookie := f.Edits[0].Cookie; {
		case cookie == "":
			near = append(near, f)
		case wrong[cookie]:
			wanted = append(wanted, f)
		default:
			far = append(far, f)
		}
	}
	return slices.Concat(near, wanted, far)
}

// repairs reports whether a trial is the developer's own change and fulfils all
// that a fix must fulfil.
func (t *trial) repairs() bool { return t.enough && t.kind == Repair && len(t.broken) == 0 }

// contains reports whether a trial changes everything that a fix changes, so
// that any further change in it is unnecessary.
func (t *trial) contains(f Fix) bool {
	return !slices.ContainsFunc(f.Edits, func(change Edit) bool {
		return !slices.ContainsFunc(t.flip.Edits, change.sameKnob)
	})
}

// helps reports whether a trial fulfils something and breaks nothing.
func (t *trial) helps() bool { return t.enough && len(t.broken) == 0 }

// try runs a flip.
func (s *search) try(f Flip) {
	if s.worker.exhausted() {
		s.gaveUp = true
		return
	}
	if slices.ContainsFunc(f.Edits, func(t Edit) bool { return t.writtenByStack(s.run.Scenario) || s.foreign(t) }) ||
		slices.ContainsFunc(s.tried, func(t *trial) bool { return slices.Equal(t.flip.Edits, f.Edits) }) {
		return
	}
	changed := f.Apply(s.run.Scenario)
	after, ok := s.worker.play(changed)
	if !ok {
		return
	}
	t := &trial{flip: f, after: inspect(changed, after, f.names())}
	t.fulfilled = s.goal.fulfilled(t.after)
	t.isFulfilled = setOf(t.fulfilled)
	t.exposed = s.newlyMissed(t, notExposed)
	t.duplicated = append(s.newlyMissed(t, single), s.newlyMissed(t, duplicates)...)
	t.broken = s.goal.broken(t.after)
	t.broken = append(t.broken, s.lostByMethod(t)...)
	t.enough = !slices.ContainsFunc(s.first, func(w requirement) bool { return !t.isFulfilled[w] })
	t.kind, t.why = s.kind(t)
	t.rank = f.rank(s.run.Scenario)
	s.tried = append(s.tried, t)
}

// lostByMethod are the lines that are no longer sent because a form uses another
// method.
func (s *search) lostByMethod(t *trial) []requirement {
	if !slices.ContainsFunc(t.flip.Edits, func(change Edit) bool { return change.Knob == Method }) {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(s.goal.missed), func(w requirement) bool {
		return w.part != cookieStored || t.after.states[w] != absent
	})
}

// names are the names that a flip gives to cookies, with their old ones.
func (f Flip) names() map[string]string {
	var names map[string]string
	for _, t := range f.Edits {
		if t.Knob == Prefix {
			if names == nil {
				names = map[string]string{}
			}
			names[withPrefix(t.Cookie, t.To)] = t.Cookie
		}
	}
	return names
}

// sort puts the fixes that fulfil most first, of these those of one change, and
// then the usual ones.
func (s *search) sort() {
	slices.SortStableFunc(s.tried, func(a, b *trial) int {
		return cmp.Or(
			cmp.Compare(len(b.fulfilled), len(a.fulfilled)),
			cmp.Compare(len(a.exposed), len(b.exposed)),
			cmp.Compare(len(a.duplicated), len(b.duplicated)),
			cmp.Compare(len(a.flip.Edits), len(b.flip.Edits)),
			cmp.Compare(a.rank, b.rank),
		)
	})
}

// newlyMissed are the missed requirements of a part that were not missed before.
func (s *search) newlyMissed(t *trial, p part) []requirement {
	var list []requirement
	for _, w := range t.after.order {
		if w.part == p && t.after.states[w] == missed && s.goal.found.states[w] != missed {
			list = append(list, w)
		}
	}
	return list
}

// pairs are combinations of the repairs that fulfil something, then of the next
// ones.
func (s *search) pairs() []Flip {
	var near []*trial
	for _, t := range s.tried {
		if t.kind == Repair {
			near = append(near, t)
		}
	}
	slices.SortStableFunc(near, func(a, b *trial) int {
		return cmp.Or(cmp.Compare(len(b.fulfilled), len(a.fulfilled)), cmp.Compare(a.rank, b.rank))
	})
	near = firstOf(near, MaxNear)
	var list []Flip
	for j := range near {
		for i := range j {
			if !near[i].flip.touches(near[j].flip) {
				list = append(list, both(near[i].flip, near[j].flip))
			}
		}
	}
	return list
}

func (s *search) fix(t *trial) Fix {
	return Fix{
		Flip:        t.flip,
		Kind:        t.kind,
		Why:         t.why,
		Whole:       len(t.fulfilled) == len(s.goal.missed),
		Consequence: s.consequence(t),
		Claims:      s.claims(t),
	}
}
