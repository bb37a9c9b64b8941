//go:build !js

package engine_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"strings"
	"testing"
)

// filesAtMost and methodsAtMost are how large a package and a type may be. A
// larger one is several things under one name, and a reader cannot see which of
// them depend on each other.
const (
	filesAtMost   = 25
	methodsAtMost = 25
)

// TestPackagesAndTypesAreSmall counts the files of each package and the methods of each
// type of the module, without tests.
func TestPackagesAndTypesAreSmall(t *testing.T) {
	files, methods := map[string]int{}, map[string]int{}
	for _, file := range goFiles(t) {
		dir := path.Dir(file)
		files[dir]++
		parsed, err := parser.ParseFile(token.NewFileSet(), filepath.Join("..", file), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, declared := range parsed.Decls {
			if f, ok := declared.(*ast.FuncDecl); ok && f.Recv != nil {
				methods[dir+"."+typeName(f.Recv.List[0].Type)]++
			}
		}
	}
	if len(files) < 40 || len(methods) < 200 {
		t.Fatalf("only %d packages and %d types were looked at", len(files), len(methods))
	}
	wantAtMost(t, files, filesAtMost, "files: it is several packages")
	wantAtMost(t, methods, methodsAtMost, "methods: make what needs little of it a function of that, or a type of its own")
}

// wantAtMost reports every size above the bound.
func wantAtMost(t *testing.T, sizes map[string]int, most int, what string) {
	t.Helper()
	for name, size := range sizes {
		if size > most {
			t.Errorf("%s has %d %s", name, size, what)
		}
	}
}

// goFiles lists the Go files of the module, without tests.
func goFiles(t *testing.T) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir("..", func(at string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() && name != ".." && strings.HasPrefix(name, ".") {
			return fs.SkipDir
		}
		if !entry.IsDir() && path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
			list = append(list, strings.TrimPrefix(filepath.ToSlash(at), "../"))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// typeName is the name of a method's type.
func typeName(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return typeName(of.X)
	case *ast.IndexExpr:
		return typeName(of.X)
	case *ast.IndexListExpr:
		return typeName(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}
