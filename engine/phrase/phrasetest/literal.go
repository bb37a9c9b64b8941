package phrasetest

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path"
	"strconv"
	"strings"
	"testing"
)

// A Literal is a string in a source file.
type Literal struct {
	Line int
	Text string
	// Phrase: people read it, so a language can have another text for it.
	Phrase bool
}

// Literals are the strings of a file, without its imports and its errors. A
// phrase is an argument of [phrase.Say], part of a value of the package's
// types, or any string of a file that contains only texts.
func Literals(t *testing.T, file string) []Literal {
	t.Helper()
	files := token.NewFileSet()
	parsed, err := parser.ParseFile(files, file, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	r := reader{files: files, texts: holdsTexts(file)}
	for _, d := range parsed.Decls {
		r.read(d)
	}
	return r.found
}

// holdsTexts reports whether a file contains only texts.
func holdsTexts(file string) bool {
	name := path.Base(file)
	return name == "words.go" || strings.HasPrefix(name, "texts_")
}

type reader struct {
	files *token.FileSet
	// texts: the current strings are phrases.
	texts bool
	found []Literal
}

func (r *reader) read(n ast.Node) {
	ast.Inspect(n, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.CallExpr:
			if makesError(n) {
				return false
			}
			if says(n) && len(n.Args) > 0 {
				r.as(true, n.Args[:1])
				r.as(false, n.Args[1:])
				return false
			}
			if fills(n) {
				r.read(n.Fun)
				r.as(false, n.Args)
				return false
			}
		case *ast.Field:
			if n.Tag != nil {
				r.read(n.Type)
				return false
			}
		case *ast.ValueSpec:
			if n.Type != nil && mentionsPhrase(n.Type) {
				r.as(true, n.Values)
				return false
			}
		case *ast.CompositeLit:
			if n.Type != nil && mentionsPhrase(n.Type) {
				r.as(true, n.Elts)
				return false
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && key.Name == "For" {
				// The key of a table's entry is not a text.
				r.as(false, []ast.Expr{n.Value})
				return false
			}
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				r.found = append(r.found, Literal{r.files.Position(n.Pos()).Line, text, r.texts})
			}
		}
		return true
	})
}

// as reads nodes whose strings are phrases, or are not.
func (r *reader) as(phrases bool, list []ast.Expr) {
	before := r.texts
	r.texts = phrases
	for _, n := range list {
		if pair, ok := n.(*ast.KeyValueExpr); ok {
			n = pair.Value
		}
		r.read(n)
	}
	r.texts = before
}

// says reports whether a call is phrase.Say(…) or phrase.Phrase(…).
func says(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	return ok && isPhrase(f.X) && (f.Sel.Name == "Say" || f.Sel.Name == "Phrase")
}

// fills reports whether a call is of a phrase's With, whose arguments are names
// of placeholders and their values.
func fills(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	return ok && f.Sel.Name == "With"
}

func isPhrase(n ast.Expr) bool {
	id, ok := n.(*ast.Ident)
	return ok && id.Name == "phrase"
}

// mentionsPhrase reports whether a type is made of those of the package.
func mentionsPhrase(typ ast.Expr) bool {
	mentions := false
	ast.Inspect(typ, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.SelectorExpr:
			mentions = mentions || isPhrase(n.X)
		case *ast.Ident:
			// Package phrase itself calls it without a qualifier.
			mentions = mentions || n.Name == "Phrase"
		}
		return true
	})
	return mentions
}

// makesError reports whether a call makes an error, or ends the program with a
// message.
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
