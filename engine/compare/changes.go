package compare

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Change is the effect of an edit on the outcome.
type Change struct {
	// Differences are in the order of the run after the edit.
	Differences []Difference
	// Summary is one or two sentences, for the live region and the bar.
	Summary string
	// Foremost is the place of what the summary says first, [event.Nowhere] if that has
	// no place in the run after the edit.
	Foremost event.Place
	// reported: a fact was reported.
	reported bool
	// at has the index of the difference at a place, and touched the places
	// that have a difference at them or inside them.
	at      map[event.Place]int
	touched map[event.Place]bool
}

// A Difference is a place of the run after the edit with another result: an
// exchange, a cookie that it considered or a line that it set.
type Difference struct {
	At event.Place
	// Was is the text about cookies before the edit: for an exchange the
	// table's cell "Cookie sent", for a cookie or a line its outcome. It is ""
	// if there was none or if it is the same.
	Was string
	// Result is the text of the table's cell "Result" before the edit, ""
	// likewise.
	Result string
}

// Changes compares the outcomes of two runs. A line that was edited and stored
// as before is not a difference; its consequences are.
func Changes(before, after *event.Run) Change {
	c := comparison{before: before, after: after}
	pairs := pairSteps(before.Scenario.Steps, after.Scenario.Steps)
	for i := range after.Trace.Steps {
		if j := pairs[i]; j != event.None {
			c.step(i, &after.Trace.Steps[i], j, &before.Trace.Steps[j])
		} else {
			c.step(i, &after.Trace.Steps[i], event.None, &trace.Step{})
		}
	}
	kept := make([]bool, len(before.Trace.Steps))
	for _, j := range pairs {
		if j != event.None {
			kept[j] = true
		}
	}
	for j := range before.Trace.Steps {
		if !kept[j] {
			c.gone += len(before.Trace.Steps[j].Exchanges)
		}
	}
	c.sort()
	change := Change{
		Differences: c.differences,
		Foremost:    c.foremost(),
		Summary:     c.summary(),
		reported:    !c.nothing(),
		at:          make(map[event.Place]int, len(c.differences)),
		touched:     make(map[event.Place]bool, 2*len(c.differences)),
	}
	for n, d := range c.differences {
		if _, known := change.at[d.At]; !known {
			change.at[d.At] = n
		}
		for _, around := range []event.Place{d.At, event.AtExchange(d.At.Step, d.At.Exchange), event.AtStep(d.At.Step)} {
			change.touched[around] = true
		}
	}
	return change
}

// Nothing reports whether the views of the two runs are the same.
func (c Change) Nothing() bool { return !c.reported }

// At returns the difference at exactly that place.
func (c Change) At(p event.Place) (d Difference, ok bool) {
	n, ok := c.at[p]
	if !ok {
		return Difference{}, false
	}
	return c.Differences[n], true
}

// Touches reports whether there is a difference at p or inside it.
func (c Change) Touches(p event.Place) bool { return c.touched[p] }
