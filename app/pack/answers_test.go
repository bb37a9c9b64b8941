//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/app/ui"
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// grown is an element of a forest as answers.js builds it: its texts, and how it and
// what is in it are written.
func (f *forest) grown(t *testing.T, index int) (text, written string) {
	t.Helper()
	var row []any
	if err := json.Unmarshal(f.Elements[index], &row); err != nil {
		t.Fatal(err)
	}
	words := strings.Fields(f.Shapes[int(row[0].(float64))])
	written = "<" + words[0]
	for i, name := range words[1:] {
		written += fmt.Sprintf(" %s=%q", name, row[1+i])
	}
	written += ">"
	for _, child := range row[len(words):] {
		switch child := child.(type) {
		case string:
			text, written = text+child, written+child
		case float64:
			inner, all := f.grown(t, int(child))
			text, written = text+" "+inner, written+all
		}
	}
	return text, written
}

// Of every lesson, each combination has the table and the lanes of a run of its scenario,
// at every event, as a page and as an embed.
func TestAnswersAreRuns(t *testing.T) {
	for _, name := range lessons.List() {
		s, err := lessons.Get(name)
		if err != nil {
			t.Fatal(err)
		}
		for what, paint := range map[string]func(*scenario.Scenario, int) (ui.Answers, error){"page": ui.PaintAnswers, "embed": ui.PaintEmbedAnswers} {
			painted, err := paint(s, 2)
			if err != nil {
				t.Fatal(err)
			}
			document, err := answersOf(painted)
			if err != nil {
				t.Fatal(err)
			}
			var f forest
			if err := json.Unmarshal(document, &f); err != nil {
				t.Fatal(err)
			}
			if len(f.Switches) == 0 || len(f.Pages) != 1<<len(f.Switches) || len(f.Lanes) != len(f.Pages) {
				t.Fatalf("%s, %s: %d switches, %d combinations", name, what, len(f.Switches), len(f.Pages))
			}
			for i, run := range played(t, s, f.Switches) {
				if len(f.Pages[i]) != len(run.Events) || len(f.Places[i]) != len(run.Events) || len(f.Turned[i]) != len(run.Events) {
					t.Errorf("%s, %s: combination %d has %d events, want %d", name, what, i, len(f.Pages[i]), len(run.Events))
					continue
				}
				lanes, _ := f.grown(t, f.Lanes[i])
				for j, e := range run.Events {
					text, written := f.grown(t, f.Pages[i][j])
					// The results of the scenario itself are there to be guessed.
					if shown := e.Action; what == "page" && (!strings.Contains(text, shown) || i > 0 && !strings.Contains(text, e.Result)) {
						t.Errorf("%s: event %d of combination %d lacks %q or %q", name, j+1, i, shown, e.Result)
					}
					if f.Places[i][j] != e.At.String() || !strings.Contains(written, fmt.Sprintf(`value="%d"`, j+1)) {
						t.Errorf("%s, %s: event %d of combination %d is at %s", name, what, j+1, i, f.Places[i][j])
					}
				}
				for _, x := range run.Exchanges() {
					if path := x.To.Path; i > 0 && !strings.Contains(lanes, path) && len(run.Events) < 20 {
						t.Errorf("%s, %s: the lanes of combination %d lack %s", name, what, i, path)
					}
				}
			}
		}
	}
}

// played are the runs of a scenario in every combination of some switches.
func played(t *testing.T, s *scenario.Scenario, names []headline.Name) []*event.Run {
	t.Helper()
	tr, err := engine.Run(s)
	if err != nil {
		t.Fatal(err)
	}
	run := event.NewRun(s, tr)
	switches := slices.DeleteFunc(headline.Switches(run, run.Events[teach.Opening(run)-1].At), func(w headline.Switch) bool {
		return !slices.Contains(names, w.Name)
	})
	outcomes, err := headline.Outcomes(s, switches)
	if err != nil {
		t.Fatal(err)
	}
	var runs []*event.Run
	for _, o := range outcomes {
		runs = append(runs, o.Run)
	}
	return runs
}

// A group of the lanes is the same wherever it stands, and is moved to where it was.
func TestSettle(t *testing.T) {
	groups := func(y string, d string) *element {
		root, err := parsed(`<g><rect y=`+fmt.Sprintf("%q", y)+` data-role="hit"></rect><path d=`+fmt.Sprintf("%q", d)+`></path><text>a &lt; b</text></g>`, nil)
		if err != nil {
			t.Fatal(err)
		}
		root.settle()
		return root
	}
	high := groups("40", "M 1 44.5 L 6 50 A 2 2 0 0 1 9 61 Z C 1 44 2 45 3 46")
	low := groups("140.5", "M 1 145 L 6 150.5 A 2 2 0 0 1 9 161.5 Z C 1 144.5 2 145.5 3 146.5")
	if high.attributes["transform"] != "translate(0 40)" || low.attributes["transform"] != "translate(0 140.5)" {
		t.Errorf("they are moved by %s and %s", high.attributes["transform"], low.attributes["transform"])
	}
	delete(high.attributes, "transform")
	delete(low.attributes, "transform")
	if diff := cmp.Diff(fmt.Sprint(high.children[1]), fmt.Sprint(low.children[1])); diff != "" {
		t.Errorf("(-high +low):\n%s", diff)
	}
	if got := high.children[1].(*element).attributes["d"]; got != "M 1 4.5 L 6 10 A 2 2 0 0 1 9 21 Z C 1 4 2 5 3 6" {
		t.Errorf("the path is %s", got)
	}
	if text := high.children[2].(*element).children[0]; text != "a < b" {
		t.Errorf("the text is %q", text)
	}
}

func TestParsedRefuses(t *testing.T) {
	for _, printed := range []string{"<p>", "<p></b>", "text", "<p></p><p></p>", "<p a=>"} {
		if e, err := parsed(printed, nil); err == nil {
			t.Errorf("%s is %v", printed, e)
		}
	}
}
