//go:build !js

package engine_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// prose is what reads as a piece of a sentence: two words of which the second
// is lower-case.
var prose = regexp.MustCompile(`[A-Za-z]{2,}[,:]? [a-z]{2,}`)

// noPhrases are the texts that stand in the code although they read as prose:
// in which files, what they look like, and why.
var noPhrases = []struct {
	files   string
	text    *regexp.Regexp
	because string
}{
	{"engine/scenario/*.go", anything, "what is wrong with a document is an error, made out of pieces"},
	{"engine/server/check.go", anything, "so is what is wrong with a stack"},
	{"engine/server/django/*.go", anything, "and with its settings"},
	{"engine/link/error.go", anything, "what is wrong with a link is an error"},
	{"engine/limit.go", anything, "so is a run that grows too large"},
	{"engine/claim.go", anything, "and a claim that does not hold"},
	{"app/bridge/engine_js.go", anything, "scripts get errors, too"},
	{"app/state/source.go", regexp.MustCompile("^this server$"), "the place of an error"},

	{"engine/code/*.go", anything, "Go and Python; the comments in it are phrases"},
	{"engine/*/*.go", regexp.MustCompile(`^(Fetch|HTML) "[^"]+"$|^(RFC [0-9a-z]+|Layered cookies)?,? ?(§|draft )`), "the section of a specification"},
	{"engine/browser/switches_*.go", anything, "what speaks for a browser's choice: scenarios, files and documents by name"},
	{"engine/origin/psl/table.go", anything, "the public suffixes"},

	{"engine/static/*.go", classes, "classes of the stylesheet"},
	{"app/ui/*.go", classes, "classes of the stylesheet"},
	{"app/ui/keyboard.go", regexp.MustCompile("^button, summary, a$"), "a selector"},
	{"app/ui/menu.go", regexp.MustCompile("^<iframe"), "HTML to copy"},
	{"engine/view/snapshot.go", regexp.MustCompile("^not applicable$"), "the name of a verdict"},

	{"app/main_other.go", anything, "for whoever runs the page's program in a terminal"},
	{"web/pack/main.go", anything, "usage of a tool"},
}

var (
	anything = regexp.MustCompile("")
	classes  = regexp.MustCompile("^(plain|strong|link|knob|change|grid) [a-z-]+$")
)

// TestTextsArePhrases keeps what people read out of the code that decides what
// they get to read: it stands in the files of a language, as package phrase
// says. Errors are no phrases. It finds only what reads as prose: single words
// are found by the page of the pseudo-language alone, in browsertest's
// TestPseudo, and a mark that joins two texts by nobody.
func TestTextsArePhrases(t *testing.T) {
	used := make(map[int]bool)
	for _, root := range []string{"engine", "app", "web/pack"} {
		for _, file := range sources(t, root) {
			literals(t, file, func(at token.Position, text string) {
				for i, exception := range noPhrases {
					if ok, _ := path.Match(exception.files, file); ok && exception.text.MatchString(text) {
						used[i] = true
						return
					}
				}
				t.Errorf("%s:%d: %q: make it a phrase of the room's english.go", file, at.Line, text)
			})
		}
	}
	for i, exception := range noPhrases {
		if !used[i] {
			t.Errorf("%s: no text is like %q: take it off the list (%s)", exception.files, exception.text, exception.because)
		}
	}
}

// sources lists the Go files of a folder that end up with a reader, apart from
// those of a language.
func sources(t *testing.T, root string) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(filepath.Join("..", root), func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		file := strings.TrimPrefix(filepath.ToSlash(at), "../")
		name := path.Base(file)
		if entry.IsDir() {
			if isTool(file) || name == "testdata" {
				return fs.SkipDir
			}
			return nil
		}
		if path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") && !strings.HasPrefix(name, "english") {
			list = append(list, file)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// isTool reports whether a folder is for authors and tests.
func isTool(folder string) bool {
	for _, tool := range tools {
		if folder == "engine/"+strings.TrimSuffix(tool, "/") {
			return true
		}
	}
	return folder == "app/browsertest"
}

// literals finds the texts of a file that read as prose and are no errors.
func literals(t *testing.T, file string, found func(at token.Position, text string)) {
	t.Helper()
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, filepath.Join("..", file), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			if makesError(n) {
				return false
			}
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && prose.MatchString(text) {
				found(files.Position(n.Pos()), text)
			}
		}
		return true
	})
}

// makesError reports whether a call makes an error, or ends the program with
// what it is given.
func makesError(call *ast.CallExpr) bool {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name == "panic"
	case *ast.SelectorExpr:
		of, ok := f.X.(*ast.Ident)
		return ok && (of.Name == "fmt" && f.Sel.Name == "Errorf" || of.Name == "errors" && f.Sel.Name == "New")
	}
	return false
}
