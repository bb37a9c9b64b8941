package evidence

import (
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// TestWordsAreComplete: no text is empty, and each switch has one.
func TestWordsAreComplete(t *testing.T) {
	phrasetest.Complete(t, []any{decidesTexts, valueTexts, sourceTexts})
	list := Switches()
	for _, entry := range decidesTexts {
		if !slices.ContainsFunc(list, func(s Switch) bool { return s.Name == entry.For }) {
			t.Errorf("%s is no switch: strike what it decides", entry.For)
		}
	}
	for _, s := range list {
		for _, e := range s.known {
			if e.kind == NotMeasured && e.ref != "" && sourceTexts.why.Of(e.ref) == "" {
				t.Errorf("%s: there are no words for %q", s.Name, e.ref)
			}
		}
	}
}
