package state

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
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
	// Announcement is for readers who hear the page, and Acts counts what could
	// be announced.
	Announcement string
	Acts         int

	// Selected is the place that every view points at.
	Selected view.Place
	// Cookie and Server are what the knobs turn: indexes into Cookies and
	// into the scenario's servers.
	Cookie, Server int

	// Playing: it goes through the events by itself.
	Playing bool
	// ticks is to how many events it has gone.
	ticks int

	// Pinned is the run to compare with; its Trace is nil if there is none.
	Pinned Run

	Arrangement
	Copy Copy

	// Damage is a link that cannot be shown, nil if there is none.
	Damage *Damage

	// Guesses are what the reader said of rows, by their number.
	Guesses map[int]Guess
	// Quiz has the questions that were asked last.
	Quiz Quiz

	past, future []moment
	// predictions are what there is to guess, nil if all is shown, by the numbers
	// of their events.
	predictions map[int]view.Prediction
	// effects and fixes are what was pondered last, and of what.
	effects   []whatif.Effect
	effectsOf string
	fixes     []whatif.Fix
	fixesOf   placeKey
	// wrong: the run that fixesOf names falls short of its goal; gaveUp: it is too
	// large to search all of it.
	wrong, gaveUp bool
	// compared is the run that comparedOf names in all browsers, and played are
	// those that it was played in so far: it is complete when they are all.
	compared   view.Comparison
	comparedOf string
	played     []view.TitledRun
	// around has for each list the entry that the reader has gone to, 0 for none.
	around [lists]int
	// stack is what the code is written in, "" for the first.
	stack code.Stack
	// whyNews and viewsNews: an edit has changed what those panes show.
	whyNews, viewsNews bool
}

// An Arrangement is how the page is laid out, which opening another scenario
// leaves as it is.
type Arrangement struct {
	Tab   Tab
	Pane  Pane
	Theme Theme
	// NoLetters: keys of one letter do nothing.
	NoLetters bool
	// Embedded: the page is a part of somebody else's.
	Embedded bool
	// Width is the room for the lanes in CSS pixels, and PanelWidth that of
	// the panel of the tab, 0 before they are known.
	Width, PanelWidth float64
	// unfolded has the folds that are open.
	unfolded [folds]bool
}

// A Run is a scenario that has been played.
type Run struct {
	*view.Run
	// Link is the fragment that holds the scenario.
	Link string
	// cookies are what sets cookies in it.
	cookies []edit.CookieLine
}

// New plays a scenario and selects its first event.
func New(s *scenario.Scenario) (State, error) {
	run, err := play(s)
	if err != nil {
		return State{}, err
	}
	return State{Run: run, Arrangement: Arrangement{Tab: Table, Pane: WhyPane}}.begin(), nil
}

// begin selects the first event of the run.
func (s State) begin() State {
	s.Selected = view.AtStep(0)
	if len(s.Run.Events) > 0 {
		s.Selected = s.Run.Events[0].At
	}
	s.Cookie, s.Server = 0, 0
	if s.Run.Scenario.Question != "" {
		s = s.predict()
	}
	return s.follow().tabReady()
}

// Fragment is that of the link to what is shown, and to the event.
func (s State) Fragment() string { return link.At(s.Run.Link, s.Row()) }

// play runs a scenario.
func play(s *scenario.Scenario) (Run, error) {
	t, err := engine.Run(s)
	if err != nil {
		return Run{}, err
	}
	return Run{
		Run:     view.NewRun(s, t),
		Link:    link.Encode(s),
		cookies: edit.Cookies(s),
	}, nil
}
