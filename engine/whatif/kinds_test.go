package whatif

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/kindtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestEveryAddressHasWords: a step of each kind with an address has a flip to
// the other scheme.
func TestEveryAddressHasWords(t *testing.T) {
	for _, k := range scenario.Kinds() {
		if _, ok := stepTexts.overScheme.Find(k.Do); ok != k.Has(scenario.URLField) {
			t.Errorf(`a step to %[1]s has words for its scheme: %[2]t, want %[3]t.
Those are in stepTexts.overScheme in words.go:

	{For: %[4]s, Say: "%[1]s over {scheme}"},`, k.Do, ok, k.Has(scenario.URLField), kindtest.Constant(k.Do))
		}
	}
}
