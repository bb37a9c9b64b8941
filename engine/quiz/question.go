package quiz

import (
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Question has three or four options, and one of them is right.
type Question struct {
	ID   ID
	Text string
	// Of is the cookie, or the host, that the question is about, "" for none.
	Of string
	// At is the place that it is about, [event.Nowhere] if the question asks
	// for a place, or is about the run as a whole.
	At      event.Place
	Options []Option
	// Hints point to the answer: to an event, to what decides there, and almost
	// to the answer itself.
	Hints [3]Hint
}

// An Option is a possible answer.
type Option struct {
	// Key identifies the answer in every run. If the options are events, it is
	// the number of one.
	Key   string
	Text  string
	Right bool
	// Why says why the answer is right or wrong, and At is the place of that
	// reason.
	Why string
	At  event.Place
	// Flip is a change of the scenario that would make a wrong answer right,
	// and Would says so. If no single change does, Flip has no turns and Would
	// is "".
	Flip  whatif.Flip
	Would string
}

// A Hint is a sentence, and the place to look at.
type Hint struct {
	Text string
	At   event.Place
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
	WhyBlocked    ID = "why-held"
	OnTheWire     ID = "on-the-wire"
)

// Questions makes the questions about a run; a run without requests has none.
// The flips are limited by [whatif.MaxWork], so there may be others.
func Questions(run *event.Run) []Question {
	base := &played{Run: run}
	nothingChanged := compare.Changes(run, run).Summary
	var others []variation
	runs, _ := whatif.Runs(run)
	for flip, other := range runs {
		if flip.Edits[0].Knob == whatif.Prefix {
			continue // cookieName questions call cookies by their names
		}
		after := &played{Run: other}
		after.unchanged = compare.Changes(run, other).Summary == nothingChanged
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

// draftsOf makes every question for a run, and keeps those that make sense
// there.
func draftsOf(base *played, others []variation) []*draft {
	var list []*draft
	add := func(d *draft) {
		if d != nil && d.trim() {
			list = append(list, d)
		}
	}
	add(firstSent(base))
	add(isSecure(base))
	add(secureChange(base, others))
	add(whyBlocked(base))
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
	return event.None
}
