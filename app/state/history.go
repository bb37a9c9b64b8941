package state

import (
	"errors"
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A moment is a state of the scenario in the undo history.
type moment struct {
	scenario       *scenario.Scenario
	selected       event.Place
	cookie, server int
	// other: the change was to another scenario, with which this one is not compared.
	other bool
}

// History has the moments before and after the current one.
type History struct{ past, future []moment }

// CanUndo reports whether there is an edit to undo.
func (h History) CanUndo() bool { return len(h.past) > 0 }

// CanRedo reports whether there is an edit to redo.
func (h History) CanRedo() bool { return len(h.future) > 0 }

// Undo undoes the last edit.
type Undo struct{}

func (Undo) apply(s State) State {
	if !s.History.CanUndo() {
		return s
	}
	past, future := s.History.past, remember(s.History.future, &s)
	m := &past[len(past)-1]
	future[len(future)-1].other = m.other
	return restore(s, m, History{past[:len(past)-1], future}, phrase.Say("You undid the last change."))
}

// Redo redoes the edit that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	if !s.History.CanRedo() {
		return s
	}
	past, future := remember(s.History.past, &s), s.History.future
	m := &future[len(future)-1]
	past[len(past)-1].other = m.other
	return restore(s, m, History{past, future[:len(future)-1]}, phrase.Say("You redid the change."))
}

// restore goes to a moment of the history, which that leaves as given.
func restore(s State, m *moment, left History, confirmation string) State {
	if s.Pending.Is(ForOpening) {
		return s
	}
	if m.other {
		return open(s, m.scenario, &Pending{Purpose: ForOpening, confirmation: confirmation, before: left, shows: &target{at: m.selected}})
	}
	s = commit(s, m.scenario, confirmation, &target{at: m.selected})
	if s.Problem == "" {
		s.Cookie, s.Server, s.History = m.cookie, m.server, left
	}
	return s
}

// commit replaces the scenario by an edited one and runs it.
func (s State) commit(next *scenario.Scenario, confirmation string) State {
	return commit(s, next, confirmation, nil)
}

// commit is [State.commit], and selects something in the run.
func commit(s State, next *scenario.Scenario, confirmation string, shows *target) State {
	p := &Pending{Draft: newDraft(next), confirmation: confirmation, shows: shows, before: s.History}
	switch {
	case s.Pending.Is(ForOpening):
		return s // The reader does not see what this would edit.
	case p.Draft.Link == s.Draft.Link:
		shows.selectIn(&s)
		return s
	case p.Draft.Link == s.Run.Link:
		giveUp(&s)
		s.Announcement = confirmation
		s = s.tabReady()
		shows.selectIn(&s)
		return s
	case s.Pending.Is(ForEdits):
		p.confirmation, p.before = s.Pending.confirmation+" "+confirmation, s.Pending.before
		if shows == nil {
			p.shows = s.Pending.shows
		}
	}
	past := remember(s.History.past, &s)
	if err := p.start(&s); err != nil {
		return s.Fail(withoutPath(err))
	}
	s.History = History{past: past}
	if s.Pending == p {
		s.Draft = p.Draft
		s.Announcement = confirmation + " " + LongRun.String()
	}
	return s.clamp()
}

// withoutPath is the problem of an edit. It is shown at the field that was written, which
// says where it is in other words than the document.
func withoutPath(err error) string {
	if at := (*scenario.Error)(nil); errors.As(err, &at) {
		return at.Problem
	}
	return err.Error()
}

// undoable is the length of the undo history.
const undoable = 200

// remember appends the current moment to a list that other states may share.
func remember(past []moment, s *State) []moment {
	if len(past) >= undoable {
		past = past[1:]
	}
	return append(slices.Clone(past), moment{scenario: s.Draft.Scenario, selected: s.Selected, cookie: s.Cookie, server: s.Server})
}

// leave is [remember] before another scenario is shown.
func leave(past []moment, s *State) []moment {
	past = remember(past, s)
	past[len(past)-1].other = true
	return past
}
