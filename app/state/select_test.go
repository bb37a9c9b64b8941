package state_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

func TestGoTo(t *testing.T) {
	s := do(lesson(t), state.Show{})
	last := len(s.Run.Events)
	for _, test := range []struct{ row, want int }{{2, 2}, {last, last}, {last + 1, last}, {0, 1}, {-3, 1}} {
		if got := do(s, state.GoTo{Row: test.row}).Row(); got != test.want {
			t.Errorf("going to row %d ends at %d, want %d", test.row, got, test.want)
		}
	}
	paragraph := teach.Transcript(s.Run.Run, event.Whole)[4].Text
	if loud, quiet := do(s, state.GoTo{Row: 5}), do(s, state.GoTo{Row: 5, Quietly: true}); loud.Announcement != paragraph || quiet.Announcement != "" {
		t.Errorf("announced %q, and quietly %q, want %q and nothing", loud.Announcement, quiet.Announcement, paragraph)
	}
}

func TestSelectMissingPlace(t *testing.T) {
	s := do(lesson(t), state.GoTo{Row: 4})
	for _, at := range []event.Place{
		event.AtStep(9), event.AtStep(-1), event.AtExchange(0, 7), event.AtExchange(0, 0).WithCookie(3), event.AtExchange(0, 1).WithLine(1),
	} {
		if got := do(s, state.Select{At: at}).Selected; got != s.Selected {
			t.Errorf("selecting %v gave %v", at, got)
		}
	}
}

// After an edit the selection stays at the same event, or moves to the nearest
// one that still exists.
func TestSelectionSurvivesEdits(t *testing.T) {
	blocked := event.AtExchange(2, 0).WithCookie(0)
	tests := []struct {
		name   string
		at     event.Place
		action state.Action
		want   event.Place
	}{
		{"a cookie that is still there", blocked, state.SetFlag{Attribute: "Secure"}, blocked},
		{"a cookie that the browser no longer considers", blocked, state.SetHSTS{On: true}, event.AtExchange(2, 0)},
		{"an exchange that is gone", event.AtExchange(2, 1), state.SetRedirect{}, event.AtExchange(2, 0)},
		{"a line of an exchange that is gone", event.AtExchange(0, 1).WithLine(0), state.SetRedirect{}, event.AtExchange(0, 0)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := do(lesson(t), state.Select{At: test.at}, test.action)
			if s.Selected != test.want {
				t.Errorf("selected is %v, want %v", s.Selected, test.want)
			}
			if s.Row() == 0 {
				t.Errorf("no row shows it")
			}
		})
	}
	t.Run("a step that is taken back", func(t *testing.T) {
		s := do(lesson(t), state.GoTo{Row: 2}, state.Visit{Address: "shop.example/x"})
		if s.Selected.Step != 3 {
			t.Errorf("the new visit is not selected: %v", s.Selected)
		}
		if s = do(s, state.GoTo{Row: 99}, state.Undo{}); s.Row() != 2 {
			t.Errorf("undone, the row is %d, want 2", s.Row())
		}
	})
	t.Run("the same index means another cookie", func(t *testing.T) {
		s := begin(t, decode(t, `{"v":1,
			"servers":[{"host":"a.example","rules":[{"set":["one=1; Path=/x","two=2; Path=/"]}]}],
			"steps":[{"do":"visit","url":"https://a.example/x"},{"do":"visit","url":"https://a.example/x"}]}`))
		// SameSite=None without Secure is rejected, so the other one comes
		// first.
		s = do(s, state.Select{At: event.AtExchange(1, 0).WithCookie(0)}, state.SetSameSite{Value: "None"})
		if cookies := s.Run.Trace.Steps[1].Exchanges[0].Cookies; len(cookies) != 1 || cookies[0].Name != "two" {
			t.Fatalf("considered are %v; this test wants two alone", cookies)
		}
		if want := event.AtExchange(1, 0); s.Selected != want {
			t.Errorf("selected is %v, want %v", s.Selected, want)
		}
	})
}

// Actions of the page itself keep the last announcement, and do not repeat it.
func TestPageActionsKeepTheAnnouncement(t *testing.T) {
	for name, action := range map[string]state.Action{
		"an edit":         state.SetFlag{Attribute: "Secure"},
		"a failed edit":   state.Visit{Address: "ftp://shop.example"},
		"another lesson":  state.OpenScenario{Scenario: lesson(t).Run.Scenario},
		"a selected step": state.GoTo{Row: 5},
	} {
		before := do(lesson(t), action)
		after := do(before, state.Analyze{}, state.Resize{Width: 100})
		if after.Problem != before.Problem || after.Announcement != before.Announcement || after.Acts != before.Acts {
			t.Errorf("after %s it says %q and %q, want %q and %q",
				name, after.Problem, after.Announcement, before.Problem, before.Announcement)
		}
		if again := do(after, action); again.Acts == before.Acts {
			t.Errorf("%s twice is not told twice", name)
		}
	}
}
