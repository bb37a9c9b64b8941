package whatif_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// BenchmarkEffects plays and compares every flip of the seed scenario.
func BenchmarkEffects(b *testing.B) {
	s, tr := seed(b)
	for b.Loop() {
		whatif.Effects(event.NewRun(s, tr))
	}
}

// BenchmarkFixes searches for the fixes of the lesson in which nobody stays
// logged in.
func BenchmarkFixes(b *testing.B) {
	s, tr := decode(b, document(b, "login-loop"))
	for b.Loop() {
		whatif.Fixes(event.NewRun(s, tr), event.Nowhere)
	}
}

// BenchmarkLargestSearch searches for the fixes and the effects of the longest
// documents, which exceed the limit of work.
func BenchmarkLargestSearch(b *testing.B) {
	for _, d := range largest.All() {
		b.Run(d.Name, func(b *testing.B) {
			tr, err := engine.Run(d.Scenario)
			if err != nil {
				b.Fatal(err)
			}
			before := event.NewRun(d.Scenario, tr)
			b.Run("fixes", func(b *testing.B) {
				for b.Loop() {
					whatif.Fixes(before, before.Events[len(before.Events)-1].At)
				}
			})
			b.Run("effects", func(b *testing.B) {
				for b.Loop() {
					whatif.Effects(before)
				}
			})
		})
	}
}
