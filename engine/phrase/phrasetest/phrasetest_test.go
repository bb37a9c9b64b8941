package phrasetest

import (
	"reflect"
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

func TestMissing(t *testing.T) {
	type words struct {
		title  phrase.Phrase
		count  phrase.Plural
		kinds  map[string]phrase.Phrase
		lines  [2]phrase.Phrase
		number int
		text   string
	}
	got := missing("say", reflect.ValueOf(words{
		title:  "A title",
		count:  phrase.Plural{One: "{n} step"},
		kinds:  map[string]phrase.Phrase{"a": "A", "b": ""},
		lines:  [2]phrase.Phrase{"first"},
		number: 1,
		text:   "no phrase",
	}))
	want := []string{
		"say.count.Other is empty",
		"say.kinds[b] is empty",
		"say.lines[1] is empty",
		"say.number is a int, want a phrase",
		"say.text is a string, want a phrase",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := missing("say", reflect.ValueOf(words{}.kinds)); !slices.Equal(got, []string{"say is empty"}) {
		t.Errorf("of a map without entries: %q", got)
	}
}
