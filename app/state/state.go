package state

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// A State is everything that the page shows. Its slices and pointers are never
// written to once they are in a State.
type State struct {
	// Run is what is shown.
	Run Run
	// Before is what the last edit replaced; its Trace is nil if there is
	// nothing to compare with.
	Before Run
	// Change is what the last edit changed in the outcome.
	Change view.Change
	// Said tells what the reader did last, "" if nothing yet.
	Said string
	// Problem says why the last thing that the reader tried did not work.
	Problem string
	// Announcement is for readers who hear the page.
	Announcement string

	// Selected is the place that every view points at.
	Selected view.Place
	// Cookie and Server are what the knobs turn: indexes into Cookies and
	// into the scenario's servers.
	Cookie, Server int

	Tab   Tab
	Theme Theme
	Copy  Copy
	// Embedded: the page is a part of somebody else's.
	Embedded bool
	// Width is the room for the lanes in CSS pixels, 0 before it is known.
	Width float64

	// Damage is a link that cannot be shown, nil if there is none.
	Damage *Damage

	past []moment
}

// A Run is a scenario that has been played.
type Run struct {
	view.Run
	// Rows is the execution table, the numbering that all views share.
	Rows []view.Row
	// Link is the fragment that holds the scenario.
	Link string
}

// A moment is what undoing goes back to.
type moment struct {
	scenario       *scenario.Scenario
	selected       view.Place
	cookie, server int
}

// New plays a scenario and selects its first event.
func New(s *scenario.Scenario) (State, error) {
	run, err := play(s)
	if err != nil {
		return State{}, err
	}
	return State{Run: run, Tab: Table}.begin(), nil
}

// begin selects the first event of the run.
func (s State) begin() State {
	s.Selected = view.AtStep(0)
	if len(s.Run.Rows) > 0 {
		s.Selected = s.Run.Rows[0].At
	}
	s.Cookie, s.Server = 0, 0
	return s.follow()
}

// play runs a scenario.
func play(s *scenario.Scenario) (Run, error) {
	t, err := engine.Run(s)
	if err != nil {
		return Run{}, err
	}
	return Run{
		Run:  view.Run{Scenario: s, Trace: t},
		Rows: view.Table(s, t),
		Link: link.Encode(s),
	}, nil
}

// CanUndo reports whether there is an edit to take back.
func (s State) CanUndo() bool { return len(s.past) > 0 }
