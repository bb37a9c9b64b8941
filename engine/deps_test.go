//go:build !js

package engine_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/crumbtrail/crumbtrail/"

// mayImport is the direction of the house: which rooms of the engine a room
// may know. What is left out is a wall. "engine" is the door itself.
var mayImport = map[string][]string{
	"phrase":      {},
	"rule":        {},
	"origin/idna": {},
	"origin/psl":  {},
	"origin":      {"origin/idna", "origin/psl"},

	"cookie": {"origin", "origin/idna", "rule"},
	"hsts":   {"origin", "rule"},
	"jar":    {"cookie", "origin", "rule"},

	"trace":    {"rule"},
	"scenario": {"origin", "trace"},

	"server/django": {"origin", "phrase", "scenario"},

	"server":   {"origin", "scenario", "server/django"},
	"cache":    {"cookie", "rule", "server"},
	"browser":  {"cache", "cookie", "hsts", "jar", "origin", "rule", "scenario", "server", "trace"},
	"evidence": {"browser", "cache", "cookie", "jar", "phrase", "scenario"},
	"engine":   {"browser", "rule", "scenario", "server", "trace"},

	"link":    {"scenario"},
	"edit":    {"cookie", "hsts", "phrase", "scenario"},
	"explain": {"phrase", "rule", "trace"},
	// A view says what the trace recorded: it asks no server and parses no line
	// and no URL.
	"event":     {"phrase", "rule", "scenario", "trace", "explain"},
	"why":       {"event", "explain", "phrase", "rule", "scenario", "trace"},
	"track":     {"event", "phrase", "scenario", "trace"},
	"compare":   {"event", "phrase", "scenario", "trace"},
	"execution": {"code", "event", "phrase", "scenario", "trace"},
	"teach":     {"event", "explain", "phrase", "rule", "scenario", "trace", "why"},
	"draw":      {"compare", "event", "explain", "phrase", "rule", "scenario", "trace", "why"},
	"code":      {"cookie", "phrase", "scenario", "server/django"},

	// whatif runs scenarios, which no view does, and reports the results
	// with the places of events and their comparison: so it stands above both.
	"whatif": {"browser", "compare", "cookie", "edit", "engine", "event", "explain", "origin", "phrase", "rule", "scenario", "server/django", "trace"},

	// paste makes a scenario of what people paste, and plays it to compare it with
	// what the text recorded.
	"paste": {"cookie", "engine", "explain", "link", "origin", "phrase", "scenario", "server", "server/django", "trace"},

	// quiz puts its questions to the runs that whatif plays.
	"quiz": {"compare", "event", "explain", "phrase", "rule", "teach", "trace", "whatif", "why"},
}

// labMayImport is the direction within the lab: which of its rooms each of them may
// know. What a room may know of the rest of the engine is open.
var labMayImport = map[string][]string{
	"lab/recording": {},
	"lab/corpus":    {},
	"lab/site":      {"lab/recording"},
	"lab/driver":    {"lab/recording"},
	"lab/chromium":  {"lab/driver", "lab/recording", "lab/site"},
	"lab/firefox":   {"lab/driver", "lab/recording", "lab/site"},
	"lab":           {"lab/chromium", "lab/driver", "lab/firefox", "lab/recording", "lab/site"},
	"lab/wasmexec":  {},
}

// tools are for authors and tests: they may import anything, and no room may
// import them.
var tools = []string{"cmd/", "internal/", "lab", "largest", "origin/idna/gen", "origin/psl/gen", "phrase/phrasetest"}

// heavy is what no reader of the page should have to load, or what would let
// the engine see more than its document. It must not come in by any way.
var heavy = []string{"net", "crypto", "regexp", "text/template", "html/template", "syscall/js", "github.com/", "golang.org/"}

// impure is what no room may use by itself; fmt and the like need some of it.
var impure = []string{"os", "io/fs", "math/rand", "math/rand/v2", "runtime", "unsafe", "log"}

func TestImportsRunDownwards(t *testing.T) {
	for _, room := range rooms(t) {
		allowed, known := mayImport[room.name]
		if !known {
			t.Errorf("%s is not in mayImport: say which rooms it may know", room.name)
			continue
		}
		for _, imported := range room.imports {
			other, inside := roomName(imported)
			switch {
			case inside && !slices.Contains(allowed, other):
				t.Errorf("%s -> %s: the house has no such way; it may import %s", room.name, other, strings.Join(allowed, ", "))
			case !inside && strings.HasPrefix(imported, module):
				t.Errorf("%s -> %s: the engine knows nothing outside itself", room.name, imported)
			case slices.Contains(impure, imported):
				t.Errorf("%s -> %s: the engine is a pure function of its document", room.name, imported)
			}
		}
	}
}

func TestLabImportsOneWay(t *testing.T) {
	for _, room := range packages(t, "./lab/...") {
		allowed, known := labMayImport[room.name]
		if !known {
			t.Errorf("%s is not in labMayImport: say which rooms of the lab it may know", room.name)
			continue
		}
		for _, imported := range room.imports {
			other, _ := roomName(imported)
			if _, inLab := labMayImport[other]; inLab && !slices.Contains(allowed, other) {
				t.Errorf("%s -> %s: it may import %s of the lab", room.name, other, strings.Join(allowed, ", "))
			}
		}
	}
}

func TestNothingHeavyComesIn(t *testing.T) {
	for _, room := range rooms(t) {
		for _, dep := range room.deps {
			if isHeavy(dep) {
				t.Errorf("%s pulls in %s (go list -deps %s)", room.name, dep, room.path)
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

// A room is a package of the engine.
type room struct {
	name, path    string
	imports, deps []string
}

// rooms lists the packages below this one, without the tools.
func rooms(t *testing.T) []room {
	t.Helper()
	list := slices.DeleteFunc(packages(t, "./..."), func(r room) bool {
		return slices.ContainsFunc(tools, func(tool string) bool { return strings.HasPrefix(r.name, tool) })
	})
	if len(list) < 10 {
		t.Fatalf("go list found %d packages of the engine", len(list))
	}
	return list
}

// packages lists the packages that a pattern matches.
func packages(t *testing.T, pattern string) []room {
	t.Helper()
	const format = `{{.ImportPath}};{{join .Imports " "}};{{join .Deps " "}}`
	out, err := exec.Command("go", "list", "-f", format, pattern).Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var list []room
	for line := range strings.Lines(string(out)) {
		parts := strings.Split(strings.TrimSpace(line), ";")
		name, _ := roomName(parts[0])
		list = append(list, room{name, parts[0], strings.Fields(parts[1]), strings.Fields(parts[2])})
	}
	if len(list) == 0 {
		t.Fatalf("go list found no package in %s", pattern)
	}
	return list
}

// roomName is a package's name in the house.
func roomName(path string) (name string, inside bool) {
	if path == module+"engine" {
		return "engine", true
	}
	return strings.CutPrefix(path, module+"engine/")
}
