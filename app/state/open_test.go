package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
)

const pastedDocument = `{"v":1,"servers":[{"host":"a.example"}],"steps":[{"do":"visit","url":"https://a.example/"}]}`

// A pasted scenario takes the place of what was there, which an undo brings back.
func TestUsePaste(t *testing.T) {
	before := do(lesson(t), state.ShowTab{Tab: state.Jar}, state.SetFlag{Attribute: "Secure"})
	s := do(before, state.UsePaste{Document: pastedDocument})
	if s.Problem != "" || len(s.Run.Scenario.Servers) != 1 || s.Run.Scenario.Servers[0].Host != "a.example" {
		t.Fatalf("problem %q, scenario %s", s.Problem, s.Run.Document())
	}
	if s.Tab != state.Jar || s.Row() != 1 || s.Confirmation == "" {
		t.Errorf("tab %s, event %d, confirmation %q", s.Tab, s.Row(), s.Confirmation)
	}
	if s.Before.Run != nil {
		t.Error("it is compared with a scenario that it has nothing to do with")
	}
	if s = do(s, state.Undo{}); s.Run.Link != before.Run.Link {
		t.Errorf("undone, the scenario is %s", s.Run.Document())
	}
	if s = do(s, state.Undo{}); s.Run.Link != lesson(t).Run.Link {
		t.Error("the edit before it cannot be undone")
	}
}

func TestUsePasteRejects(t *testing.T) {
	before := lesson(t)
	s := do(before, state.UsePaste{Document: `{"v":1,"servers":[{"host":""}]}`})
	if !strings.Contains(s.Problem, "servers[0].host") || s.Run.Link != before.Run.Link || s.History.CanUndo() {
		t.Errorf("problem %q", s.Problem)
	}
}

// The reader departs from a scenario by opening another that no link names, and by
// nothing else.
func TestDepartures(t *testing.T) {
	before := lesson(t)
	own := do(before, state.UsePaste{Document: pastedDocument})
	for _, test := range []struct {
		name   string
		from   state.State
		action state.Action
		want   int
	}{
		{"a lesson", own, state.OpenScenario{Scenario: before.Run.Scenario}, 2},
		{"a paste", before, state.UsePaste{Document: pastedDocument}, 1},
		{"a rejected paste", before, state.UsePaste{Document: "{"}, 0},
		{"a link", own, state.Open{Text: before.Fragment()}, 1},
		{"a damaged link", before, state.Open{Text: "9abc"}, 0},
		{"an edit", before, state.SetFlag{Attribute: "Secure"}, 0},
		{"an undone paste", own, state.Undo{}, 1},
		{"an event", before, state.GoTo{Row: 2}, 0},
	} {
		if got := do(test.from, test.action).Departures; got != test.want {
			t.Errorf("%s: %d departures, want %d", test.name, got, test.want)
		}
	}
}
