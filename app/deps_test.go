//go:build !js

package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const (
	module = "github.com/crumbtrail/crumbtrail/"
	goApp  = "github.com/maxence-charriere/go-app/"
	safejs = "github.com/hack-pad/safejs"
)

// forbidden are the packages that would add a tenth of a megabyte and more to
// the page's program. go-app imports some of them itself, which this test does
// not check.
func forbidden(path string) bool {
	switch path {
	case "net/http", "regexp", "text/template", "html/template", "crypto":
		return true
	}
	return strings.HasPrefix(path, "crypto/") || strings.HasPrefix(path, "golang.org/x/net/")
}

type listed struct {
	ImportPath, Dir  string
	Imports, GoFiles []string
}

// pagePackages are the packages of the page's program.
func pagePackages(t *testing.T) map[string]listed {
	t.Helper()
	return programPackages(t, ".")
}

// programPackages is what a program for the browser is made of.
func programPackages(t *testing.T, program string) map[string]listed {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-json=ImportPath,Dir,Imports,GoFiles", program)
	list.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := make(map[string]listed)
	for decoder := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		err := decoder.Decode(&p)
		if errors.Is(err, io.EOF) {
			return packages
		}
		if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
}

// The decoder of encoding/json is a tenth of a megabyte of the program; package
// jsontext is in its place.
func TestNoDecoderOfJSON(t *testing.T) {
	for path, p := range pagePackages(t) {
		if !strings.HasPrefix(path, module) {
			continue
		}
		for _, name := range p.GoFiles {
			source, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			for _, call := range []string{"json.Unmarshal(", "json.NewDecoder("} {
				if strings.Contains(string(source), call) {
					t.Errorf("%s/%s calls %s…)", path, name, call)
				}
			}
		}
	}
}

// No package of ours depends on a heavy one, directly or indirectly.
func TestNoHeavyImports(t *testing.T) {
	packages := pagePackages(t)
	ours := 0
	seen := make(map[string]bool)
	var walk func(path, way string)
	walk = func(path, way string) {
		if seen[path] || strings.HasPrefix(path, goApp) {
			return
		}
		seen[path] = true
		if forbidden(path) {
			t.Errorf("%s imports %s", way, path)
			return
		}
		if strings.HasPrefix(path, module) {
			ours++
		}
		for _, imported := range packages[path].Imports {
			walk(imported, way+" > "+path)
		}
	}
	walk(module+"app", "the program")
	if ours < 10 {
		t.Errorf("only %d packages of ours were looked at", ours)
	}
}

// What reads pastes is in a program of its own, which has nothing of the page but the
// bridge.
func TestImporterImports(t *testing.T) {
	for path := range pagePackages(t) {
		if strings.HasPrefix(path, module+"engine/paste") {
			t.Errorf("the program of the page has %s", path)
		}
	}
	importer := programPackages(t, "./importer")
	if _, reads := importer[module+"engine/paste"]; !reads {
		t.Error("the importer reads no pastes")
	}
	for path := range importer {
		name, ours := strings.CutPrefix(path, module)
		switch {
		case forbidden(path) || strings.HasPrefix(path, goApp):
			t.Errorf("the importer has %s", path)
		case ours && !strings.HasPrefix(name, "engine") && name != "app/importer" && name != "app/bridge":
			t.Errorf("the importer has %s of the page", path)
		}
	}
}

// mayImport has, for each package outside the engine, which has a test of its
// own, the packages and modules that it may import. A name that ends with a
// slash stands for everything below it.
var mayImport = map[string][]string{
	"app/bridge":  {safejs},
	"app/state":   {"engine", "engine/"},
	"web/lessons": {"engine/"},

	// html does not import the state; control uses actions, but is independent
	// of the part of the page. The parts are independent of each other, except
	// that the guess about an event is in why, and the lanes and the views show
	// it, too.
	"app/ui/html":    {"engine/draw", "engine/event", "engine/phrase", goApp},
	"app/ui/control": {"app/bridge", "app/state", "app/ui/html", "engine/", goApp, safejs},
	"app/ui/editor":  {"app/bridge", "app/state", "app/ui/control", "app/ui/html", "engine/", goApp},
	"app/ui/why":     {"app/bridge", "app/state", "app/ui/control", "app/ui/html", "engine/", goApp},
	"app/ui/stage":   {"app/bridge", "app/state", "app/ui/control", "app/ui/html", "app/ui/why", "engine/", goApp},
	"app/ui/views":   {"app/bridge", "app/state", "app/ui/control", "app/ui/html", "app/ui/why", "engine/", goApp},
	"app/ui/keys":    {"app/bridge", "app/state", "app/ui/control", "app/ui/editor", "app/ui/html", "app/ui/views", "app/ui/why", "engine/", goApp},
	"app/ui/present": {"app/bridge", "app/state", "app/ui/control", "app/ui/html", "app/ui/stage", "app/ui/why", "engine/", goApp},
	"app/ui/dialog":  {"app/bridge", "app/state", "app/ui/control", "app/ui/html", "app/ui/keys", "app/ui/views", "app/ui/why", "engine/", "web/lessons", goApp},
	"app/ui/sheet":   {"app/state", "app/ui/control", "app/ui/editor", "app/ui/html", "app/ui/stage", "app/ui/views", "engine/", "web/lessons", goApp},

	"app/ui": {"app/bridge", "app/state", "app/ui/", "engine", "engine/", "web/lessons", goApp},
	"app":    {"app/bridge", "app/ui", "engine/phrase", goApp},
}

func TestImportsRunDownwards(t *testing.T) {
	for path, p := range pagePackages(t) {
		name, ours := strings.CutPrefix(path, module)
		if !ours || strings.HasPrefix(name, "engine") {
			continue
		}
		allowed, known := mayImport[name]
		if !known {
			t.Errorf("%s is not in mayImport: list what it may import", name)
		}
		for _, imported := range p.Imports {
			other := strings.TrimPrefix(imported, module)
			standard := !strings.Contains(other, ".") && other == imported
			if !standard && !slices.ContainsFunc(allowed, func(way string) bool {
				return other == way || strings.HasSuffix(way, "/") && strings.HasPrefix(other, way)
			}) {
				t.Errorf("%s imports %s; it may import %s", name, other, strings.Join(allowed, ", "))
			}
			if imported == "syscall/js" {
				t.Errorf("%s -> syscall/js: what touches JavaScript goes through safejs", name)
			}
		}
	}
}

// Published files are made by app and independent of it: nothing in web, nor a
// test there, depends on a package of app.
func TestWebImportsNothingOfApp(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "-test", module+"web/...")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	packages := strings.Fields(string(out))
	if !slices.Contains(packages, module+"web/lessons") {
		t.Fatalf("go list did not find web/lessons among %d packages", len(packages))
	}
	for _, path := range packages {
		if path == module+"app" || strings.HasPrefix(path, module+"app/") {
			t.Errorf("web depends on %s", path)
		}
	}
}
