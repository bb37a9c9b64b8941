package state

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// Analyze searches for fixes of the run and computes the effects of every flip
// of it. That takes longer than a frame, so it runs when the page is idle; for
// a long run, one of the two at a time.
type Analyze struct{}

func (Analyze) apply(s State) State {
	if s.Pending != nil {
		return s // What it would find is soon out of date, and delays the run.
	}
	p := &s.analysis
	if p.fixesOf != placeOf(s) {
		goal := whatif.NewGoal(s.Run.Run, s.Selected)
		p.fixes, p.gaveUp = goal.Fixes(s.Run.Run, s.Selected)
		p.fixesOf, p.wrong = placeOf(s), goal.Missed()
		if s.Run.Long {
			return s
		}
	}
	if p.effectsOf != s.Run.Link {
		p.effects, p.effectsOf = whatif.Effects(s.Run.Run), s.Run.Link
	}
	return s
}

// analysis is the last analysis, with its run and place.
type analysis struct {
	effects   []whatif.Effect
	effectsOf string
	fixes     []whatif.Fix
	fixesOf   placeKey
	// wrong: the run that fixesOf names misses its goal; gaveUp: it is too
	// large to search completely.
	wrong, gaveUp bool
}

// placeKey names a run and a place in it.
type placeKey struct {
	link string
	at   event.Place
}

func placeOf(s State) placeKey { return placeKey{s.Run.Link, s.Selected} }

// Ready reports whether there is nothing left to compute.
func (s State) Ready() bool {
	return s.analysis.effectsOf == s.Run.Link && s.analysis.fixesOf == placeOf(s)
}

// Findings are the known faults of a run and their fixes.
type Findings struct {
	Verdict Verdict
	// GaveUp: the run is too large to try every change that could fix it.
	GaveUp bool
	// Fixes are the fixes for the run, those for the selection first: fixes, then
	// workarounds.
	Fixes []whatif.Fix
	// Proposals are flips that fix nothing.
	Proposals []Proposal
}

// Findings are those for the selection.
func (s State) Findings() Findings {
	var f Findings
	if p := &s.analysis; p.fixesOf == placeOf(s) {
		f.Verdict, f.GaveUp, f.Fixes = p.verdict(), p.gaveUp, p.fixes
	}
	if s.analysis.effectsOf == s.Run.Link {
		f.Proposals = propose(s.analysis.effects, f.Fixes, s.Selected)
	}
	return f
}

// Verdict is the result of the search for faults and fixes.
type Verdict int

const (
	// Unknown: the fixes have not been computed yet.
	Unknown Verdict = iota
	// NothingToFix: nothing is wrong, so there is nothing to fix.
	NothingToFix
	// NoFixFound: something is wrong, and no change that was tried fixes it.
	NoFixFound
	// FixesFound: there are fixes, or at least workarounds.
	FixesFound
)

// verdict says why there are fixes, or none.
func (p *analysis) verdict() Verdict {
	switch {
	case !p.wrong:
		return NothingToFix
	case len(p.fixes) == 0:
		return NoFixFound
	}
	return FixesFound
}

// A Proposal is one change, with its effect.
type Proposal struct {
	Flip whatif.Flip
	// Does is its effect, in a sentence.
	Does string
}

// proposals is how many are shown at a time.
const proposals = 4

// propose lists the flips that change a place and fix nothing; those that change
// the result for its cookies come first. Of several values of a knob with the same
// effect, only the first is listed.
func propose(effects []whatif.Effect, fixes []whatif.Fix, at event.Place) []Proposal {
	listed := map[string]bool{}
	for _, f := range fixes {
		listed[f.Label+f.Where] = true
	}
	var list, others []Proposal
	for _, e := range effects {
		d, here := e.Change.At(at)
		switch {
		case listed[e.Label+e.Where], renames(e.Flip), repeats(e, list), repeats(e, others):
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
	return len(f.Edits) == 1 && f.Edits[0].Knob == whatif.Prefix
}
