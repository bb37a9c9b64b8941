package state_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// What changes out of sight is news until it is looked at.
func TestPanesHaveNews(t *testing.T) {
	s := do(lesson(t), state.Show{}, state.GoTo{Row: 5})
	wantNews := func(when string, why, views bool) {
		t.Helper()
		if got := s.HasNews(state.WhyPane); got != why {
			t.Errorf("%s the Why has news: %t", when, got)
		}
		if got := s.HasNews(state.ViewsPane); got != views {
			t.Errorf("%s the views have news: %t", when, got)
		}
		if s.HasNews(state.CookiePane) {
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
