//go:build !js

package engine_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	// quoted is what README.md has between backticks.
	quoted = regexp.MustCompile("`([^`\n]+)`")
	// ownPath is a path of the repository, perhaps with * for several files.
	ownPath = regexp.MustCompile(`^(engine|app|web)/[a-z_/*]+(\.[a-z.]+)?$`)
	// searched is a row of the table of searches: a question, a file and a
	// declaration in it.
	searched = regexp.MustCompile("^\\| .+ \\| `([^`]+\\.go)` \\| `(\\w+)` \\|")
)

// TestReadmeNamesWhatExists looks for the files and folders that README.md names,
// and for the declarations of its table of searches.
func TestReadmeNamesWhatExists(t *testing.T) {
	text, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	paths, searches := 0, 0
	for line := range strings.Lines(string(text)) {
		for _, match := range quoted.FindAllStringSubmatch(line, -1) {
			if !ownPath.MatchString(match[1]) || match[1] == "web/languages/xx.json" { // for any language
				continue
			}
			paths++
			if found, err := filepath.Glob(filepath.Join("..", match[1])); err != nil || len(found) == 0 {
				t.Errorf("README.md names %s, which does not exist", match[1])
			}
		}
		if match := searched.FindStringSubmatch(line); match != nil {
			searches++
			if !declares(t, filepath.Join("..", match[1]), match[2]) {
				t.Errorf("README.md says that %s declares %s", match[1], match[2])
			}
		}
	}
	if paths < 60 || searches < 10 {
		t.Errorf("README.md names %d paths and %d declarations, want at least 60 and 10", paths, searches)
	}
}

// declares reports whether a file declares a function, method, variable or type
// of a name.
func declares(t *testing.T, file, name string) bool {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		t.Error(err)
		return false
	}
	found := false
	ast.Inspect(parsed, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			found = found || n.Name.Name == name
		case *ast.ValueSpec:
			found = found || n.Names[0].Name == name
		case *ast.TypeSpec:
			found = found || n.Name.Name == name
		}
		return !found
	})
	return found
}
