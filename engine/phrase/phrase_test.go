package phrase_test

import (
	"fmt"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

func TestWith(t *testing.T) {
	tests := []struct {
		name   string
		phrase phrase.Phrase
		pairs  []string
		want   string
	}{
		{"nothing to fill", "The jar is empty.", nil, "The jar is empty."},
		{"two places", "{name} at {step}", []string{"name", "sid", "step", "step 4"}, "sid at step 4"},
		{"one place twice", "{a}{a}", []string{"a", "x"}, "xx"},
		{"a value with braces is not filled again", "{a} {b}", []string{"a", "{b}", "b", "1"}, "{b} 1"},
		{"a place without a value", "{a} {b}", []string{"b", "1"}, "{a} 1"},
		{"a brace alone", "{ {a", []string{"a", "1"}, "{ {a"},
		{"a brace before a place", "{ {a}", []string{"a", "1"}, "{ 1"},
		{"a name without a value", "{a}", []string{"a"}, "{a}"},
		{"the empty value", "x{a}y", []string{"a", ""}, "xy"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := test.phrase.With(test.pairs...); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func ExamplePhrase_With() {
	const sent phrase.Phrase = "{name} is sent at {steps}."
	fmt.Println(sent.With("name", "sessionid", "steps", "steps 4 and 6"))
	// Output: sessionid is sent at steps 4 and 6.
}

func TestPluralOf(t *testing.T) {
	steps := phrase.Plural{One: "{n} step of {all}", Other: "{n} steps of {all}"}
	for n, want := range map[int]string{0: "0 steps of 9", 1: "1 step of 9", 2: "2 steps of 9", 11: "11 steps of 9"} {
		if got := steps.Of(n, "all", "9"); got != want {
			t.Errorf("of %d: got %q, want %q", n, got, want)
		}
	}
}
