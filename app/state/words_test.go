package state

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestWordsAreComplete(t *testing.T) { phrasetest.Complete(t, kindTexts) }

func TestEveryKindHasWords(t *testing.T) {
	for _, k := range scenario.Kinds() {
		if _, ok := kindTexts.Find(k.Do); !ok {
			t.Errorf(`the kind of step %[1]q has no words. Add to kindTexts in words.go how it is told
of in "You added a step: {kind}.", and how it is offered in the page's list:

	{For: %[1]q, Say: kindWords{"…", "…"}},`, k.Do)
		}
	}
}
