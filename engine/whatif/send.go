package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// Limits of [Send] on pairs: they are made of the nearest single flips, and
// looked for until enough are found.
const (
	MaxNear  = 24
	MaxPairs = 3
)

// Send answers what it would take for a cookie that stayed home to go out. The
// place is a cookie that a request held, or a line (of a response or a script)
// that was refused, in t, which is the scenario's trace. At other places there
// is no answer.
//
// The answers are the single flips that make the request carry the cookie, or
// the browser take the line. Where no single one does, they are the first
// pairs that do; so an answer has no part that it could do without. Of several
// positions of the same knob, the first that helps is the answer. The nearest
// to the cause come first: the same step, the same cookie, the server that
// answered, the browser, then earlier steps and what is further away. There
// may be none: no two changes are enough, or none within [MaxWork].
func Send(s *scenario.Scenario, t *trace.Trace, at view.Place) []Flip {
	g, ok := newTarget(t, at)
	if !ok {
		return nil
	}
	var w worker
	helps := func(f Flip) bool {
		after, ok := w.run(f.Apply(s))
		return ok && g.reached(f, after.Trace)
	}

	near := nearest(s, t, &g)
	answers := firstOfEach(near, len(near), helps)
	if answers == nil {
		answers = firstOfEach(pairs(firstOf(near, MaxNear)), MaxPairs, helps)
	}
	return answers
}

// firstOfEach picks up to limit flips that help, of those that turn the same
// knobs only the first.
func firstOfEach(flips []Flip, limit int, helps func(Flip) bool) []Flip {
	var picked []Flip
	for _, f := range flips {
		if len(picked) == limit {
			break
		}
		if !slices.ContainsFunc(picked, f.sameKnobs) && helps(f) {
			picked = append(picked, f)
		}
	}
	return picked
}

// pairs are all pairs of single flips of different knobs, those of the first
// flips first.
func pairs(flips []Flip) []Flip {
	var list []Flip
	for j := range flips {
		for i := range j {
			if !flips[i].sameKnobs(flips[j]) {
				list = append(list, both(flips[i], flips[j]))
			}
		}
	}
	return list
}
