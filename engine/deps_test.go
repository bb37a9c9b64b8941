//go:build !js

package engine_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/crumbtrail/crumbtrail/"

// mayImport has, for each package of the engine, the packages that it may
// import. "engine" is the package above them all.
var mayImport = map[string][]string{
	"jsontext":    {},
	"phrase":      {"jsontext"},
	"rule":        {},
	"origin/idna": {},
	"origin/psl":  {},
	"origin":      {"origin/idna", "origin/psl"},

	"cookie": {"origin", "origin/idna", "rule"},
	"hsts":   {"origin", "rule"},
	"jar":    {"cookie", "origin", "rule"},

	"trace":    {"rule"},
	"scenario": {"jsontext", "origin", "trace"},

	"server/setting": {"phrase"},
	"server/django":  {"origin", "phrase", "scenario", "server/setting"},
	"server/session": {"cookie", "origin", "phrase", "scenario", "server/setting"},
	"server/stack":   {"scenario", "server/django", "server/session", "server/setting"},

	"server":   {"origin", "scenario", "server/django", "server/session", "server/stack"},
	"cache":    {"cookie", "rule", "server"},
	"csp":      {"origin", "rule", "server"},
	"referrer": {"origin"},
	"browser":  {"cache", "cookie", "csp", "hsts", "jar", "origin", "referrer", "rule", "scenario", "server", "trace"},
	"evidence": {"browser", "cache", "cookie", "jar", "phrase", "scenario"},
	"engine":   {"browser", "rule", "scenario", "server", "trace"},

	"link/deflate": {},

	"link":    {"jsontext", "link/deflate", "scenario"},
	"query":   {"origin", "scenario"},
	"salvage": {"jsontext", "phrase", "scenario", "server"},
	"secret":  {},
	"snippet": {"event", "headline", "phrase"},
	"verdict": {"rule", "trace"},
	"edit":    {"cookie", "hsts", "origin", "phrase", "scenario"},
	"explain": {"phrase", "rule", "trace"},
	// A view shows what the trace recorded: it runs no server and parses no
	// line and no URL.
	"event":     {"phrase", "rule", "scenario", "trace", "explain"},
	"claim":     {"event", "phrase", "rule", "scenario", "trace"},
	"why":       {"event", "explain", "phrase", "rule", "scenario", "trace"},
	"track":     {"event", "phrase", "scenario", "trace"},
	"compare":   {"event", "phrase", "rule", "scenario", "trace"},
	"execution": {"code", "event", "phrase", "scenario", "trace"},
	"teach":     {"event", "explain", "phrase", "rule", "scenario", "trace", "why"},
	"draw":      {"compare", "event", "explain", "phrase", "rule", "scenario", "trace", "why"},
	"code":      {"cookie", "jsontext", "phrase", "scenario", "server/django", "server/session", "server/setting", "server/stack"},

	// whatif runs scenarios, which no view does, and reports the results with
	// the places of events and their comparison, so it is above both.
	"whatif": {"browser", "compare", "cookie", "edit", "engine", "event", "explain", "origin", "phrase", "rule", "scenario", "server/setting", "server/stack", "trace"},

	// headline runs a scenario in every combination of a few switches, and carries what
	// views say of the runs.
	"headline": {"edit", "engine", "event", "link", "scenario", "server/stack", "trace", "verdict", "why"},

	// challenge judges what the reader made of a scenario by running it, and searches
	// with the flips of whatif.
	"challenge": {"claim", "cookie", "edit", "engine", "event", "phrase", "scenario", "server/stack", "whatif"},

	// leak runs scenarios that it extends with an attacker.
	"leak": {"edit", "engine", "event", "origin", "phrase", "rule", "scenario", "trace"},

	"newcase": {"cookie", "edit", "origin", "phrase", "scenario"},

	// paste makes a scenario of what people paste. Its forms read a text into a
	// draft, plan makes a scenario of that, and replay plays it to compare it with
	// what the text recorded.
	"paste/account":     {"phrase"},
	"paste/lines":       {"paste/account"},
	"paste/message":     {"origin", "paste/account", "phrase"},
	"paste/address":     {"origin", "paste/message"},
	"paste/placeholder": {"origin"},
	"paste/settings":    {"paste/account", "paste/lines", "phrase", "server/django", "server/setting"},
	"paste/nginx":       {"cookie", "origin", "paste/account", "paste/address", "paste/lines", "paste/message", "phrase"},
	"paste/draft":       {"origin", "paste/account", "paste/message", "paste/nginx", "paste/placeholder", "paste/settings", "phrase", "scenario", "server"},
	"paste/headers":     {"origin", "paste/account", "paste/address", "paste/draft", "paste/lines", "paste/message", "phrase"},
	"paste/curl":        {"paste/account", "paste/address", "paste/draft", "paste/headers", "paste/lines", "paste/message", "phrase"},
	"paste/har":         {"paste/account", "paste/address", "paste/draft", "paste/message", "phrase", "scenario"},
	"paste/cookies":     {"paste/account", "paste/address", "paste/draft", "paste/lines", "paste/message", "phrase"},
	"paste/plan":        {"cookie", "origin", "paste/account", "paste/address", "paste/draft", "paste/message", "paste/nginx", "phrase", "scenario", "server", "server/django"},
	"paste/replay":      {"engine", "explain", "paste/account", "paste/message", "paste/plan", "phrase", "scenario", "trace"},
	"paste": {
		"link", "paste/account", "paste/address", "paste/cookies", "paste/curl", "paste/draft", "paste/har", "paste/headers",
		"origin", "paste/lines", "paste/message", "paste/plan", "paste/replay", "paste/settings", "phrase", "scenario",
	},

	// finding reviews a run, and proves its fixes with the runs of whatif.
	"finding": {"code", "edit", "engine", "event", "phrase", "rule", "scenario", "server/django", "server/stack", "trace", "whatif"},

	// quiz asks its questions about the runs that whatif makes.
	"quiz": {"compare", "event", "explain", "phrase", "rule", "teach", "trace", "whatif", "why"},
}

// labMayImport has, for each package of the lab, the others of the lab that it
// may import. It may import the rest of the engine.
var labMayImport = map[string][]string{
	"lab/recording": {},
	"lab/corpus":    {},
	"lab/site":      {"lab/recording"},
	"lab/driver":    {"lab/recording"},
	"lab/chromium":  {"lab/driver", "lab/recording", "lab/site"},
	"lab/bidi":      {"lab/driver"},
	"lab/firefox":   {"lab/bidi", "lab/driver", "lab/recording", "lab/site"},
	"lab":           {"lab/chromium", "lab/driver", "lab/firefox", "lab/recording", "lab/site"},
	"lab/wasmexec":  {},
	"lab/django":    {},
	"lab/stacks":    {},
}

// tools are for authors and tests: they may import anything, and no other
// package may import them.
var tools = []string{"cmd/", "hostile", "internal/", "lab", "largest", "origin/idna/gen", "origin/psl/gen", "phrase/phrasetest"}

// heavy are the packages that no reader should have to download, or that would
// give the engine access to more than its document, by any chain of imports.
var heavy = []string{"net", "crypto", "regexp", "text/template", "html/template", "syscall/js", "github.com/", "golang.org/"}

// impure are the packages that the engine must not import itself; fmt and
// others need some of them.
var impure = []string{"os", "io/fs", "math/rand", "math/rand/v2", "runtime", "unsafe", "log"}

func TestImportsRunDownwards(t *testing.T) {
	for _, p := range enginePackages(t) {
		allowed, known := mayImport[p.name]
		if !known {
			t.Errorf("%s is not in mayImport: list the packages that it may import", p.name)
			continue
		}
		for _, imported := range p.imports {
			other, inside := pathBelow(imported)
			switch {
			case inside && !slices.Contains(allowed, other):
				t.Errorf("%s imports %s; it may import %s", p.name, other, strings.Join(allowed, ", "))
			case !inside && strings.HasPrefix(imported, module):
				t.Errorf("%s imports %s, which is outside the engine", p.name, imported)
			case slices.Contains(impure, imported):
				t.Errorf("%s imports %s, but the engine is a pure function of its document", p.name, imported)
			}
		}
	}
}

func TestLabImportsOneWay(t *testing.T) {
	for _, p := range packages(t, "./lab/...") {
		allowed, known := labMayImport[p.name]
		if !known {
			t.Errorf("%s is not in labMayImport: list the packages of the lab that it may import", p.name)
			continue
		}
		for _, imported := range p.imports {
			other, _ := pathBelow(imported)
			if _, inLab := labMayImport[other]; inLab && !slices.Contains(allowed, other) {
				t.Errorf("%s imports %s; of the lab it may import %s", p.name, other, strings.Join(allowed, ", "))
			}
		}
	}
}

func TestNoHeavyDependencies(t *testing.T) {
	for _, p := range enginePackages(t) {
		for _, dep := range p.deps {
			if isHeavy(dep) {
				t.Errorf("%s depends on %s (go list -deps %s)", p.name, dep, p.path)
			}
		}
	}
}

func isHeavy(path string) bool {
	if strings.HasPrefix(path, module) {
		return false
	}
	return slices.ContainsFunc(heavy, func(prefix string) bool {
		return path == prefix || strings.HasPrefix(path, strings.TrimSuffix(prefix, "/")+"/")
	})
}

// A pkg is a package of the engine, by its path below engine.
type pkg struct {
	name, path    string
	imports, deps []string
}

// enginePackages lists the packages of the engine without the tools.
func enginePackages(t *testing.T) []pkg {
	t.Helper()
	list := slices.DeleteFunc(packages(t, "./..."), func(p pkg) bool {
		return slices.ContainsFunc(tools, func(tool string) bool { return strings.HasPrefix(p.name, tool) })
	})
	if len(list) < 10 {
		t.Fatalf("go list found %d packages of the engine", len(list))
	}
	return list
}

// packages lists the packages that a pattern matches.
func packages(t *testing.T, pattern string) []pkg {
	t.Helper()
	const format = `{{.ImportPath}};{{join .Imports " "}};{{join .Deps " "}}`
	out, err := exec.Command("go", "list", "-f", format, pattern).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []pkg
	for line := range strings.Lines(string(out)) {
		parts := strings.Split(strings.TrimSpace(line), ";")
		name, _ := pathBelow(parts[0])
		list = append(list, pkg{name, parts[0], strings.Fields(parts[1]), strings.Fields(parts[2])})
	}
	if len(list) == 0 {
		t.Fatalf("go list found no package in %s", pattern)
	}
	return list
}

// pathBelow is the path of a package below engine.
func pathBelow(path string) (name string, inside bool) {
	if path == module+"engine" {
		return "engine", true
	}
	return strings.CutPrefix(path, module+"engine/")
}
