package why

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestTextsAreComplete: none is empty.
func TestTextsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{whyTexts})
}
