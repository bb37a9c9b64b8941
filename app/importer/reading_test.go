//go:build !js

package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// read reads texts, each after its name, as the worker's script does.
func read(t *testing.T, keepValues bool, catalogue string, texts ...string) account {
	t.Helper()
	var r reading
	answer := r.begin(keepValues, catalogue)
	for i := 0; i+1 < len(texts) && answer == ""; i += 2 {
		r.next(texts[i])
		answer = r.write([]byte(texts[i+1]))
	}
	if answer == "" {
		answer = r.close()
	}
	var a account
	if err := json.Unmarshal([]byte(answer), &a); err != nil {
		t.Fatalf("%v in %s", err, answer)
	}
	return a
}

const line = "https://shop.example/login\nSet-Cookie: sid=s3cret; Secure\n???\n"

func TestAccount(t *testing.T) {
	a := read(t, false, "", "", line)
	want := []group{
		{"Guessed: please check", false, []note{{"line 2", "The response of https://shop.example/login sets the cookie, and the request comes a second time."}}},
		{"Left out", false, []note{{"line 3", "Not understood."}, {"", "1 value of a cookie or a token: the scenario has a placeholder."}}},
		{"Understood", true, []note{{"line 1", "The address https://shop.example/login."}, {"line 2", "A Set-Cookie line for the cookie sid."}}},
	}
	if diff := cmp.Diff(want, a.Groups); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	if want := "The text is a scenario now: 1 guessed, 2 left out, 2 understood."; a.Summary != want || a.Problem != "" {
		t.Errorf("got %q and %q, want %q", a.Summary, a.Problem, want)
	}
	if _, err := scenario.Decode([]byte(a.Scenario)); err != nil || strings.Contains(a.Scenario, "s3cret") {
		t.Errorf("scenario %s: %v", a.Scenario, err)
	}
	if kept := read(t, true, "", "", line); !strings.Contains(kept.Scenario, "s3cret") {
		t.Errorf("the value is not kept in %s", kept.Scenario)
	}
}

func TestSeveralTexts(t *testing.T) {
	a := read(t, false, "",
		"settings.py", "ALLOWED_HOSTS = ['shop.example']\nSECURE_SSL_REDIRECT = True\n",
		"nginx.conf", "server {\n listen 443 ssl;\n server_name shop.example;\n location / { proxy_pass http://app:8000; }\n}\n")
	if len(a.Groups) == 0 || a.Groups[0].Notes[0].Place != "nginx.conf, line 4" {
		t.Errorf("the first guess of %+v has another place than nginx.conf, line 4", a.Groups)
	}
	if !strings.Contains(a.Scenario, "SECURE_SSL_REDIRECT") || !strings.Contains(a.Scenario, "terminatesTLS") {
		t.Errorf("a text is missing in %s", a.Scenario)
	}
}

// A list that is too long to be read at once is folded.
func TestLongListsAreFolded(t *testing.T) {
	a := read(t, false, "", "", "https://shop.example/\n"+strings.Repeat("???\nhttps://shop.example/\n", foldedFrom+1))
	for _, g := range a.Groups {
		if want := g.Title == "Understood" || len(g.Notes) > foldedFrom; g.Folded != want {
			t.Errorf("%s has %d notes and is folded: %t", g.Title, len(g.Notes), g.Folded)
		}
	}
	if n := len(a.Groups[0].Notes); n <= foldedFrom {
		t.Errorf("the first group has only %d notes", n)
	}
}

// A problem names the place, in the language of the reader.
func TestProblems(t *testing.T) {
	const german = `{"line {n}": "Zeile {n}"}`
	for _, test := range []struct{ name, catalogue, file, text, want string }{
		{"nothing understood", "", "", "\nhelp\n", "Line 2: nothing in the text was understood; expected Set-Cookie lines,"},
		{"in German", german, "", "\nhelp\n", "Zeile 2: nothing in the text"},
		{"in a file", "", "a.txt", "\nhelp\n", "a.txt, line 2: nothing in the text"},
		{"an empty text", "", "", " \n", "The text is empty; expected Set-Cookie lines,"},
		{"UTF-16", "", "", "\xFF\xFEa\x00", "The text is in UTF-16, as PowerShell writes it; save it as UTF-8."},
		{"a wrong scenario", "", "", `{"v":1,"servers":[{"host":""}]}`, "The text looks like a scenario, but servers[0].host"},
		{"a damaged catalogue", "{", "", line, "The phrases of this language:"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := read(t, false, test.catalogue, test.file, test.text)
			if a.Scenario != "" || !strings.HasPrefix(a.Problem, test.want) || !strings.HasSuffix(a.Problem, ".") {
				t.Errorf("got %q and the scenario %q, want %q", a.Problem, a.Scenario, test.want)
			}
		})
	}
}
