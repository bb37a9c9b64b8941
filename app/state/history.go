package state

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A moment is a state of the scenario in the undo history.
type moment struct {
	scenario       *scenario.Scenario
	selected       event.Place
	cookie, server int
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
	past, future := s.History.past, remember(s.History.future, s)
	s = restore(s, past[len(past)-1], phrase.Say("You undid the last change."))
	s.History = History{past[:len(past)-1], future}
	return s
}

// Redo redoes the edit that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	if !s.History.CanRedo() {
		return s
	}
	past, future := remember(s.History.past, s), s.History.future
	s = restore(s, future[len(future)-1], phrase.Say("You redid the change."))
	s.History = History{past, future[:len(future)-1]}
	return s
}

// restore shows a moment of the history.
func restore(s State, m moment, confirmation string) State {
	s = s.commit(m.scenario, confirmation)
	if s.Problem == "" {
		s.Selected, s.Cookie, s.Server = m.selected, m.cookie, m.server
	}
	return s
}

// commit runs an edited scenario and replaces the current run.
func (s State) commit(next *scenario.Scenario, confirmation string) State {
	run, err := play(next)
	if err != nil {
		return s.Fail(err.Error())
	}
	if run.Link == s.Run.Link {
		return s
	}
	s.History = History{past: remember(s.History.past, s)}
	s.Before, s.Run = s.Run, run
	s.Change = compare.Changes(s.Before.Run, run.Run)
	s.Confirmation = confirmation
	s.Announcement = confirmation + " " + s.Change.Summary
	s.Selected = selectionAfter(s.Selected, s.Before.Trace, run)
	s.Copy = NotCopied
	s.Guessing = Guessing{} // an edit asks for no guess
	return s.clamp().tabReady()
}

// undoable is the length of the undo history.
const undoable = 200

// remember appends the current moment to a list that other states may share.
func remember(past []moment, s State) []moment {
	if len(past) >= undoable {
		past = past[1:]
	}
	return append(slices.Clone(past), moment{s.Run.Scenario, s.Selected, s.Cookie, s.Server})
}
