package finding

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestTextsAreComplete: each kind has a sentence, a severity and, unless only the goal of
// the scenario says what fixes it, a change.
func TestTextsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{sentences})
	for _, name := range schematest.Constants(t, ".", "Kind") {
		kind := Kind(name)
		if _, ok := severities[kind]; !ok || sentences.Of(kind) == "" || len(knobs[kind]) == 0 && kind != Loop {
			t.Errorf("the kind %s lacks a sentence, a severity or a change", kind)
		}
	}
}
