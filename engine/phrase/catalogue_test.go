package phrase_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

func TestSpeak(t *testing.T) {
	german, err := phrase.ParseCatalogue([]byte(`{
		"{name} is sent to {host}": "An {host} geht {name}",
		"{n} cookie": "{n} Keks",
		"{n} cookies": "{n} Kekse"
	}`))
	if err != nil {
		t.Fatal(err)
	}
	phrase.Speak(german)
	t.Cleanup(func() { phrase.Speak(nil) })

	if got, want := phrase.Say("{name} is sent to {host}", "name", "sid", "host", "a.example"), "An a.example geht sid"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := (phrase.Plural{One: "{n} cookie", Other: "{n} cookies"}).Of(2), "2 Kekse"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := phrase.Say("no entry"), "no entry"; got != want {
		t.Errorf("without an entry: got %q, want %q", got, want)
	}
	phrase.Speak(nil)
	if got, want := phrase.Say("{n} cookie", "n", "1"), "1 cookie"; got != want {
		t.Errorf("in English: got %q, want %q", got, want)
	}
}

func TestParseCatalogueSaysWhatIsWrong(t *testing.T) {
	for _, document := range []string{"", "[]", `{"a": 1}`, `{"a": "b"`} {
		if c, err := phrase.ParseCatalogue([]byte(document)); err == nil {
			t.Errorf("%s gives %v and no error", document, c)
		}
	}
}
