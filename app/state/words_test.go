package state

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, say)
	for _, do := range []scenario.Do{
		scenario.Visit, scenario.Click, scenario.Submit, scenario.Fetch, scenario.Image,
		scenario.Frame, scenario.Script, scenario.Reload, scenario.Wait, scenario.Restart,
	} {
		if say.names.steps[do] == "" {
			t.Errorf("a step to %s has no words", do)
		}
	}
}
