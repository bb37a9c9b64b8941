package phrase_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

func TestInside(t *testing.T) {
	for sentence, want := range map[string]string{
		"The cookie without a name was evicted.": "the cookie without a name was evicted.",
		"Theme was evicted.":                     "Theme was evicted.",
		"Öl is no cookie.":                       "Öl is no cookie.",
		"It":                                     "it",
		"":                                       "",
	} {
		if got := phrase.Inside(sentence); got != want {
			t.Errorf("%q: got %q, want %q", sentence, got, want)
		}
	}
}
