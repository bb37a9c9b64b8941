package lessons_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// A lesson runs, its claims hold, it has a question and a note at each of three
// steps, and its file is in the scenario's canonical form.
func TestLessons(t *testing.T) {
	for _, name := range lessons.List() {
		t.Run(name, func(t *testing.T) {
			s, err := lessons.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			if len(s.Expect) == 0 {
				t.Error("it claims nothing, so nothing shows whether it still teaches what it should")
			}
			for i, found := range broken(t, s) {
				t.Errorf("claim %d does not hold: %s", i, found)
			}
			if s.Title == "" || s.About == "" || s.Question == "" || s.Surprise == "" {
				t.Errorf("title %q, about %q, question %q, surprise %q: a lesson has all four", s.Title, s.About, s.Question, s.Surprise)
			}
			answers := 0
			for _, claim := range s.Expect {
				if claim.Answers {
					answers++
				}
			}
			if answers != 1 {
				t.Errorf("%d claims answer the question, want one", answers)
			}
			const longest = 40
			if len(s.Title) > longest {
				t.Errorf("the title has %d characters, more than a list has room for", len(s.Title))
			}
			notes := 0
			for _, step := range s.Steps {
				if step.Note != "" {
					notes++
				}
			}
			if notes != 3 {
				t.Errorf("%d notes, want one at each of three steps", notes)
			}
			file, err := os.ReadFile(name + ".json")
			if err != nil {
				t.Fatal(err)
			}
			if want := string(s.Indented()); strings.TrimSpace(string(file)) != want {
				t.Errorf("the file is not in the canonical form, which is\n%s", want)
			}
		})
	}
}

// broken lists, by number, what the run had instead of the claims of s that do
// not hold.
func broken(t *testing.T, s *scenario.Scenario) map[int]string {
	t.Helper()
	run, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	list := map[int]string{}
	for i, claim := range run.Claims {
		if !claim.OK {
			list[i] = claim.Found
		}
	}
	return list
}

// elsewhere lists the claims that do not hold in another browser than the
// lesson's own, by lesson and browser. All other claims of the lessons hold in
// all four.
var elsewhere = map[string]map[scenario.Browser][]int{
	// Safari does not trust localhost.
	"localhost-is-special": {scenario.Safari: {0, 1}},
	// Safari accepts SameSite=None without Secure. In a frame, Firefox uses
	// another jar, and Safari none.
	"samesite-none-without-secure": {scenario.Firefox: {2}, scenario.Safari: {0, 2}},
	// Firefox partitions every cookie in a frame, Safari blocks those that are
	// not partitioned, and the draft has no Partitioned.
	"third-party-frame": {scenario.Firefox: {4}, scenario.Safari: {0, 2, 4}, scenario.Spec: {5}},
}

func TestLessonsInOtherBrowsers(t *testing.T) {
	for _, name := range lessons.List() {
		for _, browser := range []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec} {
			s, err := lessons.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			s.Browser = browser
			found := broken(t, s)
			got, want := slices.Sorted(maps.Keys(found)), elsewhere[name][browser]
			if !slices.Equal(got, want) {
				t.Errorf("%s in %s: the claims %v do not hold, want %v: %v", name, browser, got, want, found)
			}
		}
	}
}

// The path has every lesson once, and begins with the first.
func TestList(t *testing.T) {
	path := lessons.List()
	if path[0] != lessons.First {
		t.Errorf("the first lesson is %s, want %s", path[0], lessons.First)
	}
	files, err := filepath.Glob("*.json")
	if err != nil {
		t.Fatal(err)
	}
	for i, file := range files {
		files[i] = strings.TrimSuffix(file, ".json")
	}
	slices.Sort(path)
	if !slices.Equal(path, files) {
		t.Errorf("the path has %q, the folder %q", path, files)
	}
}

func TestGetGivesCopies(t *testing.T) {
	one, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	one.Steps[0].URL = "http://other.example/"
	if other, _ := lessons.Get(lessons.First); other.Steps[0].URL == one.Steps[0].URL {
		t.Error("two copies share their steps")
	}
}

func TestNoSuchLesson(t *testing.T) {
	if _, err := lessons.Get("none"); err == nil || !strings.Contains(err.Error(), lessons.First) {
		t.Errorf("the error is %v, want it to list the lessons", err)
	}
}
