//go:build !js

package code_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/format"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/tools/txtar"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/lab/stacks"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// A question is a request to one of the programs.
type request struct {
	Program int    `json:"program"`
	Method  string `json:"method"`
	URL     string `json:"url"`
	Cookie  string `json:"cookie"`
	Proto   string `json:"proto"`
}

// A reply is the response of a program.
type response struct {
	Status  int                 `json:"status"`
	Headers map[string][]string `json:"headers"`
}

// A subject is a server of a scenario, whose programs are run.
type subject struct {
	name     string
	scenario *scenario.Scenario
	server   int
}

// subjects are the servers of the golden scenarios, each once, and some that
// are harder to write.
func subjects(t *testing.T) []subject {
	t.Helper()
	var list []subject
	seen := map[string]bool{}
	add := func(name string, document []byte) {
		s, err := scenario.Decode(document)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for i := range s.Servers {
			if len(s.Servers[i].Stack) > 0 || s.Servers[i].Proxy != nil {
				continue // The program alone does not do all of it; see TestSettingsOfTheStack.
			}
			text, err := json.Marshal(s.Servers[i])
			if err != nil {
				t.Fatal(err)
			}
			if !seen[string(text)] {
				seen[string(text)] = true
				list = append(list, subject{name, s, i})
			}
		}
	}
	files, err := filepath.Glob("../testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no golden scenarios: %v", err)
	}
	for _, file := range append(files, "testdata/hard.txtar") {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if strings.HasSuffix(f.Name, "scenario.json") {
				add(filepath.Base(file), f.Data)
			}
		}
	}
	return list
}

// questions request each path that a server's rules name and others, with each
// scheme and method, and with and without the cookies that the rules look for.
func (s *subject) questions(program int) []request {
	srv := &s.scenario.Servers[s.server]
	paths, methods, cookies := []string{"/", "/nowhere?next=http://shop.example/"}, []string{"GET", "POST"}, []string{"", "unrelated=1"}
	for _, r := range srv.Rules {
		if path, prefix := strings.CutSuffix(r.Path, "*"); prefix {
			paths = append(paths, path+"below")
		} else if path != "" {
			paths = append(paths, path, path+"?a=b", path+"/below")
		}
		if r.Method != "" && !slices.Contains(methods, r.Method) {
			methods = append(methods, r.Method)
		}
		for _, name := range []string{r.Cookie, r.NoCookie} {
			if name != "" {
				cookies = append(cookies, name+"=1", "a=b; "+name+"=")
			}
		}
	}
	host := strings.Replace(srv.Host, "*", "below", 1)
	if srv.Port != 0 {
		host += fmt.Sprint(":", srv.Port)
	}
	var list []request
	for _, scheme := range srv.EffectiveSchemes() {
		for _, path := range paths {
			if _, err := url.Parse(path); err != nil {
				continue // Neither framework's server lets such a request through to a program.
			}
			for _, method := range methods {
				for _, c := range cookies {
					list = append(list, request{program, method, scheme + "://" + host + path, c, ""})
				}
			}
		}
	}
	return list
}

// want is the response of engine/server, as a program's reply.
func (s *subject) want(t *testing.T, q request) response {
	t.Helper()
	u, err := origin.Parse(q.URL)
	if err != nil {
		t.Fatal(err)
	}
	alone := &scenario.Scenario{Servers: s.scenario.Servers[s.server : s.server+1]}
	a, reach := server.NewNetwork(alone).Answer(server.Request{Method: q.Method, URL: u, Cookie: q.Cookie})
	if reach != server.Reached {
		t.Fatalf("%s: nobody answers", q.URL)
	}
	r := response{Status: a.Status, Headers: map[string][]string{}}
	for _, h := range a.Headers {
		r.Headers[h.Name] = h.Values
	}
	r.Headers["Set-Cookie"] = a.Set
	return r
}

// normal makes two replies comparable: headers by lower-case name and joined,
// or only the first of those that count once; cookies as a browser parses them.
// Headers in others are left out, because rules cannot express them.
func (r response) normal(others []string) map[string]string {
	list := map[string]string{":status": fmt.Sprint(r.Status)}
	for name, values := range r.Headers {
		lower := strings.ToLower(name)
		switch {
		case slices.Contains(others, lower) || len(values) == 0:
		case lower == "set-cookie":
			for i, line := range values {
				list[fmt.Sprint("set-cookie ", i)] = meaning(anyValue(line))
			}
		case lower == "location" || lower == "strict-transport-security":
			list[lower] = values[0]
		default:
			list[lower] = strings.Join(values, ", ")
		}
	}
	return list
}

// meaning is the effect of a Set-Cookie line in a browser, in a fixed order.
func meaning(line string) string {
	l, ok := cookie.ParseGenerously(line)
	if !ok {
		return line
	}
	if l.HasMaxAge {
		return fmt.Sprintf("%s=%s path=%q domain=%q %v %v %v %s max-age=%d", l.Name, l.Value, l.Path, l.Domain, l.Secure, l.HttpOnly, l.Partitioned, l.SameSite, l.MaxAge)
	}
	return fmt.Sprintf("%s=%s path=%q domain=%q %v %v %v %s %s", l.Name, l.Value, l.Path, l.Domain, l.Secure, l.HttpOnly, l.Partitioned, l.SameSite, l.Expires)
}

// anyValue hides the values of the cookies that Django's middleware sets, which
// it chooses itself.
func anyValue(line string) string {
	for _, name := range []string{"sessionid=", "csrftoken="} {
		if rest, ok := strings.CutPrefix(line, name); ok {
			_, attributes, _ := strings.Cut(rest, ";")
			return name + "its-own;" + attributes
		}
	}
	return line
}

// check compares the replies of programs with those of the engine.
func check(t *testing.T, subjects []subject, questions []request, replies []response, others ...string) {
	t.Helper()
	if len(replies) != len(questions) {
		t.Fatalf("%d replies to %d questions", len(replies), len(questions))
	}
	for i, q := range questions {
		s := &subjects[q.Program]
		if diff := cmp.Diff(s.want(t, q).normal(others), replies[i].normal(others)); diff != "" {
			t.Errorf("%s, server %d: %s %s with %q (-engine +program):\n%s", s.name, s.server, q.Method, q.URL, q.Cookie, diff)
		}
	}
}

// source is a file's text.
func source(f code.File) string {
	var b strings.Builder
	for _, line := range f.Lines {
		b.WriteString(line.Text)
		b.WriteByte('\n')
	}
	return b.String()
}

// TestGoAnswers builds the Go programs of all subjects into one and compares
// their responses.
func TestGoAnswers(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a program")
	}
	dir := t.TempDir()
	list := append(subjects(t), hostileSubjects(t)...)
	var questions []request
	var handlers []string
	for i, s := range list {
		text := source(code.Write(s.scenario, code.NetHTTP)[s.server])
		formatted, err := format.Source([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v\n%s", s.name, err, text)
		}
		if diff := cmp.Diff(string(formatted), text); diff != "" {
			t.Errorf("%s is not as gofmt has it (-gofmt +ours):\n%s", s.name, diff)
		}
		handlers = append(handlers, writeGo(t, dir, i, text))
		questions = append(questions, s.questions(i)...)
	}
	ours, more := programsOf(t, "go")
	for i, p := range ours {
		handlers = append(handlers, writeGo(t, dir, len(list)+i, source(p.files[0])))
	}
	asked := slices.Clone(questions)
	for _, q := range more {
		q.Program += len(list)
		asked = append(asked, q)
	}
	write(t, dir, "go.mod", "module programs\n\ngo 1.24\n")
	driver, err := os.ReadFile("testdata/driver.go.txt")
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "driver.go", strings.ReplaceAll(string(driver), "HANDLERS", strings.Join(handlers, ", ")))

	program := filepath.Join(dir, "programs")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = dir
	build.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=off")
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	replies := ask(t, asked, exec.Command(program))
	check(t, list, questions, replies[:len(questions)])
	checkPrograms(t, ours, more, replies[len(questions):])
}

// writeGo writes a program among others of one package, and returns the name of its
// handler.
func writeGo(t *testing.T, dir string, i int, text string) string {
	t.Helper()
	for _, name := range []string{"serve", "main", "carries", "scheme"} {
		text = strings.ReplaceAll(text, name+"(", fmt.Sprint(name, i, "("))
	}
	text = strings.ReplaceAll(text, "HandlerFunc(serve"+fmt.Sprint(i), "HandlerFunc(serve")
	text = strings.ReplaceAll(text, "HandlerFunc(serve)", fmt.Sprint("HandlerFunc(serve", i, ")"))
	write(t, dir, fmt.Sprint("server", i, ".go"), text)
	return fmt.Sprint("serve", i)
}

// readAll has Python read all files below a folder.
const readAll = `
import pathlib, sys
for path in pathlib.Path(sys.argv[1]).rglob("*.py"):
    compile(path.read_text("utf-8"), path, "exec")
`

// TestDjangoAnswers makes Python parse the views of all subjects, and the real Django
// run those of the hard ones.
func TestDjangoAnswers(t *testing.T) {
	python := stacks.Python("django")
	if python == "" {
		if os.Getenv("CI") == "true" {
			t.Fatal("no Python with Django on this machine")
		}
		t.Skip("no Python with Django on this machine")
	}
	version, err := exec.Command(python, "-m", "django", "--version").Output()
	t.Logf("Django %s (%v)", version, err)
	list := append(subjects(t), hostileSubjects(t)...)
	for _, stack := range []code.Stack{code.DjangoViews, code.DjangoSettings} {
		t.Run(string(stack), func(t *testing.T) {
			dir := t.TempDir()
			var questions []request
			for i, s := range list {
				guarded := false
				for _, f := range code.Write(s.scenario, stack) {
					if f.Server == s.server {
						guarded = guarded || strings.Contains(source(f), "CsrfViewMiddleware")
						write(t, dir, filepath.Join(fmt.Sprint("server", i), f.Name), source(f))
					}
				}
				if s.name != "hard.txtar" && s.name != hostileName {
					continue
				}
				for _, q := range s.questions(i) {
					// Django accepts only sessions that it created itself, and
					// rejects forms without a token.
					own := stack == code.DjangoSettings && strings.Contains(q.Cookie, "sessionid=")
					if !own && !(guarded && q.Method == "POST") {
						questions = append(questions, q)
					}
				}
			}
			compile := exec.Command(python, "-c", readAll, dir)
			if out, err := compile.CombinedOutput(); err != nil {
				t.Fatalf("python: %v\n%s", err, out)
			}
			driver, err := os.ReadFile("testdata/driver.py")
			if err != nil {
				t.Fatal(err)
			}
			write(t, dir, "driver.py", string(driver))
			replies := ask(t, questions, exec.Command(python, filepath.Join(dir, "driver.py"), dir))
			check(t, list, questions, replies,
				"content-type", "content-length", "x-content-type-options", "referrer-policy", "cross-origin-opener-policy", "vary")
		})
	}
}

func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// ask sends questions to a program.
func ask(t *testing.T, questions []request, program *exec.Cmd) []response {
	t.Helper()
	in, err := json.Marshal(questions)
	if err != nil {
		t.Fatal(err)
	}
	program.Stdin = bytes.NewReader(in)
	var problems bytes.Buffer
	program.Stderr = &problems
	out, err := program.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, problems.String())
	}
	var replies []response
	if err := json.Unmarshal(out, &replies); err != nil {
		t.Fatal(err)
	}
	return replies
}
