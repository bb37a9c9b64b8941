package explain

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: no text is empty.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{useTexts, lineTexts, prefixTexts, sameSiteTexts, partitionTexts, limitTexts, causeTexts, corsTexts, upgradeTexts, warningTexts, refusedTexts})
}
