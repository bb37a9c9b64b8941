package state

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/code"
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/secret"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
)

// A State is everything that the page shows. Its slices and pointers are never
// modified once they are in a State.
type State struct {
	// Run is the run that is shown.
	Run Run
	// Draft is the scenario that the knobs show and that edits change. Run is of
	// it, or will be when Pending has been run.
	Draft *Draft
	// Pending is what is to be run in pieces, nil if there is nothing.
	Pending *Pending
	// opened is the link of the run that was opened, and start the event that it was
	// opened at without one in its link.
	opened string
	start  int
	// Departures counts the scenarios that replaced another and that no link named:
	// the reader may want to go back from each.
	Departures int
	// Before is the run before the last edit; its Run is nil if there is none.
	Before Run
	// Change is the effect of the last edit on the outcome.
	Change compare.Change
	// Confirmation is the reader's last action in words, "" if there is none yet.
	Confirmation string
	// Problem says why the last action failed.
	Problem string
	// Announcement is for screen readers, and Acts counts the actions that
	// could be announced.
	Announcement string
	Acts         int

	// Selected is the selected place of every view.
	Selected event.Place
	// Cookie and Server are those of the knobs: indices into Cookies and into
	// the scenario's servers.
	Cookie, Server int

	// Playing: playback is on.
	Playing bool
	// ticks is the number of events that playback has shown.
	ticks int

	// Pinned is the pinned run; its Run is nil if there is none.
	Pinned Run

	Arrangement
	Copy Copy
	// CodeCopy is the last copy of a file of the code.
	CodeCopy CodeCopied

	// Damage is a link that cannot be opened, nil if there is none.
	Damage *Damage
	// Divergence is what came of a link's scenario otherwise than when the link was
	// made, nil if nothing did.
	Divergence *Divergence

	// Guessing has what the reader is asked to guess.
	Guessing Guessing
	// Quiz has the current questions.
	Quiz Quiz

	// Presenting: the presenter's mode is on. The guesses of the reader are aside.
	Presenting bool
	aside      Guessing

	// History has the edits that can be undone and redone.
	History History
	// News says which hidden panes an edit has changed.
	News News
	// Parts has the part of each long list that the reader went to.
	Parts Parts
	// Stack is the framework of the code.
	Stack code.Stack
	// program is the one that came last: see [ProgramOf].
	program code.Program

	analysis analysis
	// compared is the run of comparedOf in all browsers, once the builder has a run of
	// each.
	compared   compare.Comparison
	comparedOf string
	comparing  *compare.Builder
}

// An Arrangement has the view settings, which stay unchanged when another
// scenario is opened.
type Arrangement struct {
	Tab   Tab
	Pane  Pane
	Theme Theme
	// NoLetters: single-key shortcuts are off.
	NoLetters bool
	// Embedded: the page is an embed, and ReadOnly: the reader edits nothing there.
	Embedded, ReadOnly bool
	// Width is the width of the lanes in CSS pixels, and PanelWidth that of the
	// tab's panel, 0 if unknown.
	Width, PanelWidth float64
	// unfolded has the folds that are open.
	unfolded [folds]bool
}

// A Run is a scenario that has been run.
type Run struct {
	*event.Run
	// Link is the fragment with the scenario.
	Link string
	// Described is the scenario with the texts that the page shows, and Shared is its
	// link. If a claim does not hold, it is [edit.Detach] of the scenario.
	Described *scenario.Scenario
	Shared    string
	// Verdict is what came of it, for the link; "" for a run of many events, for which
	// it would take too long.
	Verdict string
	// Cookies are the lines and scripts that set cookies in it.
	Cookies []edit.CookieLine
	// Secrets are as in [Draft].
	Secrets []string
	// Long: it took too long to be made at once, and so does what is made of it.
	Long bool
}

// A Draft is a scenario that may not have been run yet.
type Draft struct {
	Scenario *scenario.Scenario
	// Link and Cookies are as in [Run].
	Link    string
	Cookies []edit.CookieLine
	// Secrets are values that look like credentials.
	Secrets []string
}

func newDraft(s *scenario.Scenario) *Draft {
	document := s.Canonical()
	return &Draft{s, link.EncodeDocument(document), edit.Cookies(s), secret.In(string(document))}
}

func (r *Run) draft() *Draft { return &Draft{r.Scenario, r.Link, r.Cookies, r.Secrets} }

// New runs a scenario, however long that takes, and shows where it begins.
func New(s *scenario.Scenario) (State, error) {
	run, err := play(newDraft(s), nil)
	if err != nil {
		return State{}, err
	}
	return State{Run: run, Draft: run.draft(), Arrangement: Arrangement{Tab: Table, Pane: WhyPane}}.begin(), nil
}

// begin selects the first event of the run, or that of the scenario's own question.
func (s State) begin() State {
	s.Selected = event.AtStep(0)
	if len(s.Run.Events) > 0 {
		s.Selected = s.Run.Events[0].At
	}
	s.opened = s.Run.Link
	s.Cookie, s.Server = 0, 0
	s.Stack = code.Stacks()[0]
	if s.Run.Described.Question != "" {
		s.Guessing = guessing(s.Run)
		if row := s.Guessing.own(); row > 0 {
			s.Selected = s.Run.Events[row-1].At
		}
	}
	s.start = s.Row()
	return s.follow().tabReady()
}

// Edited reports whether the scenario is another than the one that was opened.
func (s *State) Edited() bool { return s.Draft.Link != s.opened }

// Fragment is the link's fragment for the edited scenario and the selected event. It
// has no texts that are about another run.
func (s State) Fragment() string {
	shared, suffix := s.Draft.Link, Shown(&s)
	if shared == s.Run.Link {
		shared, suffix.Verdict = s.Run.Shared, s.Run.Verdict
	}
	return shared + suffix.String()
}

// Shown is what a link says about what the reader looks at. The table and the lanes
// are shown anyway.
func Shown(s *State) link.Suffix {
	suffix := link.Suffix{Row: s.Row()}
	if suffix.Row == 1 && s.start <= 1 {
		suffix.Row = 0 // It is shown anyway.
	}
	if s.Tab != Table && s.Tab != Lanes {
		suffix.View = string(s.Tab)
	}
	return suffix
}

// verdictEvents is how many events a run with a verdict may have.
const verdictEvents = 2_000

// play runs a scenario, with rests as [engine.RunInPieces] has them.
func play(d *Draft, rest func(done int) (goOn bool)) (Run, error) {
	t, err := engine.RunInPieces(d.Scenario, rest)
	if err != nil {
		return Run{}, err
	}
	run := Run{Run: event.NewRun(d.Scenario, t), Link: d.Link, Described: d.Scenario, Shared: d.Link, Cookies: d.Cookies, Secrets: d.Secrets}
	if len(run.Events) <= verdictEvents {
		run.Verdict = verdict.Of(t)
	}
	if !run.ClaimsHold {
		run.Described = edit.Detach(d.Scenario)
		run.Shared = link.Encode(run.Described)
	}
	return run, nil
}
