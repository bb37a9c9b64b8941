package challenges_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine/challenge"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/challenges"
)

var update = flag.Bool("update", false, "rewrite testdata/solutions.golden")

// A challenge has its texts, and its file is in the scenario's canonical form.
func TestChallenges(t *testing.T) {
	for _, entry := range challenges.List() {
		s := get(t, entry.Name)
		if s.Title != string(entry.Title) || s.Challenge.Par != entry.Par {
			t.Errorf("%s has the title %q and par %d, the list %q and %d", entry.Name, s.Title, s.Challenge.Par, entry.Title, entry.Par)
		}
		const longest = 40
		if len(s.Title) > longest || s.About == "" || len(s.Challenge.Hints) == 0 {
			t.Errorf("%s: title %q, about %q, %d hints: it has all three, and a title that a list has room for", entry.Name, s.Title, s.About, len(s.Challenge.Hints))
		}
		if s.Question != "" || s.Surprise != "" || s.Expect != nil {
			t.Errorf("%s asks a question or claims something: that is for lessons", entry.Name)
		}
		file, err := os.ReadFile(entry.Name + ".json")
		if err != nil {
			t.Fatal(err)
		}
		if want := string(s.Indented()) + "\n"; string(file) != want {
			t.Errorf("%s is not in the canonical form, which is\n%s", entry.Name, want)
		}
	}
}

// TestPar searches every challenge: it is not solved at the start, no fewer flips than
// its par solve it, and the golden file has all solutions with so many.
func TestPar(t *testing.T) {
	const golden = "testdata/solutions.golden"
	list := challenges.List()
	found := make([]string, len(list))
	t.Run("search", func(t *testing.T) {
		for i, entry := range list {
			t.Run(entry.Name, func(t *testing.T) {
				t.Parallel()
				s := get(t, entry.Name)
				search, err := challenge.Solve(s, s.Challenge.Par)
				if err != nil {
					t.Fatal(err)
				}
				if search.Par != s.Challenge.Par {
					t.Errorf("the smallest number of flips is %d (0: none up to the par), and the par %d", search.Par, s.Challenge.Par)
				}
				found[i] = solutions(entry.Name, search)
			})
		}
	})
	got := strings.Join(found, "\n")
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("the solutions changed; -update accepts them (-want +got):\n%s", diff)
	}
}

func solutions(name string, found challenge.Search) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: par %d\n", name, found.Par)
	for _, solution := range found.Solutions {
		fmt.Fprintf(&b, "  %s\n", strings.Join(solution.Labels, " + "))
		for _, f := range solution.Flips {
			fmt.Fprintf(&b, "    %s\n", f)
		}
	}
	return b.String()
}

func get(t *testing.T, name string) *scenario.Scenario {
	t.Helper()
	s, err := challenges.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// The list has every file once, the easiest first.
func TestList(t *testing.T) {
	files, err := filepath.Glob("*.json")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	par := 0
	for _, entry := range challenges.List() {
		names = append(names, entry.Name+".json")
		if entry.Par < par {
			t.Errorf("%s has par %d, after one of par %d", entry.Name, entry.Par, par)
		}
		par = entry.Par
	}
	slices.Sort(names)
	if diff := cmp.Diff(files, names); diff != "" || len(files) < 10 {
		t.Errorf("the list has other challenges than the folder (-folder +list):\n%s", diff)
	}
}

func TestNoSuchChallenge(t *testing.T) {
	if _, err := challenges.Get("none"); err == nil {
		t.Error("there is a challenge named none")
	}
}
