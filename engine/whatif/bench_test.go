package whatif_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// BenchmarkEffects is every flip of the seed scenario, played and compared.
func BenchmarkEffects(b *testing.B) {
	s, tr := seed(b)
	for b.Loop() {
		whatif.Effects(view.NewRun(s, tr))
	}
}

// BenchmarkFixes asks for what mends the lesson whose login never sticks.
func BenchmarkFixes(b *testing.B) {
	s, tr := decode(b, document(b, "login-loop"))
	for b.Loop() {
		whatif.Fixes(view.NewRun(s, tr), view.Nowhere)
	}
}
