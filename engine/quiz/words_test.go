package quiz

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: a language leaves nothing empty, and knows all effects.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, say)
	for _, e := range effects {
		if say.effects[e] == "" {
			t.Errorf("the effect %s has no words", e)
		}
	}
}
