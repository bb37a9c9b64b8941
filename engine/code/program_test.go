//go:build !js

package code_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/lab/stacks"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
)

// A program is what package code writes for a server that runs a stack.
type program struct {
	scenario *scenario.Scenario
	// session is the name of the stack's own cookie, whose values it draws.
	session string
	files   []code.File
}

// programsOf are those of the servers of package stacks that run a stack, and
// requests to each. Only those of net/http come with the session's cookie, because
// the other programs know no session but their own.
func programsOf(t *testing.T, stack string) (list []program, questions []request) {
	t.Helper()
	for i, c := range stacks.Cases() {
		lines := c.Kind == "lines" && stack == "flask" // there they are settings, which hold for all cookies
		if c.Stack != stack || lines || i%3 != 0 && !strings.Contains(c.Kind, "net/http") {
			continue
		}
		delete(c.Settings, "VERSION")
		s := &scenario.Scenario{V: 1, Servers: []scenario.Server{{Host: "shop.example", Rules: c.Rules, Stack: scenario.Stack{stack: c.Settings}}}}
		settings, err := session.Named(stack).Read(c.Settings)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range c.Requests {
			q := request{Program: len(list), Method: r.Method, URL: r.URL, Proto: r.Proto}
			if stack == "go" {
				q.Cookie = r.Cookie
			}
			questions = append(questions, q)
		}
		list = append(list, program{s, settings.CookieName(), code.Write(s, code.OwnSettings)})
	}
	return list, questions
}

// write writes the files of programs into folders below dir and returns the last
// file of each.
func writePrograms(t *testing.T, dir string, list []program) []string {
	t.Helper()
	var paths []string
	for i, p := range list {
		for j, f := range p.files {
			folder := "program" + strconv.Itoa(i)
			write(t, dir, filepath.Join(folder, f.Name), source(f))
			if j == len(p.files)-1 {
				paths = append(paths, filepath.Join(dir, folder, f.Name))
			}
		}
	}
	return paths
}

var (
	date   = regexp.MustCompile(`(?i)expires=[^;]*20[0-9][0-9][^;]*`)
	hidden = regexp.MustCompile(`^([^=]*)=[^;]+`)
)

// line is a Set-Cookie line without what depends on the time and on chance.
func (p *program) line(text string) string {
	text = date.ReplaceAllString(text, "expires=then")
	if strings.HasPrefix(text, p.session+"=") {
		text = hidden.ReplaceAllString(text, "$1=its-own")
	}
	return text
}

// checkPrograms compares what programs answered with the model, byte for byte.
func checkPrograms(t *testing.T, list []program, questions []request, replies []response) {
	t.Helper()
	if len(replies) != len(questions) {
		t.Fatalf("%d replies to %d questions", len(replies), len(questions))
	}
	for i, q := range questions {
		p := &list[q.Program]
		u, err := origin.Parse(q.URL)
		if err != nil {
			t.Fatal(err)
		}
		p.scenario.Servers[0].Proxy = nil
		if q.Proto != "" {
			p.scenario.Servers[0].Proxy = &scenario.Proxy{Sets: map[string]string{"X-Forwarded-Proto": q.Proto}}
		}
		modelled, _ := server.NewNetwork(p.scenario).Answer(server.Request{Method: q.Method, URL: u, Cookie: q.Cookie, Time: time.Now()})
		var got stacks.Answer
		got.Status = replies[i].Status
		for name, values := range replies[i].Headers {
			switch strings.ToLower(name) {
			case "location":
				got.Location = values[0]
			case "strict-transport-security":
				got.HSTS = values[0]
			case "set-cookie":
				for _, line := range values {
					got.Set = append(got.Set, p.line(line))
				}
			}
		}
		want := stacks.Answer{Status: modelled.Status}
		for _, line := range modelled.Set {
			want.Set = append(want.Set, p.line(line))
		}
		if values := modelled.Header("Location"); len(values) > 0 {
			want.Location = values[0]
		}
		if values := modelled.Header("Strict-Transport-Security"); len(values) > 0 {
			want.HSTS = values[0]
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%+v (-model +program):\n%s\n%s", q, diff, source(p.files[len(p.files)-1]))
		}
	}
	t.Logf("%d programs, %d requests", len(list), len(questions))
}

// askPrograms has a driver of testdata ask the programs.
func askPrograms(t *testing.T, list []program, questions []request, name string, arguments ...string) {
	t.Helper()
	dir := t.TempDir()
	in, err := json.Marshal(map[string]any{"programs": writePrograms(t, dir, list), "questions": questions})
	if err != nil {
		t.Fatal(err)
	}
	driver := exec.Command(name, arguments...)
	driver.Env = append(os.Environ(), "NODE_PATH="+filepath.Join(os.Getenv("STACKS"), "node_modules"), "PYTHONDONTWRITEBYTECODE=1")
	driver.Stdin = bytes.NewReader(in)
	var problems bytes.Buffer
	driver.Stderr = &problems
	out, err := driver.Output()
	if err != nil {
		t.Fatalf("%v\n%.4000s", err, problems.String())
	}
	var replies []response
	if err := json.Unmarshal(out, &replies); err != nil {
		t.Fatal(err)
	}
	checkPrograms(t, list, questions, replies)
}

// need skips the test of a stack that this machine does not have, which in CI is a
// failure.
func need(t *testing.T, stack string) {
	t.Helper()
	if stacks.Installed(stack) {
		return
	}
	if os.Getenv("CI") == "true" {
		t.Fatalf("no %s on this machine", stack)
	}
	t.Skipf("no %s on this machine", stack)
}

// TestExpressAnswers runs the programs of Express.
func TestExpressAnswers(t *testing.T) {
	need(t, "express")
	list, questions := programsOf(t, "express")
	askPrograms(t, list, questions, "node", "testdata/driver.js")
}

// TestFlaskAnswers runs the programs of Flask.
func TestFlaskAnswers(t *testing.T) {
	need(t, "flask")
	list, questions := programsOf(t, "flask")
	askPrograms(t, list, questions, stacks.Python("flask"), "testdata/driver_flask.py")
}

// TestPHPAnswers runs the programs of PHP in its own server.
func TestPHPAnswers(t *testing.T) {
	need(t, "php")
	list, questions := programsOf(t, "php")
	dir := t.TempDir()
	writePrograms(t, dir, list)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	address := l.Addr().String()
	l.Close()
	php := exec.Command("php", "-S", address, "testdata/driver.php")
	php.Env = append(os.Environ(), "PROGRAMS="+dir)
	if err := php.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = php.Process.Kill()
		_ = php.Wait()
	})
	client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	var replies []response
	for _, q := range questions {
		u, err := origin.Parse(q.URL)
		if err != nil {
			t.Fatal(err)
		}
		r, err := http.NewRequest(q.Method, "http://"+address+u.Target(), nil)
		if err != nil {
			t.Fatal(err)
		}
		r.Host = u.Host
		r.Header.Set("Program", fmt.Sprint("program", q.Program))
		r.Header.Set("Secure", map[bool]string{true: "yes", false: "no"}[u.Secure()])
		answered, err := client.Do(r)
		for deadline := time.Now().Add(time.Minute); err != nil && time.Now().Before(deadline); answered, err = client.Do(r) {
			time.Sleep(10 * time.Millisecond) // it is starting
		}
		if err != nil {
			t.Fatal(err)
		}
		_, _ = io.Copy(io.Discard, answered.Body)
		answered.Body.Close()
		replies = append(replies, response{answered.StatusCode, answered.Header})
	}
	checkPrograms(t, list, questions, replies)
}
