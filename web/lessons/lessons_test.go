package lessons_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// A lesson plays, keeps what it claims, asks something, and its file is
// written as the scenario's own form.
func TestLessons(t *testing.T) {
	if names := lessons.List(); !slices.Contains(names, lessons.First) {
		t.Fatalf("the first lesson, %s, is not among %q", lessons.First, names)
	}
	for _, name := range lessons.List() {
		t.Run(name, func(t *testing.T) {
			s, err := lessons.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			run, err := engine.Run(s)
			if err != nil {
				t.Fatal(err)
			}
			if len(run.Claims) == 0 {
				t.Error("it claims nothing, so nothing shows whether it still teaches what it should")
			}
			for i, claim := range run.Claims {
				if !claim.OK {
					t.Errorf("claim %d does not hold: %s", i, claim.Found)
				}
			}
			if s.Title == "" || s.Question == "" || s.Surprise == "" {
				t.Errorf("title %q, question %q, surprise %q: a lesson has all three", s.Title, s.Question, s.Surprise)
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
