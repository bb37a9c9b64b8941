package visible_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
)

func TestText(t *testing.T) {
	for text, want := range map[string]string{
		"Bücher = 1":     "Bücher = 1",
		"a\tb\r\nc":      "a b  c",
		"\x1b[2J":        `\u001b[2J`,
		"a\u202eb\u200b": `a\u202eb\u200b`,
	} {
		if got := visible.Text(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
