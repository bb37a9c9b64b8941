package state_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
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
