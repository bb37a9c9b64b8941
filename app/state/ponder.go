package state

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// Ponder finds out what would mend the run and what every flip of it would
// change. That takes longer than a frame, so it is done when the page has nothing
// else to do; for a long run, one of the two at a time.
type Ponder struct{}

func (Ponder) apply(s State) State {
	if s.fixesOf != s.placeKey() {
		goal := whatif.NewGoal(s.Run.Run, s.Selected)
		s.fixes, s.gaveUp = whatif.Fixes(s.Run.Run, s.Selected)
		s.fixesOf, s.wrong = s.placeKey(), goal.Missed()
		if len(s.Run.Events) > longRun {
			return s
		}
	}
	if !s.Pondered() {
		s.effects, s.effectsOf = whatif.Effects(s.Run.Run), s.Run.Link
	}
	return s
}

// placeKey names a run and a place in it.
type placeKey struct {
	link string
	at   event.Place
}

func (s State) placeKey() placeKey { return placeKey{s.Run.Link, s.Selected} }

// Pondered reports whether the flips of the run have been tried.
func (s State) Pondered() bool { return s.effectsOf == s.Run.Link }

// Ready reports whether there is nothing left to compute.
func (s State) Ready() bool { return s.Pondered() && s.fixesOf == s.placeKey() }

// Fixes are the fixes for the run, those for the selection first: fixes, then
// workarounds.
func (s State) Fixes() []whatif.Fix {
	if s.fixesOf != s.placeKey() {
		return nil
	}
	return s.fixes
}

// GaveUp reports whether the run is too large to try every change that could fix
// it.
func (s State) GaveUp() bool { return s.fixesOf == s.placeKey() && s.gaveUp }

// Verdict is what is known of the faults of a run.
type Verdict int

const (
	// Unknown: the fixes have not been computed yet.
	Unknown Verdict = iota
	// Sound: nothing is wrong, so there is nothing to fix.
	Sound
	// Unmended: something is wrong, and no change that was tried fixes it.
	Unmended
	// Mended: there are fixes, or at least workarounds.
	Mended
)

// Verdict says why there are fixes, or none.
func (s State) Verdict() Verdict {
	switch {
	case s.fixesOf != s.placeKey():
		return Unknown
	case !s.wrong:
		return Sound
	case len(s.fixes) == 0:
		return Unmended
	}
	return Mended
}

// A Proposal is one change, with its effect.
type Proposal struct {
	Flip whatif.Flip
	// Does is its effect, in a sentence.
	Does string
}

// proposals is how many are shown at once.
const proposals = 4

// Proposals are the flips that change the selection and fix nothing; those that
// change the result for its cookies come first. Of several values of a knob
// with the same effect, only the first is listed.
func (s State) Proposals() []Proposal {
	if !s.Pondered() {
		return nil
	}
	told := map[string]bool{}
	for _, f := range s.Fixes() {
		told[f.Label+f.Where] = true
	}
	var list, others []Proposal
	for _, e := range s.effects {
		d, here := e.Change.At(s.Selected)
		switch {
		case told[e.Label+e.Where], renames(e.Flip), repeats(e, list), repeats(e, others):
		case here && d.Was != "":
			list = append(list, Proposal{e.Flip, e.Change.Summary})
		case here:
			others = append(others, Proposal{e.Flip, e.Change.Summary})
		}
	}
	list = append(list, others...)
	return list[:min(len(list), proposals)]
}

// repeats reports whether a proposal has the same knob and the same effect.
func repeats(e whatif.Effect, list []Proposal) bool {
	return slices.ContainsFunc(list, func(p Proposal) bool {
		return p.Does == e.Change.Summary && p.Flip.SameKnobs(e.Flip)
	})
}

// renames reports whether a flip renames a cookie: every later event then
// differs, which says nothing about the browser.
func renames(f whatif.Flip) bool {
	return len(f.Turns) == 1 && f.Turns[0].Knob == whatif.Prefix
}
