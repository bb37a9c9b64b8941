package code_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// marked writes the kind of each token before it: "k[if] x".
func marked(tokens []code.Token) string {
	var b strings.Builder
	for _, t := range tokens {
		if t.Kind == "" {
			b.WriteString(t.Text)
			continue
		}
		b.WriteString(string(t.Kind[0]) + "[" + t.Text + "]")
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, test := range []struct{ file, line, want string }{
		{"views.py", "", ""},
		{"views.py", `    if not request.is_secure():  # "http"`, `    k[if] k[not] request.is_secure():  c[# "http"]`},
		{"views.py", `    """Adds it."""`, `    s["""Adds it."""]`},
		{"views.py", `x = f"{before}, {value}" if before else 'a#b'`, `x = s[f"{before}, {value}"] k[if] before k[else] s['a#b']`},
		{"urls.py", `    re_path(r"", views.page),`, `    re_path(s[r""], views.page),`},
		{"settings.py", `SECRET_KEY = "a\"b" + "c`, `SECRET_KEY = s["a\"b"] + s["c]`},
		{"settings.py", `NAME_if = Übung_not`, `NAME_if = Übung_not`},
		{"main.go", `	if r.URL.Path == "/if" { // return`, `	k[if] r.URL.Path == s["/if"] { c[// return]`},
		{"main.go", "	return `a\\` + 'x'", "	k[return] s[`a\\`] + s['x']"},
		{"main.go", `#define None "`, `#define None s["]`},
	} {
		if got := marked(code.Tokens(test.file, test.line)); got != test.want {
			t.Errorf("%s: %q has %s, want %s", test.file, test.line, got, test.want)
		}
	}
}

// TestTokensOfLessons: the tokens of a line are the line, and no token goes on in the
// next line, as the scanner assumes.
func TestTokensOfLessons(t *testing.T) {
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, stack := range code.Stacks() {
			for _, file := range code.Write(s, stack) {
				for _, line := range file.Lines {
					joined := ""
					for _, token := range code.Tokens(file.Name, line.Text) {
						joined += token.Text
						if token.Kind == code.String && (len(token.Text) < 2 || token.Text[len(token.Text)-1] != token.Text[strings.IndexAny(token.Text, "\"'`")]) {
							t.Errorf("%s, %s: the string %s does not end", name, file.Name, token.Text)
						}
					}
					if joined != line.Text {
						t.Errorf("%s, %s: the tokens of %q are %q", name, file.Name, line.Text, joined)
					}
				}
			}
		}
	}
}
