package view

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: a language leaves nothing empty, and has every kind of
// moment, every item, every check and every fate.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{tableTexts, transcriptTexts, momentsTexts, snapshotTexts, predictTexts, flowTexts, whyTexts, lanesTexts, changesTexts})
	for _, kind := range schematest.Constants(t, ".", "MomentKind") {
		if w := momentsTexts.of.Of(MomentKind(kind)); w.title == "" || (w.question == "") != (MomentKind(kind) == Noted) {
			t.Errorf("the moment %s has no words", kind)
		}
	}
	for _, id := range schematest.Constants(t, ".", "ItemID") {
		if snapshotTexts.items.Of(ItemID(id)).text == "" {
			t.Errorf("the item %s has no words", id)
		}
	}
	for _, fate := range schematest.Constants(t, ".", "Fate") {
		if Fate(fate).Word() == "" {
			t.Errorf("the fate %s has no word", fate)
		}
	}
	for _, check := range slices.Concat(sendGate, setGate) {
		if flowTexts.of.Of(check.node) == "" {
			t.Errorf("the check %s has no words", check.node)
		}
	}
}

func TestStepsText(t *testing.T) {
	for _, test := range []struct {
		rows []int
		want string
	}{
		{[]int{5}, "event 5"},
		{[]int{1, 5}, "events 1 and 5"},
		{[]int{1, 5, 6, 7}, "events 1, 5, 6 and 7"},
		{[]int{1, 5, 6, 7, 9}, "events 1, 5, 6 and 2 more"},
	} {
		if got := eventsText(test.rows); got != test.want {
			t.Errorf("%v: got %q, want %q", test.rows, got, test.want)
		}
	}
}

func TestDuration(t *testing.T) {
	for seconds, want := range map[int64]string{
		0: "0 seconds", 1: "1 second", 60: "1 minute", 90: "90 seconds", 7200: "2 hours", 86400: "1 day", 7 * 86400: "7 days", 25 * 3600: "25 hours",
	} {
		if got := duration(seconds); got != want {
			t.Errorf("%d s: got %q, want %q", seconds, got, want)
		}
	}
}
