package state

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestWordsAreComplete(t *testing.T) { phrasetest.Complete(t, say) }

func TestEveryKindHasWords(t *testing.T) {
	for _, k := range scenario.Kinds() {
		if _, ok := say.names.kinds[k.Do]; !ok {
			t.Errorf(`the kind of step %[1]q has no words. Add to names.kinds in english.go how it is told
of in "You added a step: {kind}.", and how it is offered in the page's list:

	%[1]q: {"…", "…"},`, k.Do)
		}
	}
}
