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

func (s State) moment() moment { return moment{s.Run.Scenario, s.Selected, s.Cookie, s.Server} }

// CanUndo reports whether there is an edit to undo.
func (s State) CanUndo() bool { return len(s.past) > 0 }

// CanRedo reports whether there is an edit to redo.
func (s State) CanRedo() bool { return len(s.future) > 0 }

// Undo undoes the last edit.
type Undo struct{}

func (Undo) apply(s State) State {
	if !s.CanUndo() {
		return s
	}
	past, future := s.past, remember(s.future, s.moment())
	s = s.returnTo(past[len(past)-1], phrase.Say("You undid the last change."))
	s.past, s.future = past[:len(past)-1], future
	return s
}

// Redo redoes the edit that was undone last.
type Redo struct{}

func (Redo) apply(s State) State {
	if !s.CanRedo() {
		return s
	}
	past, future := remember(s.past, s.moment()), s.future
	s = s.returnTo(future[len(future)-1], phrase.Say("You redid the change."))
	s.past, s.future = past, future[:len(future)-1]
	return s
}

func (s State) returnTo(m moment, said string) State {
	s = s.commit(m.scenario, said)
	if s.Problem == "" {
		s.Selected, s.Cookie, s.Server = m.selected, m.cookie, m.server
	}
	return s
}

// commit runs an edited scenario and replaces the current run.
func (s State) commit(next *scenario.Scenario, said string) State {
	run, err := play(next)
	if err != nil {
		return s.Fail(err.Error())
	}
	if run.Link == s.Run.Link {
		return s
	}
	s.past, s.future = remember(s.past, s.moment()), nil
	s.Before, s.Run = s.Run, run
	s.Change = compare.Changes(s.Before.Run, run.Run)
	s.Said = said
	s.Announcement = said + " " + s.Change.Summary
	s.Selected = carry(s.Selected, s.Before.Trace, run)
	s.Copy = NotCopied
	s.predictions, s.Guesses = nil, nil // An edit asks no questions: it shows.
	return s.clamp().tabReady()
}

// undoable is the length of the undo history.
const undoable = 200

// remember appends to a list that other states may share.
func remember(past []moment, m moment) []moment {
	if len(past) >= undoable {
		past = past[1:]
	}
	return append(slices.Clone(past), m)
}
