package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

const (
	lesson = "../../../web/lessons/django-https-secure-cookies.json"
	broken = `{"v":1,"steps":[{"do":"visit","url":"https://shop.example/","colour":"red"}]}`
	denied = `{"v":1,"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://shop.example/"}],"expect":[{"step":0,"outcome":"loaded"},{"step":0,"exchange":0,"holds":"sid","reason":"SecureOnly"}]}`
)

// trace80 runs the command on a terminal with 80 columns.
func trace80(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs, screen{width: 80})
	return status, out.String(), errs.String()
}

// file writes a scenario and returns its name.
func file(t *testing.T, document string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "scenario.json")
	if err := os.WriteFile(name, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestTable(t *testing.T) {
	const want = `HTTPS and secure cookies in Django

Event  Action          Condition      Result         Cookie sent   On the wire
────────────────────────────────────────────────────────────────────────────────
1      User sends      Request is     Redirect to    No            everything,
       HTTP request:   HTTP           HTTPS URL                    no cookies
       GET /login →
       301

2      User sends      Request is     Process        No (first     host only
       HTTPS request:  HTTPS          request        request)
       GET /login →
       200

3      Server sets     Set cookie     Cookie stored  No (set in    host only
       cookie          with           in browser     response)
                       Secure=True    with Secure
                                      flag

4      User sends      Request is     Send cookie    Yes (cookie   host only
       next HTTPS      HTTPS          with request   sent)
       request: GET
       /account → 200

5      User sends      Request is     Redirect to    No (cookie    everything,
       HTTP request    HTTP           HTTPS URL      not sent      no cookies
       again: GET                                    over HTTP)
       /account → 301

6      User sends      Request is     Send cookie    Yes (cookie   host only
       HTTPS request   HTTPS          with request   sent)
       again: GET
       /account → 200

Execution stops after event 6: the user uses HTTPS, and the cookie is sent only
over HTTPS.

4 of 4 claims hold.
`
	status, stdout, stderr := trace80("", lesson)
	if status != 0 || stderr != "" {
		t.Errorf("status %d, errors %q", status, stderr)
	}
	if diff := cmp.Diff(want, stdout); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRun(t *testing.T) {
	wrongFile := file(t, broken)
	tests := []struct {
		name           string
		stdin          string
		args           []string
		status         int
		stdout, stderr string // what they contain; "" is nothing at all
	}{
		{"no file", "", nil, 2, "", "trace: no file given"},
		{"an unknown flag", "", []string{"-xml"}, 2, "", "flag provided but not defined: -xml"},
		{"help", "", []string{"-h"}, 0, "Usage: trace", ""},
		{"the standard input", denied, []string{"-"}, 1, "standard input\n\nEvent", ""},
		{
			"a claim that does not hold", denied, []string{"-"}, 1,
			"1 of 2 claims hold.\nexpect[1] does not hold: steps[0], exchange 0, holds sid for SecureOnly. Found:\nno request considers a cookie named sid.\n", "",
		},
		{"a file that is not there", "", []string{"missing.json"}, 1, "", "trace: missing.json: no such file or directory\n"},
		{"a file that is wrong", "", []string{wrongFile}, 1, "", "trace: " + wrongFile + ": steps[0].colour: unknown field"},
		{"the files after it are played", "", []string{wrongFile, lesson}, 1, "HTTPS and secure cookies in Django", "steps[0].colour"},
		{"a wrong document in JSON", broken, []string{"-json", "-"}, 1, `{"v":1,"error":"steps[0].colour: unknown field`, ""},
		{"a stack that is not modelled", `{"v":1,"servers":[{"host":"a.example","stack":{"tomcat":{}}}]}`, []string{"-json", "-"}, 1, "servers[0].stack.tomcat: this stack is not modelled; expected django", ""},
		{"a claim that does not hold, in JSON", denied, []string{"-json", "-"}, 1, `"claims":[{"ok":true},{"ok":false,"found":"no request considers a cookie named sid"}]`, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			status, stdout, stderr := trace80(test.stdin, test.args...)
			if status != test.status {
				t.Errorf("status: got %d, want %d", status, test.status)
			}
			checkContains(t, "output", stdout, test.stdout)
			checkContains(t, "errors", stderr, test.stderr)
		})
	}
}

func checkContains(t *testing.T, what, got, want string) {
	t.Helper()
	if want == "" && got != "" || !strings.Contains(got, want) {
		t.Errorf("%s\n got %q\nwant %q", what, got, want)
	}
}

// TestJSONLines: one line for each file, in the order given, whether or not it
// is valid.
func TestJSONLines(t *testing.T) {
	status, stdout, stderr := trace80(denied, "-json", lesson, file(t, broken), "-", lesson)
	if status != 1 || stderr != "" {
		t.Errorf("status %d, errors %q", status, stderr)
	}
	var got []string
	for line := range strings.Lines(stdout) {
		var document struct {
			trace.Trace
			Error string `json:"error"`
		}
		if err := json.Unmarshal([]byte(line), &document); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		if document.V != 1 {
			t.Errorf("%q is of version %d", line, document.V)
		}
		what := "trace"
		if document.Error != "" {
			what = "error"
		}
		got = append(got, what)
	}
	if diff := cmp.Diff([]string{"trace", "error", "trace", "trace"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestLinesFitTheTerminal: every line fits the terminal, however narrow it is, and wide
// terminals need no wrapping.
func TestLinesFitTheTerminal(t *testing.T) {
	for _, columns := range []int{30, 50, 75, 80, 100, 132, 200, 1000} {
		var out bytes.Buffer
		run([]string{lesson}, nil, &out, &out, screen{width: columns})
		for line := range strings.Lines(out.String()) {
			line = strings.TrimSuffix(line, "\n")
			if width(line) > columns {
				t.Errorf("%d columns: %q takes %d", columns, line, width(line))
			}
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%d columns: %q ends in spaces", columns, line)
			}
		}
		if got := strings.Contains(out.String(), "User sends HTTP request again: GET /account → 301"); columns >= 200 && !got {
			t.Errorf("%d columns: wrapped without need", columns)
		}
	}
}

func TestColour(t *testing.T) {
	const leak = `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["sid=1"]}]}],"steps":[{"do":"visit","url":"http://shop.example/"},{"do":"visit","url":"http://shop.example/"}]}`
	var colour, plain bytes.Buffer
	run([]string{"-"}, strings.NewReader(leak), &colour, &colour, screen{width: 200, colour: true})
	run([]string{"-"}, strings.NewReader(leak), &plain, &plain, screen{width: 200})
	for _, want := range []string{"\x1b[32mYes (cookie sent in clear text)\x1b[0m", "\x1b[31meverything: sid=1 readable\x1b[0m"} {
		if !strings.Contains(colour.String(), want) {
			t.Errorf("no %q in\n%q", want, colour.String())
		}
	}
	if strings.Contains(plain.String(), "\x1b") {
		t.Errorf("escapes without colour: %q", plain.String())
	}
}

// TestHostileText: a file cannot control the terminal.
func TestHostileText(t *testing.T) {
	const document = `{"v":1,"title":"\u001b[2Jgone\u202e","servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"script","cookie":"a\u0007=1"}]}`
	_, stdout, _ := trace80(document, "-")
	if strings.ContainsAny(stdout, "\x1b\a\u202e") {
		t.Errorf("got %q", stdout)
	}
	if !strings.Contains(stdout, `\u001b[2Jgone\u202e`) {
		t.Errorf("the title is not told: %q", stdout)
	}
}

func TestTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for _, test := range []struct {
		name, columns string
		want          screen
	}{
		{"no terminal", "", screen{width: 80}},
		{"a width from the environment", "132", screen{width: 132}},
		{"a width that is none", "wide", screen{width: 80}},
	} {
		env := map[string]string{"COLUMNS": test.columns}
		if got := terminal(null, func(name string) string { return env[name] }); got != test.want {
			t.Errorf("%s: got %+v, want %+v", test.name, got, test.want)
		}
	}
}
