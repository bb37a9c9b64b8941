package state_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/largest"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Opening a scenario shows the Why, whatever was visible before, and leaves
// folds open, except for the answer to another lesson's question.
func TestOpeningKeepsTheArrangement(t *testing.T) {
	s := do(lesson(t), state.ShowPane{Pane: state.CookiePane}, state.ToggleFold{Fold: state.StepsFold},
		state.ToggleFold{Fold: state.AnswerFold}, state.SetLetters{})
	for name, a := range map[string]state.Action{
		"a lesson": state.OpenScenario{Scenario: s.Run.Scenario},
		"a link":   state.Open{Text: s.Fragment()},
	} {
		got := do(s, a)
		if got.Pane != state.WhyPane {
			t.Errorf("after %s the pane is %q", name, got.Pane)
		}
		if !got.Unfolded(state.StepsFold) || got.Unfolded(state.AnswerFold) || !got.NoLetters {
			t.Errorf("after %s the steps are unfolded: %t, the answer: %t, letters off: %t",
				name, got.Unfolded(state.StepsFold), got.Unfolded(state.AnswerFold), got.NoLetters)
		}
	}
}

// A change of the selection is news as well: an undo that goes back to another
// step.
func TestPaneMarkAfterSelection(t *testing.T) {
	s := do(lesson(t), state.Show{}, state.GoTo{Row: 5}, state.SetFlag{Attribute: "Secure"}, state.GoTo{Row: 1},
		state.ShowPane{Pane: state.CookiePane}, state.Undo{})
	if s.Row() != 5 || !s.News.Of(state.WhyPane) {
		t.Errorf("at row %d the Why has news: %t", s.Row(), s.News.Of(state.WhyPane))
	}
}

// A change in a hidden pane is news until the pane is shown.
func TestPaneMarks(t *testing.T) {
	s := do(lesson(t), state.Show{}, state.GoTo{Row: 5})
	wantNews := func(when string, why, views bool) {
		t.Helper()
		if got := s.News.Of(state.WhyPane); got != why {
			t.Errorf("%s the Why has news: %t", when, got)
		}
		if got := s.News.Of(state.ViewsPane); got != views {
			t.Errorf("%s the views have news: %t", when, got)
		}
		if s.News.Of(state.CookiePane) {
			t.Errorf("%s the knobs have news", when)
		}
	}
	wantNews("at first", false, false)
	s = state.Apply(s, state.ShowPane{Pane: state.CookiePane})
	s = state.Apply(s, state.SetFlag{Attribute: "HttpOnly"})
	wantNews("after an edit that changes nothing at the step", false, !s.Change.Nothing())
	s = state.Apply(s, state.SetFlag{Attribute: "Secure"})
	wantNews("after the leak", true, true)
	s = state.Apply(s, state.ShowPane{Pane: state.ViewsPane})
	wantNews("with the views in sight", true, false)
	s = state.Apply(s, state.ShowPane{Pane: state.WhyPane})
	wantNews("with the Why in sight", false, false)
	s = state.Apply(s, state.Undo{})
	wantNews("after undoing beside the Why", false, true)
	s = state.Apply(s, state.ShowTab{Tab: state.Flow})
	if s.Pane != state.ViewsPane {
		t.Errorf("a view that is asked for is out of sight: the pane is %s", s.Pane)
	}
}

// TestShowPart: a list stays at the reader's part until another place is
// selected.
func TestShowPart(t *testing.T) {
	s := do(lesson(t), state.GoTo{Row: 1}, state.ShowPart{List: state.JarList, Around: 500})
	if got := s.Parts.Around(state.JarList, 1); got != 500 {
		t.Errorf("the jar is shown around entry %d", got)
	}
	if got := s.Parts.Around(state.CodeLines, 7); got != 7 {
		t.Errorf("the code is shown around line %d", got)
	}
	if got := do(s, state.ShowPart{List: state.JarList, Around: -3}).Parts.Around(state.JarList, 7); got != 1 {
		t.Errorf("before the first entry comes %d", got)
	}
	if got := do(s, state.GoTo{Row: 2}).Parts.Around(state.JarList, 1); got != 1 {
		t.Errorf("of another event the jar is shown around entry %d", got)
	}
}

// TestCompareLongRun: a long run is run in one browser at a time, with the same
// comparison as the result.
func TestCompareLongRun(t *testing.T) {
	long := openLong(t, lesson(t), largest.Faults())
	s := do(long, state.ShowTab{Tab: state.Compare})
	if !s.Comparing() || s.Compared().Titles != nil {
		t.Fatal("a long run was compared at one go")
	}
	s = do(finish(t, s, 1), state.ShowTab{Tab: state.Table})
	if s.Pending != nil {
		t.Error("the comparison goes on behind another tab")
	}
	s = finish(t, do(s, state.ShowTab{Tab: state.Compare}), 2)
	if s.Comparing() || len(s.Compared().Titles) != len(scenario.Browsers()) {
		t.Errorf("all browsers have played, and %v are compared", s.Compared().Titles)
	}
	if s = do(s, state.ShowTab{Tab: state.Table}, state.ShowTab{Tab: state.Compare}); s.Comparing() {
		t.Error("the same run is compared again")
	}
	atOnce := do(begin(t, largest.Faults()), state.ShowTab{Tab: state.Compare})
	if diff := cmp.Diff(finish(t, atOnce, 3).Compared(), s.Compared()); diff != "" {
		t.Errorf("it comes to something else (-want +got):\n%s", diff)
	}
}

// TestCompareFailedRun: a browser in which the run fails is left out, and the others are
// compared.
func TestCompareFailedRun(t *testing.T) {
	s := do(openLong(t, lesson(t), largest.Faults()), state.ShowTab{Tab: state.Compare})
	s = finish(t, do(s, state.Ran{Of: s.Pending, Err: errors.New("too large")}), 2)
	if s.Comparing() || s.Pending != nil || s.Problem != "" {
		t.Fatalf("comparing %t, pending %v, problem %q", s.Comparing(), s.Pending, s.Problem)
	}
	c := s.Compared()
	want := []compare.FailedRun{{Title: "Firefox", Problem: "too large"}}
	if diff := cmp.Diff(want, c.Failed); diff != "" {
		t.Errorf("failed (-want +got):\n%s", diff)
	}
	if len(c.Titles) != len(scenario.Browsers())-1 {
		t.Errorf("%v are compared", c.Titles)
	}
	for _, r := range c.Rows {
		if len(r.Events) != len(c.Titles) {
			t.Fatalf("a row has %d events for %v", len(r.Events), c.Titles)
		}
	}
}

// TestAnalyzeLongRun: for a long run the fixes come first and the flips next,
// and the page says that not all was tried.
func TestAnalyzeLongRun(t *testing.T) {
	s := do(openLong(t, lesson(t), largest.Faults()), state.Analyze{})
	if s.Ready() || s.Findings().Verdict == state.Unknown || !s.Findings().GaveUp {
		t.Fatalf("ready %t, verdict %v, given up %t", s.Ready(), s.Findings().Verdict, s.Findings().GaveUp)
	}
	if s = do(s, state.Analyze{}); !s.Ready() {
		t.Error("the flips are not there after the second time")
	}
}
