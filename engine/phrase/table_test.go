package phrase_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

func TestTable(t *testing.T) {
	table := phrase.Table[int, phrase.Phrase]{{For: 1, Say: "one"}, {For: 2, Say: "two"}}
	if got := table.Of(2); got != "two" {
		t.Errorf("of 2: %q", got)
	}
	if text, ok := table.Find(3); ok || text != "" {
		t.Errorf("of 3: %q, %v", text, ok)
	}
	if text, ok := phrase.Table[string, phrase.Phrase](nil).Find(""); ok || text != "" {
		t.Errorf("of no table: %q, %v", text, ok)
	}
}
