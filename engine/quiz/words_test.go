package quiz

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: no text is empty, and all effects have one.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{effectsTexts, whyNotTexts, blockReasonTexts, becameForTexts, showsTexts})
	for _, e := range allEffects {
		if effectsTexts.Of(e) == "" {
			t.Errorf("the effect %s has no words", e)
		}
		if why := whyNotTexts.Of(e); e != nothing && (why.not == "" || why.anyway == "") {
			t.Errorf("nothing says why a change does not lead to the effect %s", e)
		}
	}
}
