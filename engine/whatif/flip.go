package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Flip is a change of a scenario: one knob in another position, or two if one
// is not enough.
type Flip struct {
	// Label describes it in plain words, as on a button: "Secure off", "visit
	// over https", "HSTS on at shop.example".
	Label string
	// Where says which part has the knob, if the label does not: "sessionid,
	// set by shop.example /login", or a step's address.
	Where string
	// Edits are the edits, in order.
	Edits []Edit
}

// Apply returns the scenario that the flip was found for, with the change.
func (f Flip) Apply(s *scenario.Scenario) *scenario.Scenario {
	for _, t := range f.Edits {
		s = t.apply(s)
	}
	return s
}

// both is two flips as one.
func both(a, b Flip) Flip {
	if a.Edits[0].Knob > b.Edits[0].Knob {
		a, b = b, a
	}
	f := Flip{
		Label: phrase.Say("{flip} and {other}", "flip", a.Label, "other", b.Label),
		Where: a.Where,
		Edits: inOrder(a.Edits, b.Edits),
	}
	if a.Label == b.Label {
		f.Label = a.Label
	}
	switch {
	case a.Where == "":
		f.Where = b.Where
	case b.Where != "" && b.Where != a.Where:
		f.Where = phrase.Say("{where}; {other}", "where", a.Where, "other", b.Where)
	}
	return f
}

// inOrder merges the edits of two flips, each in the order in which they are
// turned.
func inOrder(a, b []Edit) []Edit {
	edits := make([]Edit, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if b[0].Knob < a[0].Knob {
			a, b = b, a
		}
		edits, a = append(edits, a[0]), a[1:]
	}
	return append(append(edits, a...), b...)
}

// touches reports whether two flips have a knob in common.
func (f Flip) touches(g Flip) bool {
	return slices.ContainsFunc(f.Edits, func(t Edit) bool {
		return slices.ContainsFunc(g.Edits, t.sameKnob)
	})
}

// SameKnobs reports whether two flips change the same knobs, perhaps to
// different positions.
func (f Flip) SameKnobs(g Flip) bool {
	return slices.EqualFunc(f.Edits, g.Edits, Edit.sameKnob)
}

func (t Edit) sameKnob(u Edit) bool {
	t.To, t.Grant = u.To, u.Grant
	return t == u
}

// Limits of the flips of scenarios that are larger than a page shows: only the
// first lines that set cookies, steps and servers have flips.
const (
	MaxLines   = 40
	MaxSteps   = 60
	MaxServers = 20
)

// Flips lists every single flip of a scenario, in the order of the document:
// the cookies, the steps, the browser, the servers, the network.
func Flips(s *scenario.Scenario) []Flip {
	c := collection{scenario: s}
	for _, l := range firstOf(edit.Cookies(s), MaxLines) {
		c.line(l)
	}
	for i := range firstOf(s.Steps, MaxSteps) {
		c.step(i)
	}
	c.browser()
	for i := range firstOf(s.Servers, MaxServers) {
		c.server(i)
	}
	c.network()
	return c.flips
}

func firstOf[T any](list []T, limit int) []T { return list[:min(limit, len(list))] }
