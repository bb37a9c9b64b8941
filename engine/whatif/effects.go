package whatif

import (
	"iter"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// An Effect is what a flip does.
type Effect struct {
	Flip
	// Change is the change of the outcome. A flip without effect is included,
	// because that is worth knowing.
	Change view.Change
}

// Effects runs the scenario once for each of its flips and compares with
// the run before. The effects are in the order of [Flips]. Those that
// [MaxWork] does not reach are missing at the end, and so is a flip that makes
// the scenario larger than a document may be.
func Effects(before *view.Run) []Effect {
	var list []Effect
	for f, after := range Runs(before.Scenario) {
		list = append(list, Effect{f, view.Changes(before, after)})
	}
	return list
}

// Runs plays the scenario once for each of its flips, in the order of [Flips],
// with the same omissions as [Effects].
func Runs(s *scenario.Scenario) iter.Seq2[Flip, *view.Run] {
	return func(yield func(Flip, *view.Run) bool) {
		var w worker
		for _, f := range Flips(s) {
			if after, ok := w.run(f.Apply(s)); ok && !yield(f, after) {
				return
			}
		}
	}
}
