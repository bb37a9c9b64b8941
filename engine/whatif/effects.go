package whatif

import (
	"iter"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// An Effect is what a flip does.
type Effect struct {
	Flip
	// Change is the change of the outcome. A flip without effect is included,
	// because that is useful to know.
	Change compare.Change
}

// Effects runs the scenario once for each of its flips and compares the result
// with the run. The effects are in the order of [Flips]. Those that exceed
// [MaxWork] are missing at the end, and so is a flip that makes the scenario
// larger than a document may be.
func Effects(before *event.Run) []Effect {
	var list []Effect
	runs, _ := Runs(before)
	for f, after := range runs {
		list = append(list, Effect{f, compare.Changes(before, after)})
	}
	return list
}

// Runs runs the scenario of a run once for each of its flips, in the order of
// [Flips], with the same omissions as [Effects]. After the last, gaveUp says
// whether [MaxWork] left some out.
func Runs(before *event.Run) (runs iter.Seq2[Flip, *event.Run], gaveUp func() bool) {
	s, w := before.Scenario, newWorker(before)
	left := false
	runs = func(yield func(Flip, *event.Run) bool) {
		for _, f := range Flips(s) {
			if w.exhausted() {
				left = true
				return
			}
			if after, ok := w.run(f.Apply(s)); ok && !yield(f, after) {
				return
			}
		}
	}
	return runs, func() bool { return left }
}
