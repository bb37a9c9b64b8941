package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Question has three or four options, and one of them is right.
type Question struct {
	ID   ID
	Text string
	// At is the place that shows the answer.
	At      view.Place
	Options []Option
	// Hints lead to the answer: to the table, to the deciding check, and almost
	// to the answer.
	Hints [3]Hint
	// Because says why the right answer is right.
	Because string
}

// An Option is a possible answer.
type Option struct {
	Text  string
	Right bool
	// Flip is a change to the scenario that would make a wrong answer right; it
	// has no turns if no single change does. Told says either in a sentence, ""
	// for the right answer.
	Flip whatif.Flip
	Told string
}

// A Hint is a sentence with a place, [view.Nowhere] if it is about the whole
// table.
type Hint struct {
	Text string
	At   view.Place
}

// ID names the subject of a question.
type ID string

const (
	FirstSent ID = "first-sent"
	IsSecure  ID = "is-secure"
	// WithoutSecure and the others of this kind are about a change.
	WithoutSecure ID = "without-secure"
	WithSecure    ID = "with-secure"
	WithHSTS      ID = "with-hsts"
	NoRedirect    ID = "no-redirect"
	BecameOfLine  ID = "became-of-line"
	WhyHeld       ID = "why-held"
	OnTheWire     ID = "on-the-wire"
)

// Questions makes the questions about a run; a run without requests has none.
// The flips are limited by [whatif.MaxWork].
func Questions(run *view.Run) []Question {
	base := &played{Run: run}
	nothingChanged := view.Changes(run, run).Summary
	var others []variation
	for flip, other := range whatif.Runs(run.Scenario) {
		if flip.Turns[0].Knob == whatif.Prefix {
			continue // the questions call cookies by their names
		}
		after := &played{Run: other}
		after.unchanged = view.Changes(run, other).Summary == nothingChanged
		others = append(others, variation{flip, after})
	}
	var list []Question
	for _, d := range draftsOf(base, others) {
		for i := range others {
			d.try(others[i])
		}
		list = append(list, d.Question)
	}
	return list
}

// draftsOf answers every question for a run, and keeps those that make sense.
func draftsOf(base *played, others []variation) []draft {
	var list []draft
	add := func(d draft, ok bool) {
		if ok && d.settle() {
			list = append(list, d)
		}
	}
	add(firstSent(base))
	add(isSecure(base))
	add(secureChange(base, others))
	add(whyHeld(base))
	add(onTheWire(base))
	add(becameOfLine(base))
	add(hstsChange(base, others))
	add(redirectChange(base, others))
	return list
}

// Right is the index of the option that is right.
func (q Question) Right() int {
	for i := range q.Options {
		if q.Options[i].Right {
			return i
		}
	}
	return view.None
}
