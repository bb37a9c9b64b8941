//go:build !js

package code_test

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestOwnSettings has the files of servers that run a framework, with a login.
func TestOwnSettings(t *testing.T) {
	const rules = `[{"method":"POST","path":"/login","set":["NAME=abc123; SameSite=Strict","theme=dark"],"redirect":"/"},{"scheme":"http","path":"/a/*","redirect":"https:","status":308}]`
	archive, err := txtar.ParseFile("testdata/own.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var written []txtar.File
	for _, test := range []struct{ stack, name string }{
		{`{"express":{"trust proxy":1,"cookie.secure":true,"saveUninitialized":false}}`, "connect.sid"},
		{`{"flask":{"ProxyFix.x_proto":1,"SESSION_COOKIE_SECURE":true,"session.permanent":true}}`, "session"},
		{`{"php":{"session.cookie_secure":true,"session.cookie_httponly":true}}`, "PHPSESSID"},
		{`{"go":{"session.Secure":true,"trustForwardedProto":true}}`, "session"},
		{`{"rails":{"force_ssl":true,"hsts.preload":true,"session.same_site":"none"}}`, "_app_session"},
		{`{"laravel":{"session.secure":true,"trustProxies":true}}`, "laravel_session"},
		{`{"spring":{"server.forward-headers-strategy":"native","server.servlet.session.cookie.same-site":"lax","hsts.preload":true}}`, "JSESSIONID"},
		{`{"aspnetcore":{"UseForwardedHeaders":true,"Cookie.SecurePolicy":"Always","HstsOptions.MaxAge":60}}`, ".AspNetCore.Cookies"},
	} {
		s, err := scenario.Decode([]byte(`{"v":1,"servers":[{"host":"a.example"},{"host":"b.example","rules":` + strings.Replace(rules, "NAME", test.name, 1) + `,"stack":` + test.stack + `}]}`))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range code.Write(s, code.OwnSettings) {
			if f.Server != 1 {
				t.Errorf("%s has a file of server %d", test.stack, f.Server)
			}
			written = append(written, txtar.File{Name: test.stack + " " + f.Name, Data: []byte(source(f))})
		}
	}
	if *update {
		archive.Files = written
		if err := os.WriteFile("testdata/own.txtar", txtar.Format(archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(archive.Files, written); diff != "" {
		t.Errorf("(-want +got, -update rewrites them):\n%s", diff)
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
			if len(files) == 0 {
				t.Fatal("it has no files")
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
