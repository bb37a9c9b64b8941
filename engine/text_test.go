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
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// prose matches what looks like a piece of a sentence: two words of which the
// second is lower-case.
var prose = regexp.MustCompile(`[A-Za-z]{2,}[,:]? [a-z]{2,}`)

// noPhrases are the texts that look like prose and may be in the code: in which
// files, what they match, and why.
var noPhrases = []struct {
	files   string
	text    *regexp.Regexp
	because string
}{
	{"engine/scenario/*.go", anything, "what is wrong with a document is an error, made out of pieces"},
	{"engine/server/check.go", anything, "so is what is wrong with a stack"},
	{"engine/server/django/*.go", anything, "and with its settings"},
	{"engine/server/session/*.go", anything, "and with those of other stacks"},
	{"engine/link/error.go", anything, "what is wrong with a link is an error"},
	{"engine/limit.go", anything, "so is a run that grows too large"},
	{"engine/claim.go", anything, "and a claim that does not hold"},
	{"engine/paste/headers/panes.go", anything, "what browsers print, to be recognized"},
	{"engine/paste/curl/texts.go", anything, "and what curl prints"},
	{"app/bridge/engine_js.go", anything, "scripts get errors, too"},
	{"app/state/source.go", regexp.MustCompile("^this server$"), "the place of an error"},

	{"engine/code/*.go", anything, "Go and Python; the comments in it are phrases"},
	{"engine/*/*.go", regexp.MustCompile(`^(Fetch|HTML|Clear Site Data|WebSockets) "[^"]+"$|^(RFC [0-9a-z]+|Layered cookies)?,? ?(§|draft )`), "the section of a specification"},
	{"engine/evidence/switches_*.go", anything, "what speaks for a browser's choice: scenarios, files and documents by name"},
	{"engine/origin/psl/table.go", anything, "the public suffixes"},

	{"engine/snippet/element.go", regexp.MustCompile("<"), "HTML of a snippet"},

	{"app/ui/*.go", classes, "classes of the stylesheet"},
	{"app/ui/*/*.go", classes, "classes of the stylesheet"},
	{"app/ui/keys/keyboard.go", regexp.MustCompile("^button, summary, a$"), "a selector"},
	{"engine/teach/snapshot.go", regexp.MustCompile("^not applicable$"), "the name of a verdict"},

	{"app/main_other.go", anything, "for whoever runs the page's program in a terminal"},
	{"app/importer/main_other.go", anything, "and for whoever runs the importer there"},
	{"app/pack/main.go", anything, "usage of a tool"},
	{"app/pack/language.go", regexp.MustCompile("^<link"), "HTML of the pages"},
	{"app/pack/page.go", regexp.MustCompile("^<option"), "HTML of the pages"},
	{"app/pack/social.go", regexp.MustCompile("^<meta"), "HTML of the pages"},
}

var (
	anything = regexp.MustCompile("")
	classes  = regexp.MustCompile("^(plain|strong|link|knob|change|grid) [a-z-]+$")
)

// TestTextsArePhrases keeps texts for people translatable: what looks like
// prose is a phrase, as package phrase says. Errors are not phrases. The test
// does not find single words, which browsertest's TestPseudo finds in the page
// of the pseudo-language, or punctuation that joins two texts, which no test
// finds.
func TestTextsArePhrases(t *testing.T) {
	used := make(map[int]bool)
	for _, root := range []string{"engine", "app"} {
		for _, file := range sources(t, root) {
			for _, literal := range phrasetest.Literals(t, filepath.Join("..", file)) {
				if literal.Phrase || !prose.MatchString(literal.Text) || excepted(file, literal.Text, used) {
					continue
				}
				t.Errorf("%s:%d: %q: say it with phrase.Say", file, literal.Line, literal.Text)
			}
		}
	}
	for i, exception := range noPhrases {
		if !used[i] {
			t.Errorf("%s: no text is like %q: take it off the list (%s)", exception.files, exception.text, exception.because)
		}
	}
}

// excepted reports whether a text may stand in the code, and notes which exception
// it is.
func excepted(file, text string, used map[int]bool) bool {
	for i, exception := range noPhrases {
		if ok, _ := path.Match(exception.files, file); ok && exception.text.MatchString(text) {
			used[i] = true
			return true
		}
	}
	return false
}

// sources lists the Go files of a folder whose texts a reader may see.
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
		if path.Ext(name) == ".go" && !strings.HasSuffix(name, "_test.go") {
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
	return slices.Contains([]string{"app/browsertest", "app/site", "app/slim"}, folder)
}

// TestSayFillsEveryPlace: each placeholder of a sentence has a value with its
// name.
func TestSayFillsEveryPlace(t *testing.T) {
	sentences := 0
	for _, root := range []string{"engine", "app"} {
		for _, file := range sources(t, root) {
			files := token.NewFileSet()
			parsed, err := parser.ParseFile(files, filepath.Join("..", file), nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				call, ok := n.(*ast.CallExpr)
				if !ok || call.Ellipsis.IsValid() || !isSay(call) {
					return true
				}
				sentences++
				for _, place := range unfilled(call) {
					t.Errorf("%s:%d: nothing is given for {%s}", file, files.Position(n.Pos()).Line, place)
				}
				return true
			})
		}
	}
	if sentences < 500 {
		t.Errorf("only %d sentences are said", sentences)
	}
}

func isSay(call *ast.CallExpr) bool {
	f, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	of, ok := f.X.(*ast.Ident)
	return ok && of.Name == "phrase" && f.Sel.Name == "Say"
}

var placeholder = regexp.MustCompile(`\{(\w+)\}`)

// unfilled are the placeholders of a sentence without a value.
func unfilled(call *ast.CallExpr) []string {
	text := literalText(call.Args[0])
	given := map[string]bool{}
	for i := 1; i < len(call.Args); i += 2 {
		given[literalText(call.Args[i])] = true
	}
	var list []string
	for _, place := range placeholder.FindAllStringSubmatch(text, -1) {
		if !given[place[1]] {
			list = append(list, place[1])
		}
	}
	return list
}

// literalText is the string that an expression is, "" for none.
func literalText(n ast.Expr) string {
	if literal, ok := n.(*ast.BasicLit); ok {
		if text, err := strconv.Unquote(literal.Value); err == nil {
			return text
		}
	}
	return ""
}
