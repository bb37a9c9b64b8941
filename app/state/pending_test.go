package state_test

import (
	"strings"
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// finish makes the given number of pending runs, one after the other.
func finish(t *testing.T, s state.State, runs int) state.State {
	t.Helper()
	for range runs {
		if s.Pending == nil {
			t.Fatal("no run is pending")
		}
		run, err := s.Pending.Run(func(int) bool { return true })
		s = do(s, state.Ran{Of: s.Pending, Run: run, Err: err})
	}
	return s
}

// openLong opens a scenario whose run takes long, and makes that run.
func openLong(t *testing.T, s state.State, opened *scenario.Scenario) state.State {
	t.Helper()
	return finish(t, do(s, state.OpenScenario{Scenario: opened}), 1)
}

// Lessons run at once; a long run is pending, and nothing of it shows before it is
// there.
func TestOpenLongRun(t *testing.T) {
	before := do(lesson(t), state.NextTheme{})
	if before.Pending != nil {
		t.Error("a lesson is pending")
	}
	text := link.Encode(largest.Frames()) + ".s700"
	s := do(before, state.Open{Text: text})
	if !s.Pending.Is(state.ForOpening) || s.Run.Link != before.Run.Link || !strings.Contains(s.Announcement, "long run") {
		t.Fatalf("pending %v, and it says %q", s.Pending, s.Announcement)
	}
	s = do(s, state.NextTheme{}, state.ShowTab{Tab: state.Tracker}, state.SetFlag{Attribute: "Secure"}, state.Undo{})
	if !s.Pending.Is(state.ForOpening) {
		t.Fatal("an edit of what is not shown ended it")
	}
	s = finish(t, s, 1)
	if s.Pending != nil || s.Row() != 700 || s.Fragment() != strings.Replace(text, ".s", ".vtracker.s", 1) || !s.Run.Long {
		t.Errorf("row %d of %.20s is shown, want row 700 of %.20s", s.Row(), s.Fragment(), text)
	}
	if s.Theme != state.Dark || s.Tab != state.Tracker || s.History.CanUndo() {
		t.Errorf("theme %q and tab %q, and undo %t: what was chosen in between is lost", s.Theme, s.Tab, s.History.CanUndo())
	}
}

// What is opened last is shown, in whatever order the runs come.
func TestOpenWhilePending(t *testing.T) {
	first := do(lesson(t), state.OpenScenario{Scenario: largest.Frames()})
	second := do(first, state.OpenScenario{Scenario: largest.Faults()})
	late := func(s state.State) state.State {
		run, err := first.Pending.Run(func(int) bool { return true })
		return do(s, state.Ran{Of: first.Pending, Run: run, Err: err})
	}
	want := link.Encode(largest.Faults())
	if s := late(finish(t, second, 1)); s.Run.Link != want {
		t.Errorf("the first run came last and took the place of the second: %.40s", s.Run.Link)
	}
	if s := finish(t, late(second), 1); s.Run.Link != want || s.Pending != nil {
		t.Errorf("the first run ended the second: %.40s", s.Run.Link)
	}
	if s := late(do(second, state.OpenScenario{Scenario: lesson(t).Run.Scenario})); s.Run.Link != lesson(t).Run.Link || s.Pending != nil {
		t.Errorf("a short run did not take the place of both: %.40s", s.Run.Link)
	}
}

// An edit while another is pending adds to it: both are in the run, and each can be
// undone.
func TestEditWhilePending(t *testing.T) {
	start := openLong(t, lesson(t), largest.Frames())
	one := do(start, state.SetFlag{Attribute: "Secure", On: true})
	if !one.Pending.Is(state.ForEdits) || one.Run.Link != start.Run.Link {
		t.Fatal("a long run was made at once")
	}
	if c, _ := one.CurrentCookie(); !c.Cookie.Secure {
		t.Error("the switch does not show the edit")
	}
	both := do(one, state.GoTo{Row: 3}, state.SetFlag{Attribute: "HttpOnly", On: true})
	if both.Pending == one.Pending {
		t.Fatal("the run of the first edit goes on")
	}
	if both.Row() != 3 {
		t.Errorf("row %d is selected while a run is pending, want 3", both.Row())
	}
	ran := finish(t, both, 1)
	c, _ := ran.CurrentCookie()
	if !c.Cookie.Secure || !c.Cookie.HttpOnly || ran.Pending != nil || ran.Draft.Link != ran.Run.Link {
		t.Errorf("the line is %s, want Secure and HttpOnly", c.Line)
	}
	if want := "You turned Secure on. You turned HttpOnly on."; ran.Confirmation != want || ran.Before.Link != start.Run.Link {
		t.Errorf("it says %q, want %q, and compares with the run that was shown", ran.Confirmation, want)
	}
	if s := finish(t, do(ran, state.Undo{}), 1); s.Run.Link != one.Draft.Link {
		t.Error("undone once it is not the first edit alone")
	}
	if s := finish(t, do(ran, state.Undo{}, state.Undo{}), 1); s.Run.Link != start.Run.Link || s.History.CanUndo() {
		t.Error("undone twice it is not as it was")
	}

	undone := do(both, state.Undo{}, state.Undo{})
	if undone.Pending != nil || undone.Run.Link != start.Run.Link || undone.Draft.Link != start.Run.Link || undone.History.CanUndo() {
		t.Error("undone before it was run it is not as it was")
	}
	if s := do(undone, state.Redo{}); s.Draft.Link != one.Draft.Link || !s.Pending.Is(state.ForEdits) {
		t.Error("an edit that was undone before it was run cannot be redone")
	}
	if s := do(one, state.SetFlag{Attribute: "Secure"}); s.Pending != nil || s.Draft.Link != start.Run.Link || s.History.CanUndo() {
		t.Error("a switch that was turned back left something to run")
	}
	if s := do(one, state.OpenScenario{Scenario: lesson(t).Run.Scenario}); s.Pending != nil || s.Draft.Link != lesson(t).Run.Link {
		t.Error("an edit outlived the scenario")
	}
}

// TestAnalyzeWaits: nothing is searched in a run that another is about to replace.
func TestAnalyzeWaits(t *testing.T) {
	s := do(lesson(t), state.OpenScenario{Scenario: largest.Frames()})
	if again := do(s, state.Analyze{}); again.Ready() || again.Findings().Verdict != state.Unknown {
		t.Error("the run before was searched")
	}
}

// What an edit selects is selected when its run is there.
func TestEditSelectsWhenRun(t *testing.T) {
	s := openLong(t, lesson(t), largest.Faults())
	steps := len(s.Run.Scenario.Steps)
	s = do(s, state.Visit{Address: "http://s1.shop.example/login"}, state.SetFlag{Attribute: "Secure"})
	if s = finish(t, s, 1); s.Selected.Step != steps {
		t.Errorf("step %d is selected, want %d, the visit", s.Selected.Step, steps)
	}
}

// An edit with which a run grows too large is taken back when that turns out, and so
// are those before it that were not run.
func TestPendingEditFails(t *testing.T) {
	start := openLong(t, lesson(t), largest.Chain())
	document := largest.Chain()
	for range 1000 {
		document = edit.AddVisit(document, "http://s0.example/")
	}
	s := do(start, state.SetFlag{Attribute: "Secure", On: true}, state.SetSource{Text: string(document.Canonical())})
	if s = finish(t, s, 1); !strings.Contains(s.Problem, "grows too large") || s.Announcement != s.Problem {
		t.Errorf("it says %q", s.Problem)
	}
	if s.Draft.Link != start.Run.Link || s.Run.Link != start.Run.Link || s.History.CanUndo() || s.Pending != nil {
		t.Error("something of the edits is left")
	}

	damaged := finish(t, do(start, state.Open{Text: link.Encode(document)}), 1)
	if damaged.Damage == nil || damaged.Run.Link != start.Run.Link {
		t.Fatal("a link that grows too large was opened")
	}
	kept := damaged.Damage.Rest.Scenario
	if kept == nil || len(kept.Steps) < 500 || len(kept.Steps) >= len(document.Steps) {
		t.Fatalf("of %d steps these could be kept: %v", len(document.Steps), damaged.Damage.Rest.LeftOut)
	}
	if rest := finish(t, do(damaged, state.OpenRest{}), 1); rest.Damage != nil || len(rest.Run.Scenario.Steps) != len(kept.Steps) {
		t.Errorf("the steps before are not open: %v", rest.Damage)
	}
}
