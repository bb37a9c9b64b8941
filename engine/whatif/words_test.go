package whatif

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: no text is empty.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{flagTexts, laxByDefaultTexts, httpsFirstTexts, hstsTexts, stepTexts, browserTexts, thirdPartyCookiesTexts, networkTexts})
}
