package event

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/kindtest"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestEveryKindHasTexts: a step of each kind has a row, and texts for when it
// has no page to act on or no address.
func TestEveryKindHasTexts(t *testing.T) {
	for _, k := range scenario.Kinds() {
		s, tr := runtest.Play(t, kindtest.Scenario(k).Canonical())
		last := len(s.Steps) - 1
		if NewRun(s, tr).EventOf(AtStep(last)) == 0 {
			t.Errorf(`a step to %s has no row. Add to narrator.step in table.go:

	case do == %s:`, k.Do, kindtest.Constant(k.Do))
		}
		_, hasText := tableTexts.attempts.Find(k.Do)
		if mayFail := k.NeedsPage || k.Has(scenario.URLField); mayFail != hasText {
			t.Errorf(`a step to %s has words for an attempt that fails: %t, want %t.
Those are in tableTexts.attempts in texts_table.go:

	{For: %s, Say: "User …"},`, k.Do, hasText, mayFail, kindtest.Constant(k.Do))
		}
	}
}
