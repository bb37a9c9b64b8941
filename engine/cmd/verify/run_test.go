//go:build !js

package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/lab/recording"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// thirdParty is a scenario on which Chromium and Safari differ: a page of another site
// loads an image of the shop.
const thirdParty = `{"v":1,"servers":[{"host":"shop.example","rules":[{"path":"/login","set":["a=1; Secure; SameSite=None"]}]},{"host":"news.example"}],
	"steps":[{"do":"visit","url":"https://shop.example/login"},{"do":"visit","url":"https://news.example/"},{"do":"image","url":"https://shop.example/ad.png"}]}`

// file writes a scenario and returns the name of the file.
func file(t *testing.T, document string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "scenario.json")
	if err := os.WriteFile(name, []byte(document), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

// verifyFile runs the command.
func verifyFile(ctx context.Context, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(ctx, args, &out, &errs)
	return status, out.String(), errs.String()
}

// needBrowsers skips a test on a machine that lacks what the command needs; in CI
// nothing is skipped.
func needBrowsers(t *testing.T) {
	t.Helper()
	_, missing := exec.LookPath("certutil")
	for _, m := range makers {
		if path, err := m.path(); path == "" || err != nil {
			missing = errNoBrowser
		}
	}
	switch {
	case missing == nil:
	case os.Getenv("CI") == "true":
		t.Fatal(missing)
	default:
		t.Skip(missing)
	}
}

// Both browsers agree with their models.
func TestVerify(t *testing.T) {
	needBrowsers(t)
	status, stdout, stderr := verifyFile(t.Context(), file(t, `{"v":1,"servers":[{"host":"shop.example","rules":[{"set":["a=1; Secure"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/"},{"do":"visit","url":"http://shop.example/"}]}`))
	if status != fine || stderr != "" || strings.Count(stdout, "agrees in all 2 steps.\n") != 2 {
		t.Errorf("status %d, errors %q, printed\n%s", status, stderr, stdout)
	}
}

// What a browser does otherwise than the model is printed: here Chromium is compared with
// the model of Safari.
func TestCompareDisagrees(t *testing.T) {
	needBrowsers(t)
	s, err := scenario.Decode([]byte(thirdParty))
	if err != nil {
		t.Fatal(err)
	}
	list, err := labs(t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	chromium := list[0]
	chromium.Profile, chromium.Reasons = scenario.Safari, false
	var out strings.Builder
	same, err := compare(chromium, s, &out)
	if err != nil || same {
		t.Errorf("the same: %v, %v", same, err)
	}
	want := "step 2 (-model +browser):\n  - GET https://shop.example/ad.png, Referer: https://news.example/\n  + GET https://shop.example/ad.png, Cookie: a=1, Referer: https://news.example/\n"
	if !strings.Contains(out.String(), want) || !strings.Contains(out.String(), "disagrees in 1 of 3 steps.\n") {
		t.Errorf("printed\n%s\nwant\n%s", out.String(), want)
	}
}

// Servers are there until the command is interrupted, and the commands that it prints
// name the browsers' folders.
func TestServe(t *testing.T) {
	needBrowsers(t)
	ctx, stop := context.WithCancel(t.Context())
	stop()
	status, stdout, stderr := verifyFile(ctx, "-serve", file(t, thirdParty))
	if status != fine || stderr != "" {
		t.Fatalf("status %d, errors %q", status, stderr)
	}
	for _, want := range []string{"--host-resolver-rules=", "MAP shop.example:443 127.0.0.1:", "'--profile' ", "'https://shop.example/login'", "Ctrl+C ends it."} {
		if !strings.Contains(stdout, want) {
			t.Errorf("%q is missing in\n%s", want, stdout)
		}
	}
}

// Whatever an address has in it, the printed command passes it on as it is.
func TestShellCommand(t *testing.T) {
	words := []string{"printf", "%s|", "https://a.example/$(echo ran)", "`echo ran`", `it's "quoted" \ $HOME`, ""}
	out, err := exec.Command("sh", "-c", shellCommand(words...)).Output()
	if want := strings.Join(words[2:], "|") + "|"; err != nil || string(out) != want {
		t.Errorf("the shell prints %q, %v; want %q", out, err, want)
	}
}

func TestUsage(t *testing.T) {
	for _, test := range []struct {
		name           string
		args           []string
		status         int
		stdout, stderr string // what they contain
	}{
		{"help", []string{"-h"}, fine, "Usage: verify", ""},
		{"no file", nil, misused, "", "give one file, found 0"},
		{"an unknown flag", []string{"-safari"}, misused, "", "flag provided but not defined: -safari"},
		{"no such file", []string{"missing.json"}, wrong, "", "missing.json"},
		{"not a scenario", []string{file(t, "{}")}, wrong, "", "v: missing"},
	} {
		t.Run(test.name, func(t *testing.T) {
			status, stdout, stderr := verifyFile(t.Context(), test.args...)
			if status != test.status || !strings.Contains(stdout, test.stdout) || !strings.Contains(stderr, test.stderr) {
				t.Errorf("status %d, printed %q, errors %q", status, stdout, stderr)
			}
		})
	}
}

func TestDifference(t *testing.T) {
	step := func(cookie string, jar ...string) []string {
		return lines(&recording.Step{
			Requests: []recording.Request{{Method: "GET", URL: "https://shop.example/", Cookie: cookie}},
			Outcome:  "loaded", URL: "https://shop.example/", Jar: jar,
		})
	}
	for _, test := range []struct {
		name           string
		model, browser []string
		want           string
	}{
		{"the same", step("a=1"), step("a=1"), ""},
		{"a cookie that only the model sends", step("a=1"), step(""), "  - GET https://shop.example/, Cookie: a=1\n  + GET https://shop.example/\n"},
		{"a cookie that only the browser has", step(""), step("", "a=1 (shop.example /)"), "  + jar: a=1 (shop.example /)\n"},
		{"another order", []string{"a", "b"}, []string{"b", "a"}, "    the same, in another order: b | a\n"},
		{"a control character", []string{"a"}, []string{"a", "b\x1b[2J"}, "  + b\\u001b[2J\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, difference(test.model, test.browser)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
