package draw

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestTextsAreComplete: none is empty, and each value has one.
func TestTextsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{flowTexts, lanesTexts})
	for _, check := range slices.Concat(sendGate, setGate) {
		if flowTexts.of.Of(check.node) == "" {
			t.Errorf("the check %s has no words", check.node)
		}
	}
}
