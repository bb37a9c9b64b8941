//go:build !js

package ui

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// opened is the first state of a lesson.
func opened(t *testing.T, name string) state.State {
	t.Helper()
	s, err := lessons.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	first, err := state.New(s)
	if err != nil {
		t.Fatal(err)
	}
	return first
}

// The page turns the headline switches as package headline does, of every lesson.
func TestSwitchesAreThoseOfTheHeadline(t *testing.T) {
	turned := map[headline.Name]int{}
	for _, name := range lessons.List() {
		first := opened(t, name)
		for _, w := range headline.Switches(first.Run.Run, first.Selected) {
			on, flip := switchOf(&first, string(w.Name))
			if flip == nil {
				t.Errorf("%s: the page has no switch %s", name, w.Name)
				continue
			}
			next := state.Apply(first, flip)
			if want := link.Encode(w.Flip(first.Run.Scenario)); on != w.On || next.Draft.Link != want {
				t.Errorf("%s: %s is %t on the page and leads to %s; want %t and %s", name, w.Name, on, next.Draft.Link, w.On, want)
			}
			turned[w.Name]++
		}
	}
	if len(turned) != 4 || turned[headline.Secure] != len(lessons.List()) {
		t.Errorf("only these were turned: %v", turned)
	}
}

// What is resumed has the changes since the lesson was opened, and can be undone.
func TestResume(t *testing.T) {
	first := opened(t, lessons.First)
	resumed := func(flipped []string, row int) state.State {
		m := newModel()
		m.state = first
		resume(m, flipped, row)
		return m.state
	}
	s := resumed([]string{"secure", "https", "none"}, 4)
	if s.Row() != 4 || s.Confirmation != "You turned Secure off. You switched the address to https." || s.Before.Run != first.Run.Run || s.Change.Nothing() {
		t.Errorf("event %d, %q, %+v", s.Row(), s.Confirmation, s.Change)
	}
	s = state.Apply(state.Apply(s, state.Undo{}), state.Undo{})
	if s.Draft.Link != first.Draft.Link {
		t.Error("undone it is not the lesson")
	}
	if same := resumed(nil, 2); same.Run.Run != first.Run.Run || same.Row() != 2 || same.Before.Run != nil || !same.Guessing.On() {
		t.Errorf("without a flip it is at event %d of another run", same.Row())
	}
}
