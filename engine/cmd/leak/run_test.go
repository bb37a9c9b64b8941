package main

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const testdata = "../../leak/testdata/"

func TestRun(t *testing.T) {
	for _, test := range []struct {
		name           string
		args           []string
		stdin          string
		status         int
		stdout, stderr string
	}{
		{"a leak", []string{testdata + "over-http.json"}, "", leaks, "Anyone on the wire can read sid at http://shop.example/login.\n", ""},
		{"none", []string{testdata + "tight.json"}, "", tight, "Every sequence of up to 3 moves was tried (65 runs).\n", ""},
		{"from standard input", []string{"-"}, `{"v":1}`, tight, "No cookie is set in this scenario, so none can leak.\n", ""},
		{"too much", []string{"-"}, wide(), unfinished, " addresses were left out.\n", ""},
		{"an invalid scenario", []string{"-"}, `{"v":2}`, leaks, "", "leak: -: v: version 2 is not supported; expected 1\n"},
		{"no such file", []string{"none.json"}, "", leaks, "", "leak: none.json: no such file or directory\n"},
		{"no file", nil, "", misused, "", "leak: expected one file\n"},
		{"an unknown flag", []string{"-x"}, "", misused, "", "leak: flag provided but not defined: -x\n"},
		{"help", []string{"-h"}, "", tight, "Usage: leak", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var stdout, stderr bytes.Buffer
			status := run(test.args, strings.NewReader(test.stdin), &stdout, &stderr)
			if status != test.status || !strings.Contains(stdout.String(), test.stdout) || !strings.HasPrefix(stderr.String(), test.stderr) {
				t.Errorf("status %d, printed %q and on standard error %q; want %d, %q and %q", status, stdout.String(), stderr.String(), test.status, test.stdout, test.stderr)
			}
		})
	}
}

// wide is a scenario with more paths than are tried, whose cookie does not leak.
func wide() string {
	rules := `{"scheme":"http","redirect":"https:"},{"headers":{"Strict-Transport-Security":"max-age=9"}}`
	for _, path := range strings.Split("abcdefghijklm", "") {
		rules += `,{"path":"/` + path + `"}`
	}
	return `{"v":1,"servers":[{"host":"shop.example","rules":[` + rules + `,{"path":"/","set":["__Host-sid=1; Path=/; Secure; SameSite=Lax"]}]}],
		"steps":[{"do":"visit","url":"https://shop.example/"}]}`
}

// With -json, each line is a scenario that the page opens.
func TestJSON(t *testing.T) {
	var stdout bytes.Buffer
	if status := run([]string{"-json", testdata + "no-secure.json"}, nil, &stdout, os.Stderr); status != leaks {
		t.Errorf("status %d", status)
	}
	lines := strings.Split(strings.TrimSpace(stdout.String()), "\n")
	if len(lines) < 2 {
		t.Errorf("only %d lines", len(lines))
	}
	for _, line := range lines {
		if _, err := scenario.Decode([]byte(line)); err != nil {
			t.Errorf("%v in %s", err, line)
		}
	}
}
