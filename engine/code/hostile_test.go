//go:build !js

package code_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/hostile"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/session"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// hostileWith is the scenario of a payload, as the engine reads it, whose first server has
// a stack.
func hostileWith(t *testing.T, payload string, stack scenario.Stack) *scenario.Scenario {
	t.Helper()
	s := hostile.Scenario(payload)
	s.Servers[0].Stack = stack
	if stack == nil {
		s.Servers[0].Proxy = nil
	}
	read, err := scenario.Decode(s.Canonical())
	if err != nil {
		t.Fatal(err)
	}
	return read
}

// hostileName is what the subjects with payloads are called.
const hostileName = "hostile"

// hostileSubjects are the servers of the hostile scenarios, which run no stack.
func hostileSubjects(t *testing.T) []subject {
	t.Helper()
	var list []subject
	for _, payload := range hostile.Payloads() {
		s := hostileWith(t, payload.Text, nil)
		for i := range s.Servers {
			list = append(list, subject{hostileName, s, i})
		}
	}
	return list
}

// hostileDjango are the settings of the server of a hostile scenario.
func hostileDjango(payload string) scenario.Stack { return hostile.Scenario(payload).Servers[0].Stack }

// A syntax is what a program has besides its form: the names in it, and its strings.
type syntax struct{ Names, Texts []string }

// TestHostileTextsAreStrings: whatever stands in a scenario, the programs have no names
// but those that harmless scenarios lead to and those of the views, which are words of
// paths, and the texts are among their strings as they were. No line has a character that an editor does not show, or that turns the
// text around it.
func TestHostileTextsAreStrings(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3")
	}
	written := map[string]string{}
	write := func(name string, s *scenario.Scenario) {
		for _, stack := range code.Stacks() {
			for _, f := range code.Write(s, stack) {
				written[fmt.Sprintf("%s/%s/%d/%s", name, stack, f.Server, f.Name)] = source(f)
			}
		}
	}
	for i, subject := range subjects(t) {
		write(fmt.Sprint("harmless ", i), subject.scenario)
	}
	write("harmless", hostileWith(t, "x", hostileDjango("x")))
	payloads := map[string]string{}
	for _, payload := range hostile.Payloads() {
		payloads[payload.Name], payloads[payload.Name+", Django"] = payload.Text, payload.Text
		write(payload.Name, hostileWith(t, payload.Text, nil))
		write(payload.Name+", Django", hostileWith(t, payload.Text, hostileDjango(payload.Text)))
	}

	programs := pythonSyntax(t, python, written)
	for path, text := range written {
		if filepath.Ext(path) == ".go" {
			programs[path] = goSyntax(t, path, text)
		}
	}
	known := map[string]bool{}
	for path, program := range programs {
		if strings.HasPrefix(path, "harmless") {
			for _, name := range program.Names {
				known[name] = true
			}
		}
	}
	for path, program := range programs {
		name, _, _ := strings.Cut(path, "/")
		payload, isHostile := payloads[name]
		if !isHostile {
			continue
		}
		for _, name := range program.Names {
			if !known[name] {
				t.Errorf("%s: the text has become the name %s:\n%s", path, name, written[path])
			}
		}
		if file := filepath.Base(path); file == "main.go" || file == "views.py" {
			wantStrings(t, path, payload, program.Texts)
		}
		for line := range strings.Lines(written[path]) {
			for _, r := range line {
				if !strconv.IsPrint(r) && r != '\t' && r != '\n' {
					t.Errorf("%s: %q has the character %U", path, line, r)
				}
			}
		}
	}
}

// wantStrings fails if a program lacks the texts of a hostile scenario. Python has a
// character for each byte of a header.
func wantStrings(t *testing.T, path, payload string, texts []string) {
	t.Helper()
	for _, want := range []string{hostile.Value(payload), hostile.Token(payload)} {
		octets := make([]rune, len(want))
		for i := range len(want) {
			octets[i] = rune(want[i])
		}
		if !slices.ContainsFunc(texts, func(text string) bool {
			return strings.Contains(text, want) || strings.Contains(text, string(octets))
		}) {
			t.Errorf("%s: no string has %q: %q", path, want, texts)
		}
	}
}

// syntaxOf is a program in Python that reads others and lists their names and strings.
const syntaxOf = `
import ast, json, sys
programs = {}
for path, text in json.load(sys.stdin).items():
    names, texts = set(), set()
    for node in ast.walk(ast.parse(text, path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            texts.add(node.value)
        if isinstance(node, ast.FunctionDef) or getattr(getattr(node, "value", None), "id", "") == "views":
            continue
        for field in "id", "attr", "name", "arg", "module", "asname":
            name = getattr(node, field, None)
            if isinstance(name, str):
                names.add(name)
    programs[path] = {"Names": sorted(names), "Texts": sorted(texts)}
json.dump(programs, sys.stdout)
`

// pythonSyntax has Python read the programs that are its own.
func pythonSyntax(t *testing.T, python string, programs map[string]string) map[string]syntax {
	t.Helper()
	own := map[string]string{}
	for path, text := range programs {
		if filepath.Ext(path) == ".py" {
			own[path] = text
		}
	}
	var read map[string]syntax
	told(t, exec.Command(python, "-c", syntaxOf), own, &read)
	return read
}

// goSyntax reads a program in Go.
func goSyntax(t *testing.T, path, text string) syntax {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
	if err != nil {
		t.Errorf("%v\n%s", err, text)
		return syntax{}
	}
	var read syntax
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.Ident:
			read.Names = append(read.Names, n.Name)
		case *ast.BasicLit:
			if value, err := strconv.Unquote(n.Value); err == nil {
				read.Texts = append(read.Texts, value)
			}
		}
		return true
	})
	return read
}

// told gives a program a JSON document, and reads the one that it answers with.
func told(t *testing.T, program *exec.Cmd, in, out any) {
	t.Helper()
	document, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var problems strings.Builder
	program.Stdin, program.Stderr = strings.NewReader(string(document)), &problems
	answer, err := program.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, problems.String())
	}
	if err := json.Unmarshal(answer, out); err != nil {
		t.Fatalf("%v: %s", err, answer)
	}
}

// settingsReaders run the file of a framework's settings, which they get as a JSON
// string, and answer with what they are set to.
var settingsReaders = map[string][]string{
	"express": {"node", "-e", `
		const settings = {};
		const parts = {
			express: () => ({ set: (name, value) => { settings[name] = value; }, use() {} }),
			"express-session": ({ cookie, secret, resave, saveUninitialized, ...options }) => {
				Object.assign(settings, options);
				for (const [name, value] of Object.entries(cookie)) settings["cookie." + name] = value;
			},
		};
		new Function("require", "module", JSON.parse(require("fs").readFileSync(0, "utf8")))((name) => parts[name], {});
		console.log(JSON.stringify(settings));`},
	"flask": {"python3", "-c", `
import json, sys, types
app = types.SimpleNamespace(config={}, wsgi_app=None, before_request=lambda function: None)
flask = types.ModuleType("flask")
flask.Flask, flask.session = lambda name: app, types.SimpleNamespace()
flask.make_response = flask.request = None
proxy = types.ModuleType("werkzeug.middleware.proxy_fix")
proxy.ProxyFix = lambda app, **options: app
sys.modules.update({"flask": flask, "werkzeug": proxy, "werkzeug.middleware": proxy, "werkzeug.middleware.proxy_fix": proxy})
exec(json.load(sys.stdin), {"__name__": "app"})
json.dump(app.config, sys.stdout)`},
	"php": {"php", "-r", `
		$text = json_decode(file_get_contents("php://stdin"));
		echo json_encode(parse_ini_string($text));`},
	"rails": {"ruby", "-rjson", "-e", `
		$set = {}
		class Config
			def session_store(_, **options) = options.each { |name, value| $set["session.#{name}"] = value }
			def ssl_options=(_); end
		end
		module Rails
			def self.application = self
			def self.config = Config.new
			def self.configure(&block) = instance_exec(&block)
		end
		eval(JSON.parse($stdin.read, quirks_mode: true))
		puts JSON.generate($set)`},
	"laravel": {"php", "-r", `
		$set = eval(substr(json_decode(file_get_contents("php://stdin")), strlen("<?php")));
		echo json_encode(array_combine(array_map(fn($name) => "session.$name", array_keys($set)), $set));`},
}

// TestHostileSettingsArrive: a framework is set to the very texts of the scenario.
func TestHostileSettingsArrive(t *testing.T) {
	for _, f := range session.Frameworks() {
		t.Run(f.Name, func(t *testing.T) {
			reader := settingsReaders[f.Name]
			if reader == nil {
				t.Skip("nothing here reads it")
			}
			if _, err := exec.LookPath(reader[0]); err != nil {
				t.Skipf("no %s", reader[0])
			}
			for _, payload := range append(hostile.Payloads(), hostile.Payload{Name: "quoted", Text: `a"b'c\"${HOME}\`}) {
				given := map[string]any{}
				for _, d := range f.Table() {
					if d.Kind == setting.Text {
						given[d.Name] = settingText(payload.Text, d.Name)
					}
				}
				s := hostileWith(t, payload.Text, scenario.Stack{f.Name: given})
				files := code.Write(s, code.OwnSettings)
				if len(files) == 2 { // the settings and the program
					check := exec.Command("php", "-l")
					check.Stdin = strings.NewReader(source(files[1]))
					if out, err := check.CombinedOutput(); err != nil {
						t.Errorf("%s: %v\n%s\n%s", payload.Name, err, out, source(files[1]))
					}
				}
				var set map[string]any
				told(t, exec.Command(reader[0], reader[1:]...), source(files[0]), &set)
				if !reflect.DeepEqual(set, given) {
					t.Errorf("%s: it is set to\n%q\nwant\n%q\nby\n%s", payload.Name, set, given, source(files[0]))
				}
			}
		})
	}
}

// settingText is a payload as far as a setting takes it.
func settingText(payload, setting string) string {
	if slices.ContainsFunc([]string{"name", ".key", ".cookie"}, func(end string) bool { return strings.HasSuffix(strings.ToLower(setting), end) }) {
		return hostile.Token(payload)
	}
	return strings.NewReplacer(";", "", "\r", "", "\n", "", "\x00", "").Replace(payload)
}
