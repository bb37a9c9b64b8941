package event

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/schematest"
	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestTextsAreComplete: none is empty, and each outcome has one.
func TestTextsAreComplete(t *testing.T) {
	phrasetest.Complete(t, tableTexts)
	for _, outcome := range schematest.Constants(t, ".", "Outcome") {
		if Outcome(outcome).Word() == "" {
			t.Errorf("the outcome %s has no word", outcome)
		}
	}
}

func TestEventsText(t *testing.T) {
	for _, test := range []struct {
		rows []int
		want string
	}{
		{[]int{5}, "event 5"},
		{[]int{1, 5}, "events 1 and 5"},
		{[]int{1, 5, 6, 7}, "events 1, 5, 6 and 7"},
		{[]int{1, 5, 6, 7, 9}, "events 1, 5, 6 and 2 more"},
	} {
		if got := EventsText(test.rows); got != test.want {
			t.Errorf("%v: got %q, want %q", test.rows, got, test.want)
		}
	}
}

func TestDuration(t *testing.T) {
	for seconds, want := range map[int64]string{
		0: "0 seconds", 1: "1 second", 60: "1 minute", 90: "90 seconds", 7200: "2 hours", 86400: "1 day", 7 * 86400: "7 days", 25 * 3600: "25 hours",
	} {
		if got := Duration(seconds); got != want {
			t.Errorf("%d s: got %q, want %q", seconds, got, want)
		}
	}
}
