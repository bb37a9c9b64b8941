package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const (
	insecure = `{"v":1,"servers":[{"host":"shop.example","stack":{"django":{"SECURE_SSL_REDIRECT":true}},"rules":[{"path":"/login","set":["sessionid=1"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"http://shop.example/"}]}`
	clean = `{"v":1,"servers":[{"host":"shop.example"}],"steps":[{"do":"visit","url":"https://shop.example/"}]}`
)

// check runs the command.
func check(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

func TestText(t *testing.T) {
	const want = `-: event 3: error: Anyone on the wire can read sessionid. (readable-cookie, Django security.W012)
    + SESSION_COOKIE_SECURE = True
-: event 2: warning: sessionid has no Secure, so the browser sends it with plain http requests, too. (not-secure, Django security.W012)
    + SESSION_COOKIE_SECURE = True
-: event 3: warning: The redirect of shop.example to https comes after a plain http request, and without HSTS the next visit begins with one again. (no-hsts, Django security.W004)
    + SECURE_HSTS_SECONDS = 31536000
`
	status, stdout, stderr := check(insecure, "-")
	if status != wrong || stderr != "" {
		t.Errorf("status %d, errors %q", status, stderr)
	}
	if diff := cmp.Diff(want, stdout); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
}

// The JSON names what a program needs, and the scenario of a fix is one that has no such
// finding.
func TestJSON(t *testing.T) {
	status, stdout, _ := check(insecure, "-json", "-")
	var document findings
	if err := json.Unmarshal([]byte(stdout), &document); err != nil || status != wrong {
		t.Fatalf("status %d, %v: %s", status, err, stdout)
	}
	first := document.Findings[0]
	if first.Kind != "readable-cookie" || first.Severity != "error" || first.Subject != "sessionid" ||
		first.Event != 3 || first.Step != 1 || first.Exchange != 0 || first.Django != "security.W012" || first.Fix == nil {
		t.Fatalf("the first finding is %+v", first)
	}
	_, stdout, _ = check(string(first.Fix.Scenario), "-json", "-")
	if strings.Contains(stdout, "readable-cookie") {
		t.Errorf("the fix leaves %s", stdout)
	}
}

func TestStatus(t *testing.T) {
	for _, test := range []struct {
		name           string
		stdin          string
		args           []string
		status         int
		stdout, stderr string // what they contain; "" is nothing at all
	}{
		{"nothing found", clean, []string{"-"}, fine, "-: nothing found", ""},
		{"nothing found, as JSON", clean, []string{"-json", "-"}, fine, `{"v":1,"findings":[]}`, ""},
		{"not a scenario", "{}", []string{"-"}, wrong, "", "-: v: missing"},
		{"not a scenario, as JSON", "{}", []string{"-json", "-"}, wrong, `{"v":1,"error":"v: missing`, ""},
		{"what could control a terminal", `{"v":1,"servers":[{"host":"a.example","rules":[{"set":["\u009bx=1; SameSite=None"]}]}],"steps":[{"do":"visit","url":"https://a.example/"}]}`, []string{"-"}, wrong, `\u009bx has SameSite=None without Secure`, ""},
		{"no such file", "", []string{"missing.json"}, wrong, "", "missing.json"},
		{"too large", strings.Repeat(" ", scenario.MaxBytes+1), []string{"-"}, wrong, "", "at most 4194304 are allowed"},
		{"no file", "", nil, misused, "", "check: no file given"},
		{"an unknown flag", "", []string{"-xml"}, misused, "", "flag provided but not defined: -xml"},
		{"help", "", []string{"-h"}, fine, "Usage: check", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			status, stdout, stderr := check(test.stdin, test.args...)
			if status != test.status {
				t.Errorf("status %d, want %d", status, test.status)
			}
			for _, printed := range []struct{ got, want string }{{stdout, test.stdout}, {stderr, test.stderr}} {
				if !strings.Contains(printed.got, printed.want) || printed.want == "" && printed.got != "" {
					t.Errorf("printed %q, want %q", printed.got, printed.want)
				}
			}
		})
	}
}
