package explain

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: a language leaves nothing empty.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{heldTexts, lineTexts, prefixTexts, sameSiteTexts, partitionTexts, roomTexts, causeTexts, corsTexts, upgradeTexts, warningTexts, refusedTexts})
}
