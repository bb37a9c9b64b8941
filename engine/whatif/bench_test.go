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

// BenchmarkSend asks for the cookie that the seed scenario holds.
func BenchmarkSend(b *testing.B) {
	s, tr := seed(b)
	for b.Loop() {
		whatif.Send(s, tr, view.AtExchange(2, 0).WithCookie(0))
	}
}
