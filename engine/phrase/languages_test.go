//go:build !js

package phrase_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/phrase/phrasetest"
)

// translatedLessons are those whose whole prose every language has. Of the
// others it has the titles, which the list of lessons shows.
var translatedLessons = []string{"django-https-secure-cookies", "redirect-too-late"}

// TestLanguagesAreComplete compares the catalogue of each language with the
// phrases of the program and the prose of the lessons.
func TestLanguagesAreComplete(t *testing.T) {
	catalogues, err := filepath.Glob("../../web/languages/*.json")
	if err != nil || len(catalogues) == 0 {
		t.Fatalf("no catalogues: %v", err)
	}
	english := englishTexts(t)
	for _, file := range catalogues {
		t.Run(filepath.Base(file), func(t *testing.T) {
			document, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			catalogue, err := phrase.ParseCatalogue(document)
			if err != nil {
				t.Fatal(err)
			}
			for text, where := range english {
				translation, ok := catalogue[text]
				switch {
				case !ok && !strings.ContainsFunc(place.ReplaceAllString(string(text), ""), unicode.IsLetter):
					// A mark is the same in every language that has no other
					// for it.
				case !ok:
					t.Errorf("%s: no entry; add a line like %q: \"…\",", where, text)
				default:
					for _, problem := range differences(text, translation) {
						t.Errorf("%s: %q: %s in %q", where, text, problem, translation)
					}
				}
			}
			for text := range catalogue {
				if _, ok := english[text]; !ok {
					t.Errorf("no phrase has the text %q: take the entry out", text)
				}
			}
			if canonical := indented(t, catalogue); !bytes.Equal(document, canonical) {
				t.Errorf("the entries are not sorted by bytes, one a line with an indent of one space: line %d differs first", differsAt(document, canonical))
			}
		})
	}
}

// differsAt is the number of the first line in which two texts differ.
func differsAt(a, b []byte) int {
	line := 1
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			break
		}
		if a[i] == '\n' {
			line++
		}
	}
	return line
}

// englishTexts are the keys of a complete catalogue, and their places.
func englishTexts(t *testing.T) map[phrase.Phrase]string {
	t.Helper()
	texts := make(map[phrase.Phrase]string)
	for _, file := range pageSources(t) {
		for _, literal := range phrasetest.Literals(t, file) {
			if literal.Phrase && literal.Text != "" {
				texts[phrase.Phrase(literal.Text)] = file
			}
		}
	}
	lessons, err := filepath.Glob("../../web/lessons/*.json")
	if err != nil || len(lessons) == 0 {
		t.Fatalf("no lessons: %v", err)
	}
	for _, file := range lessons {
		for _, text := range lessonTexts(t, file) {
			texts[phrase.Phrase(text)] = file
		}
	}
	challenges, err := filepath.Glob("../../web/challenges/*.json")
	if err != nil || len(challenges) == 0 {
		t.Fatalf("no challenges: %v", err)
	}
	for _, file := range challenges {
		for _, text := range challengeTexts(t, file) {
			texts[phrase.Phrase(text)] = file
		}
	}
	return texts
}

// pageSources are the files of the program that writes the pages, which
// contains all of the page's program except its first function. Texts for the
// terminal stay English.
func pageSources(t *testing.T) []string {
	t.Helper()
	list := exec.Command("go", "list", "-deps", "-f", "{{.ImportPath}} {{.Dir}}", "../../app/pack", "../../app/importer")
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	var files []string
	for line := range strings.Lines(string(out)) {
		name, folder, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !strings.HasPrefix(name, "github.com/crumbtrail/crumbtrail/") {
			continue
		}
		inFolder, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, slices.DeleteFunc(inFolder, func(name string) bool { return strings.HasSuffix(name, "_test.go") })...)
	}
	if len(files) < 200 {
		t.Fatalf("the page has only %d files", len(files))
	}
	return files
}

// lessonTexts are the texts of a lesson that every language has.
func lessonTexts(t *testing.T, file string) []string {
	t.Helper()
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var lesson struct {
		Title, About, Question, Surprise string
		Steps                            []struct{ Note string }
	}
	if err := json.Unmarshal(document, &lesson); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	if !slices.Contains(translatedLessons, strings.TrimSuffix(filepath.Base(file), ".json")) {
		return []string{lesson.Title}
	}
	texts := []string{lesson.Title, lesson.About, lesson.Question, lesson.Surprise}
	for _, step := range lesson.Steps {
		if step.Note != "" {
			texts = append(texts, step.Note)
		}
	}
	return texts
}

// challengeTexts are the texts of a challenge, which every language has.
func challengeTexts(t *testing.T, file string) []string {
	t.Helper()
	document, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var s struct {
		Title, About string
		Challenge    struct {
			Goal  string
			Hints []string
		}
	}
	if err := json.Unmarshal(document, &s); err != nil {
		t.Fatalf("%s: %v", file, err)
	}
	return append(s.Challenge.Hints, s.Title, s.About, s.Challenge.Goal)
}

// differences are the properties in which a text and its translation must agree
// but do not.
func differences(text, translation phrase.Phrase) (problems []string) {
	if got, want := places(translation), places(text); !slices.Equal(got, want) {
		problems = append(problems, "other placeholders")
	}
	if translation == "" {
		problems = append(problems, "nothing")
	}
	if outside(string(text)) != outside(string(translation)) {
		problems = append(problems, "other spaces at the ends")
	}
	return problems
}

func places(p phrase.Phrase) []string {
	return slices.Compact(slices.Sorted(slices.Values(place.FindAllString(string(p), -1))))
}

// outside is the space before and after a text.
func outside(text string) [2]string {
	trimmed := strings.TrimSpace(text)
	before, after, _ := strings.Cut(text, trimmed)
	return [2]string{before, after}
}

func TestDifferences(t *testing.T) {
	for _, test := range []struct {
		text, translation phrase.Phrase
		want              int
	}{
		{"{a} is sent to {b}", "an {b} geht {a}", 0},
		{"{a} and {a}", "zweimal {a}", 0},
		{"{a} is sent", "{b} wird gesendet", 1},
		{"sent", "", 1},
		{"sent ", "gesendet", 1},
		{" {a} ", "{a}", 1},
	} {
		if got := differences(test.text, test.translation); len(got) != test.want {
			t.Errorf("%q and %q: %q, want %d", test.text, test.translation, got, test.want)
		}
	}
}

func indented(t *testing.T, c phrase.Catalogue) []byte {
	t.Helper()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	if err := e.Encode(c); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
