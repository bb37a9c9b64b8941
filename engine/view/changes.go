package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Run is a scenario with its trace.
type Run struct {
	Scenario *scenario.Scenario
	Trace    *trace.Trace
}

// A Change is what an edit did to the outcome.
type Change struct {
	// Differences are in the order of the run after the edit.
	Differences []Difference
	// Summary is one sentence, for the live region and the bar.
	Summary string
}

// A Difference is a place of the run after the edit where something came out
// differently.
type Difference struct {
	At Place
	// Was is what was there before, in a word or two, "" for nothing.
	Was string
}

// Changes compares the outcomes of two runs.
func Changes(before, after Run) Change { return Change{} }

// At returns the difference at exactly that place.
func (c Change) At(p Place) (Difference, bool) { return Difference{}, false }

// Touches reports whether something changed at p or inside it.
func (c Change) Touches(p Place) bool { return false }
