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
	// Hints lead to the answer: into the table, to the check that decides, and
	// nearly there.
	Hints [3]Hint
	// Because says why the right answer is right.
	Because string
}

// An Option is an answer to choose.
type Option struct {
	Text  string
	Right bool
	// Flip is a change of the scenario with which a wrong answer would be
	// right; it has no turns where no single change does that. Told says
	// either in a sentence, and nothing of the right one.
	Flip whatif.Flip
	Told string
}

// A Hint is a sentence, and the place to look at. Where it is about the table
// as a whole, that is [view.Nowhere].
type Hint struct {
	Text string
	At   view.Place
}

// ID names what a question asks for.
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

// Questions makes the questions that a run is worth. A run without requests
// has none. The flips are those that [whatif.MaxWork] allows; where these are not
// all, no wrong answer is said to be wrong after every flip.
func Questions(run *view.Run) []Question {
	base := &played{Run: run}
	nothingChanged := view.Changes(run, run).Summary
	var others []variation
	runs, gaveUp := whatif.Runs(run)
	for flip, other := range runs {
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
		if gaveUp() {
			d.unproved()
		}
		list = append(list, d.Question)
	}
	return list
}

// draftsOf puts every question to a run, and keeps those that make sense there.
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
