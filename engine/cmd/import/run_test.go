package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const line = "https://shop.example/login\nSet-Cookie: sid=s3cret; Secure\n"

// importText runs the command.
func importText(stdin string, args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return status, out.String(), errs.String()
}

// file writes a file and returns its name.
func file(t *testing.T, name, text string) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestImport(t *testing.T) {
	const wantErrors = "line 2: guessed: The response of https://shop.example/login sets the cookie, and the request comes a second time.\n" +
		"left-out: 1 value of a cookie or a token: the scenario has a placeholder.\n"
	status, stdout, stderr := importText(line, "-")
	if status != 0 || stderr != wantErrors {
		t.Errorf("status %d, errors\n got %s\nwant %s", status, stderr, wantErrors)
	}
	s, err := scenario.Decode([]byte(stdout))
	if err != nil {
		t.Fatal(err)
	}
	if len(s.Steps) != 2 || !strings.HasSuffix(stdout, "}\n") {
		t.Errorf("printed\n%s", stdout)
	}
}

func TestRun(t *testing.T) {
	settings := file(t, "settings.py", "ALLOWED_HOSTS = ['shop.example']\nSECURE_SSL_REDIRECT = True\n")
	nginx := file(t, "nginx.conf", "server {\n listen 443 ssl;\n server_name shop.example;\n location / { proxy_pass http://app:8000; }\n}\n")
	for _, test := range []struct {
		name           string
		stdin          string
		args           []string
		status         int
		stdout, stderr string // what they contain; "" is nothing at all
	}{
		{"no file", "", nil, 2, "", "import: no file given"},
		{"an unknown flag", "", []string{"-xml"}, 2, "", "flag provided but not defined: -xml"},
		{"help", "", []string{"-h"}, 0, "Usage: import", ""},
		{"what was understood", line, []string{"-all", "-"}, 0, `"v": 1`, "line 2: understood: A Set-Cookie line for the cookie sid."},
		{"values", line, []string{"-values", "-"}, 0, "sid=s3cret; Secure", "guessed"},
		{"no values", line, []string{"-"}, 0, "sid=value-1; Secure", "left-out: 1 value"},
		{"two files", "", []string{settings, nginx}, 0, `"terminatesTLS": true`, nginx + ": line 4: guessed: The Host header"},
		{"nothing understood", "\nhelp\n", []string{"-"}, 1, "", "import: line 2: nothing in the text was understood"},
		{"nothing understood in a file", "", []string{settings + "x"}, 1, "", "import: " + settings + "x: no such file or directory\n"},
		{"what cannot be read", "\xFF\xFEa\x00", []string{"-"}, 1, "", "import: the text is in UTF-16"},
		{"a text that would steer the terminal", "curl 'https://a.example' -b '\x1b[2J=1'\n", []string{"-all", "-"}, 0, `"v": 1`, `\u001b[2J`},
	} {
		t.Run(test.name, func(t *testing.T) {
			status, stdout, stderr := importText(test.stdin, test.args...)
			if status != test.status {
				t.Errorf("status: got %d, want %d", status, test.status)
			}
			for _, c := range []struct{ what, got, want string }{{"output", stdout, test.stdout}, {"errors", stderr, test.stderr}} {
				if c.want == "" && c.got != "" || !strings.Contains(c.got, c.want) {
					t.Errorf("%s\n got %q\nwant %q", c.what, c.got, c.want)
				}
			}
		})
	}
}
