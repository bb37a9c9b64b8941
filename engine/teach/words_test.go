package teach

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestTextsAreComplete: none is empty, and each value has one.
func TestTextsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{momentsTexts, snapshotTexts, predictTexts, transcriptTexts})
	for _, kind := range schematest.Constants(t, ".", "MomentKind") {
		if w := momentsTexts.Of(MomentKind(kind)); w.title == "" || (w.question == "") != (MomentKind(kind) == Noted) {
			t.Errorf("the moment %s has no words", kind)
		}
	}
	for _, id := range schematest.Constants(t, ".", "ItemID") {
		if snapshotTexts.Of(ItemID(id)).text == "" {
			t.Errorf("the item %s has no words", id)
		}
	}
}
