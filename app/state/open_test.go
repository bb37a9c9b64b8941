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
	if s = do(s, state.Undo{}); s.Run.Link != before.Run.Link || s.Before.Run != nil {
		t.Errorf("undone, the scenario is %s, compared: %t", s.Run.Document(), s.Before.Run != nil)
	}
	if again := do(s, state.Redo{}); again.Run.Scenario.Servers[0].Host != "a.example" || again.Before.Run != nil {
		t.Errorf("redone, the scenario is %s, compared: %t", again.Run.Document(), again.Before.Run != nil)
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

// The reader's own case opens at the event that it is about.
func TestUseOwnShowsTheFault(t *testing.T) {
	own := decode(t, `{"v":1,"servers":[{"host":"a.example","rules":[{"set":["sid=1; Secure"]}]}],"steps":[{"do":"visit","url":"http://a.example/"}]}`)
	s := do(lesson(t), state.UseOwn{Scenario: own, Said: "This is your case."})
	if s.Row() != 2 || s.Confirmation != "This is your case." {
		t.Errorf("event %d of %d, confirmation %q", s.Row(), len(s.Run.Events), s.Confirmation)
	}
}

// What a server's rules grant and no choice says stays as it is written.
func TestCORSAsWritten(t *testing.T) {
	for rules, want := range map[string]string{
		`{"headers":{"Access-Control-Allow-Origin":"https://app.example"}}`:                                           state.CORSAsWritten,
		`{"path":"/x","headers":{"Access-Control-Allow-Origin":"*"}}`:                                                 state.CORSAsWritten,
		`{"headers":{"Access-Control-Allow-Origin":"*"}}`:                                                             "*",
		`{"headers":{"Access-Control-Allow-Origin":"https://app.example","Access-Control-Allow-Credentials":"true"}}`: "https://app.example",
		`{"headers":{"X":"1"}}`: "",
	} {
		s := begin(t, decode(t, `{"v":1,"servers":[{"host":"api.example","rules":[`+rules+`]}],"steps":[{"do":"visit","url":"https://api.example/"}]}`))
		if _, chosen, _ := s.CurrentServer().CORSChoices(); chosen != want {
			t.Errorf("%s: chosen %q, want %q", rules, chosen, want)
		}
		if after := do(s, state.SetCORS{Origin: state.CORSAsWritten}); after.Run.Link != s.Run.Link {
			t.Errorf("%s: what is written was changed to %s", rules, after.Run.Document())
		}
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
