package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// lesson is the seed lesson as the page opens it.
func lesson(t *testing.T) state.State {
	t.Helper()
	s, err := lessons.Get(lessons.First)
	if err != nil {
		t.Fatal(err)
	}
	return do(begin(t, s), state.GoTo{Row: 1})
}

func begin(t *testing.T, s *scenario.Scenario) state.State {
	t.Helper()
	opened, err := state.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return opened
}

func decode(t *testing.T, document string) *scenario.Scenario {
	t.Helper()
	s, err := scenario.Decode([]byte(document))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// do applies actions in order.
func do(s state.State, actions ...state.Action) state.State {
	for _, a := range actions {
		s = state.Apply(s, a)
	}
	return s
}

// outcomes lists the outcomes of cookies, row by row: "5 sessionid held".
func outcomes(s state.State) string {
	var words []string
	for _, row := range s.Run.Events {
		for _, c := range row.Chips {
			words = append(words, string(rune('0'+row.Number))+" "+c.Name+" "+string(c.Outcome))
		}
	}
	return strings.Join(words, ", ")
}

// Every knob runs the scenario again, confirms the edit and can be undone.
func TestKnobs(t *testing.T) {
	const unchanged = "3 sessionid stored, 4 sessionid sent, 5 sessionid held, 6 sessionid sent"
	tests := []struct {
		name     string
		action   state.Action
		said     string
		outcomes string
	}{
		{"Secure off", state.SetFlag{Attribute: "Secure"}, "You turned Secure off.",
			"3 sessionid stored, 4 sessionid sent, 5 sessionid sent, 6 sessionid sent"},
		{"HttpOnly off", state.SetFlag{Attribute: "HttpOnly"}, "You turned HttpOnly off.", unchanged},
		{"SameSite Strict", state.SetSameSite{Value: "Strict"}, "You set SameSite to Strict.", unchanged},
		{"no SameSite", state.SetSameSite{}, "You removed SameSite.", unchanged},
		{"first visit by https", state.SetScheme{Scheme: "https"}, "You switched the address to https.",
			"2 sessionid stored, 3 sessionid sent, 4 sessionid held, 5 sessionid sent"},
		{"no redirect", state.SetRedirect{}, "You turned the redirect off.",
			"2 sessionid refused"},
		{"redirect 308", state.SetRedirect{Status: 308}, "You set the redirect to 308.", unchanged},
		{"HSTS", state.SetHSTS{On: true}, "You turned HSTS on.",
			"3 sessionid stored, 4 HSTS learned, 5 sessionid sent, 7 sessionid sent"},
		{"Firefox", state.SetBrowser{Browser: scenario.Firefox}, "You set the browser to Firefox.", unchanged},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := lesson(t)
			after := do(before, test.action)
			if after.Confirmation != test.said || after.Problem != "" {
				t.Errorf("said %q (problem %q), want %q", after.Confirmation, after.Problem, test.said)
			}
			if got := outcomes(after); !strings.HasPrefix(got, test.outcomes) {
				t.Errorf("outcomes are %q, want %q", got, test.outcomes)
			}
			if after.Run.Link == before.Run.Link {
				t.Errorf("the link is as before: %s", after.Run.Link)
			}
			if want := test.said + " " + after.Change.Summary; after.Announcement != want {
				t.Errorf("announced %q, want %q", after.Announcement, want)
			}
			if after.Before.Link != before.Run.Link {
				t.Errorf("it does not remember what it was before")
			}

			undone := do(after, state.Undo{})
			if undone.Run.Link != before.Run.Link || outcomes(undone) != outcomes(before) {
				t.Errorf("undone it is %s, want %s", undone.Run.Link, before.Run.Link)
			}
			if undone.History.CanUndo() {
				t.Errorf("there is more to undo than was done")
			}
			if before.Confirmation != "" || outcomes(before) != unchanged {
				t.Errorf("the old state was written to: %q %q", before.Confirmation, outcomes(before))
			}
		})
	}
}

// A knob that is turned to its current position makes no edit that could be
// undone.
func TestNoChange(t *testing.T) {
	for _, a := range []state.Action{
		state.SetFlag{Attribute: "Secure", On: true},
		state.SetRedirect{Status: 301},
		state.SetScheme{Scheme: "http"},
		state.SetBrowser{Browser: scenario.Chrome},
	} {
		if s := do(lesson(t), a); s.History.CanUndo() || s.Confirmation != "" {
			t.Errorf("%#v said %q, and can be undone: %t", a, s.Confirmation, s.History.CanUndo())
		}
	}
}

func TestUndoStepByStep(t *testing.T) {
	start := lesson(t)
	edits := []state.Action{
		state.SetFlag{Attribute: "Secure"}, state.SetHSTS{On: true}, state.SetRedirect{}, state.Visit{Address: "shop.example/logout"},
	}
	links := []string{start.Run.Link}
	s := start
	for _, a := range edits {
		s = do(s, a)
		links = append(links, s.Run.Link)
	}
	for i := len(edits) - 1; i >= 0; i-- {
		if s = do(s, state.Undo{}); s.Run.Link != links[i] {
			t.Fatalf("after undoing edit %d the link is %s, want %s", i, s.Run.Link, links[i])
		}
	}
	if s = do(s, state.Undo{}); s.Run.Link != start.Run.Link {
		t.Errorf("undoing nothing changed something")
	}
}

// TestUndoBringsTheKnobsBack: they turn the cookie and the server of the edit again.
func TestUndoBringsTheKnobsBack(t *testing.T) {
	s := do(begin(t, decode(t, twoShops)),
		state.ChooseCookie{Index: 2}, state.ChooseServer{Index: 1}, state.SetFlag{Attribute: "Secure", On: true},
		state.ChooseCookie{Index: 0}, state.ChooseServer{Index: 0}, state.Undo{})
	if s.Cookie != 2 || s.Server != 1 {
		t.Errorf("they turn cookie %d and server %d, want 2 and 1", s.Cookie, s.Server)
	}
	if s = do(s, state.Redo{}); s.Cookie != 0 || s.Server != 0 {
		t.Errorf("redone they turn cookie %d and server %d, want 0 and 0", s.Cookie, s.Server)
	}
}

// TestUndoIsBounded: the last 200 edits can be undone.
func TestUndoIsBounded(t *testing.T) {
	s := lesson(t)
	for i := range 210 {
		s = do(s, state.SetFlag{Attribute: "HttpOnly", On: i%2 == 1})
	}
	undone := 0
	for ; s.History.CanUndo(); undone++ {
		s = do(s, state.Undo{})
	}
	if undone != 200 {
		t.Errorf("%d edits were undone, want 200", undone)
	}
}

// Two states that were made from one do not change each other's history.
func TestStatesShareNothing(t *testing.T) {
	start := do(lesson(t), state.SetHSTS{On: true})
	one := do(start, state.SetFlag{Attribute: "Secure"})
	other := do(start, state.SetRedirect{})
	if got := do(one, state.Undo{}).Run.Link; got != start.Run.Link {
		t.Errorf("undoing the first gives %s, want %s", got, start.Run.Link)
	}
	if got := do(other, state.Undo{}).Run.Link; got != start.Run.Link {
		t.Errorf("undoing the second gives %s, want %s", got, start.Run.Link)
	}
}

func TestLinkOpensTheSameState(t *testing.T) {
	edited := do(lesson(t), state.SetFlag{Attribute: "Secure"}, state.SetHSTS{On: true})
	opened := do(lesson(t), state.Open{Text: "https://crumbtrail.example/embed#" + edited.Run.Link})
	if opened.Damage != nil || opened.Run.Link != edited.Run.Link || outcomes(opened) != outcomes(edited) {
		t.Errorf("opened %s (%v), want %s", opened.Run.Link, opened.Damage, edited.Run.Link)
	}
	if opened.History.CanUndo() || opened.Confirmation != "" || opened.Before.Run != nil {
		t.Errorf("what was done to another scenario is remembered: %q", opened.Confirmation)
	}
}

func TestDamagedLinks(t *testing.T) {
	unsupported := link.Encode(decode(t, `{"v":1,"servers":[{"host":"a.example","stack":{"tomcat":{}}}],"steps":[]}`))
	whole := lesson(t).Run.Link
	tests := []struct{ name, text, says string }{
		{"cut", whole[:len(whole)/2], "truncated or mistyped"},
		{"another format", "9abc", "newer Crumbtrail"},
		{"no escape", "%zz", "link"},
		{"not supported yet", unsupported, "stack.tomcat: this stack is not modelled"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			before := do(lesson(t), state.SetHSTS{On: true})
			s := do(before, state.Open{Text: test.text})
			if s.Damage == nil {
				t.Fatalf("opened as %s", s.Run.Link)
			}
			if s.Damage.Text != test.text || !strings.Contains(s.Damage.Problem, test.says) {
				t.Errorf("kept %q and says %q, want the text and %q", s.Damage.Text, s.Damage.Problem, test.says)
			}
			if s.Run.Link != before.Run.Link {
				t.Errorf("what was there is gone")
			}
			if s = do(s, state.Open{Text: whole}); s.Damage != nil || s.Run.Link != whole {
				t.Errorf("mended it is %v, %s", s.Damage, s.Run.Link)
			}
		})
	}
	t.Run("the lesson instead", func(t *testing.T) {
		s := do(lesson(t), state.Open{Text: "9"}, state.OpenScenario{Scenario: lesson(t).Run.Scenario})
		if s.Damage != nil || s.Run.Link != whole {
			t.Errorf("it is %v, %s", s.Damage, s.Run.Link)
		}
	})
}

// The page works with an empty scenario.
func TestEmptyScenario(t *testing.T) {
	s := begin(t, &scenario.Scenario{V: 1})
	for _, a := range []state.Action{
		state.GoTo{Row: 3}, state.Select{At: event.AtExchange(0, 0)}, state.SetFlag{Attribute: "Secure", On: true},
		state.SetSameSite{Value: "Lax"}, state.SetScheme{Scheme: "https"}, state.SetRedirect{Status: 301},
		state.SetHSTS{On: true}, state.ChooseCookie{Index: 1}, state.ChooseServer{Index: 1}, state.Undo{},
	} {
		s = do(s, a)
		if s.Row() != 0 || s.History.CanUndo() || s.Problem != "" {
			t.Errorf("after %#v: row %d, problem %q", a, s.Row(), s.Problem)
		}
	}
	if got := s.Why(); got.Headline != "" {
		t.Errorf("it explains %q", got.Headline)
	}
	if scheme, rest := s.Address(); scheme != "http" || rest != "" {
		t.Errorf("the address is %s %q", scheme, rest)
	}
	if s = do(s, state.Visit{Address: "shop.example"}); s.Row() != 1 || !s.History.CanUndo() {
		t.Errorf("a visit does not show: row %d, problem %q", s.Row(), s.Problem)
	}
}

func TestTheme(t *testing.T) {
	s := lesson(t)
	for _, want := range []state.Theme{state.Light, state.Dark, state.Auto, state.Light} {
		if s = do(s, state.NextTheme{}); s.Theme != want {
			t.Errorf("the next theme is %q, want %q", s.Theme, want)
		}
	}
	if s = do(s, state.Open{Text: s.Run.Link}); s.Theme != state.Light {
		t.Errorf("opening a link changed the theme to %q", s.Theme)
	}
}

func TestFailureIsAnnounced(t *testing.T) {
	s := do(lesson(t), state.Visit{Address: "exa mple"})
	if s.Problem == "" || s.Announcement != s.Problem {
		t.Errorf("problem %q, announced %q", s.Problem, s.Announcement)
	}
	if s = do(s, state.GoTo{Row: 1}); s.Problem != "" {
		t.Errorf("the problem outlives what came next: %q", s.Problem)
	}
}
