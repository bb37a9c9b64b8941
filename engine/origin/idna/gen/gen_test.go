package main

import (
	"strings"
	"testing"
)

const printed = `97 v "" false U 0 0 0 0
98 m "c" false U 0 0 0 0
99 v "" false U 0 0 0 0
101 v "" true T 12 230 0 0
225 v "" false U 0 0 97 101
`

func TestFormat(t *testing.T) {
	all, err := readCharacters([]byte(printed))
	if err != nil {
		t.Fatal(err)
	}
	source, err := format(all, "17.0.0")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`const UnicodeVersion = "17.0.0"`,
		// The kind with the most runs comes first.
		"{disallowed, false, nonJoining, leftToRight, 0},\n\t{valid, false, nonJoining, leftToRight, 0},\n\t{mapped, false, nonJoining, leftToRight, 0},\n\t{valid, true, transparent, nonspacingMark, 230},",
		// 97 that are disallowed, a, b, c, one disallowed, the mark, …
		`"a0\x011\x012\x011\x010\x013{0\x011\U0010ff1e0"`,
		`"c\n"`,
		`"\u00e1ae"`,
	} {
		if !strings.Contains(string(source), want) {
			t.Errorf("the table has no %s:\n%s", want, source)
		}
	}
}

// A run whose length is the number of a surrogate cannot be written as a
// character.
func TestFormatAroundSurrogates(t *testing.T) {
	all, err := readCharacters([]byte("55297 v \"\" false U 0 0 0 0\n"))
	if err != nil {
		t.Fatal(err)
	}
	source, err := format(all, "17.0.0")
	if err != nil {
		t.Fatal(err)
	}
	if want := `\x010\ud7ff0`; !strings.Contains(string(source), want) {
		t.Errorf("no run of %s:\n%s", want, source)
	}
}

func TestReadCharactersRefuses(t *testing.T) {
	for _, c := range []struct{ name, printed, want string }{
		{"nothing", "", "no characters"},
		{"another line", "panic: \n", `line "panic: \n"`},
		{"an unknown class", `97 v "" false U 99 0 0 0`, "unknown bidirectional class 99"},
	} {
		if _, err := readCharacters([]byte(c.printed)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}
