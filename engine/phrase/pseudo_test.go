//go:build pseudo

package phrase_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

func TestPseudo(t *testing.T) {
	for p, want := range map[phrase.Phrase]string{
		"":             "",
		" ":            " ",
		"Secure {on} ": "Šéçúré·ł flag ",
		"{on}, then":   "flag, théñ·ł",
		// TestSayFillsEveryPlace finds placeholders without values, in every
		// language.
		"Reason: {error}.": "Réášóñ:·łö {error}.·",
	} {
		if got := p.With("on", "flag"); got != want {
			t.Errorf("%q: got %q, want %q", p, got, want)
		}
	}
}
