package phrase_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// fieldsOwn are terms of other specifications that contain a word which the
// glossary replaces elsewhere.
var fieldsOwn = []string{"connection refused"}

// TestPhrasesUseTheGlossary fails for every phrase that contains a word which
// glossary.md replaces with a term.
func TestPhrasesUseTheGlossary(t *testing.T) {
	banned := bannedWords(t)
	match := anyOf(banned)
	if !slices.Contains(banned, "had to go") || !slices.Contains(banned, "in vain") || len(banned) < 50 {
		t.Fatalf("the glossary replaces only %q", banned)
	}
	phrases := 0
	for _, file := range sources(t) {
		for _, literal := range phrasetest.Literals(t, file) {
			if !literal.Phrase {
				continue
			}
			phrases++
			for _, word := range found(match, literal.Text) {
				t.Errorf("%s:%d: the glossary has another term for %q in %q", file, literal.Line, word, literal.Text)
			}
		}
	}
	if phrases < 1_000 {
		t.Errorf("%d phrases found; there should be more than a thousand", phrases)
	}
}

func TestFound(t *testing.T) {
	match := anyOf([]string{"refused", "in vain"})
	for text, want := range map[string]int{
		"The cookie was Refused.":      1,
		"connection refused":           0,
		"refused: connection refused":  1,
		"a refusednik lives in vaince": 0,
		"refused in vain":              2,
		"{refused} and {name} ":        0,
	} {
		if got := found(match, text); len(got) != want {
			t.Errorf("%q: found %q, want %d", text, got, want)
		}
	}
}

// anyOf matches whole words, or several of them, in capitals as well.
func anyOf(words []string) *regexp.Regexp {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = regexp.QuoteMeta(word)
	}
	return regexp.MustCompile(`(?i)\b(` + strings.Join(quoted, "|") + `)\b`)
}

// place is a placeholder of a phrase. Its name is not shown to people.
var place = regexp.MustCompile(`\{\w+\}`)

// found lists the banned words in a text.
func found(banned *regexp.Regexp, text string) []string {
	text = place.ReplaceAllString(text, "")
	for _, term := range fieldsOwn {
		text = strings.ReplaceAll(text, term, "")
	}
	return banned.FindAllString(text, -1)
}

// bannedWords are those in code in the last column of the tables, and after
// "Not:" and the like in the list of the glossary's section on style.
func bannedWords(t *testing.T) []string {
	t.Helper()
	document, err := os.ReadFile("glossary.md")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile("`([^`]+)`")
	var words []string
	tables, style, _ := strings.Cut(string(document), "## Style")
	for line := range strings.Lines(tables) {
		if cells := strings.Split(line, "|"); len(cells) == 6 {
			for _, m := range code.FindAllStringSubmatch(cells[4], -1) {
				words = append(words, m[1])
			}
		}
	}
	for _, m := range code.FindAllStringSubmatch(style, -1) {
		words = append(words, m[1])
	}
	return words
}

// sources are the files of the module that may have phrases.
func sources(t *testing.T) []string {
	t.Helper()
	var files []string
	err := filepath.WalkDir("../..", func(path string, entry fs.DirEntry, err error) error {
		switch name := entry.Name(); {
		case err != nil:
			return err
		case entry.IsDir() && strings.HasPrefix(name, ".") && name != "..":
			return filepath.SkipDir
		case strings.HasSuffix(name, ".go") && !strings.HasSuffix(name, "_test.go"):
			files = append(files, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}
