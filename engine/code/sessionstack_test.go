//go:build !js

package code_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

// TestOwnSettings has the files of servers that run a framework.
func TestOwnSettings(t *testing.T) {
	for _, test := range []struct{ stack, name, want string }{
		{`{"express":{"trust proxy":1,"cookie.secure":true,"saveUninitialized":false}}`, "app.js", `const express = require("express");
const session = require("express-session");

const app = express();
const options = { secret: "for this example only", resave: false, saveUninitialized: true, cookie: {} };
app.set("trust proxy", 1);
options.cookie.secure = true;
options.saveUninitialized = false;
app.use(session(options));

module.exports = app;
`},
		{`{"flask":{"ProxyFix.x_proto":1,"SESSION_COOKIE_SECURE":true,"session.permanent":true}}`, "app.py", `from flask import Flask, session
from werkzeug.middleware.proxy_fix import ProxyFix

app = Flask(__name__)
app.secret_key = "for this example only"
app.wsgi_app = ProxyFix(app.wsgi_app, x_for=0, x_host=0, x_proto=1)
app.config["SESSION_COOKIE_SECURE"] = True
app.before_request(lambda: setattr(session, "permanent", True))
`},
		{`{"php":{"session.cookie_secure":true,"session.cookie_samesite":"Lax"}}`, "php.ini", `session.cookie_secure = On
session.cookie_samesite = "Lax"
`},
	} {
		s, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"a.example"},{"host":"b.example","stack":` + test.stack + `}]}`))
		if err != nil {
			t.Fatal(err)
		}
		files := code.Write(s, code.OwnSettings)
		if len(files) != 1 || files[0].Name != test.name || files[0].Server != 1 {
			t.Fatalf("%s has the files %+v", test.stack, files)
		}
		if diff := cmp.Diff(test.want, source(files[0])); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// TestOwnSettingsAreRead has the stack's own language read a file with every
// setting, where this machine has it. A program of net/http has only the settings
// that its cookies need.
func TestOwnSettingsAreRead(t *testing.T) {
	readers := map[string][]string{
		"express": {"node", "--check"},
		"flask":   {"python3", "-m", "py_compile"},
		"php":     {"php", "-r", `exit(parse_ini_file($argv[1]) === false ? 1 : 0);`, "--"},
		"go":      {"gofmt", "-e"},
		"rails":   {"ruby", "-c"},
		"laravel": {"php", "-l"},
	}
	for _, f := range session.Frameworks() {
		t.Run(f.Name, func(t *testing.T) {
			given := map[string]any{}
			for _, d := range f.Table() {
				if given[d.Name] = d.Default; d.Choices != nil {
					given[d.Name] = d.Choices[1]
				}
			}
			s := &scenario.Scenario{Servers: []scenario.Server{{Host: "a.example", Stack: scenario.Stack{f.Name: given}}}}
			files := code.Write(s, code.OwnSettings)
			if len(files) != 1 {
				t.Fatalf("it has %d files", len(files))
			}
			text := source(files[0])
			for name := range given {
				if _, key, dotted := strings.Cut(name, "."); f.Name != "go" && !strings.Contains(text, name) && !(dotted && strings.Contains(text, key)) && name != "VERSION" {
					t.Errorf("no line has %s:\n%s", name, text)
				}
			}
			reader := readers[f.Name]
			if reader == nil {
				t.Skip("nothing here reads it")
			}
			if _, err := exec.LookPath(reader[0]); err != nil {
				t.Skipf("no %s", reader[0])
			}
			path := filepath.Join(t.TempDir(), files[0].Name)
			if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(reader[0], append(reader[1:], path)...).CombinedOutput(); err != nil {
				t.Errorf("%s: %v\n%s\n%s", reader[0], err, out, text)
			}
		})
	}
}
