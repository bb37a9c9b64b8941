package state

import (
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/salvage"
)

// A Pending is a run that takes too long to be made at once: the page makes it in
// pieces and brings it with [Ran]. Meanwhile views show the last run and knobs show
// the draft. An edit or a link that comes in between starts another run, which
// takes the place of this one.
type Pending struct {
	Purpose Purpose
	// Draft is the scenario to run.
	Draft *Draft

	// Of edits it has what was done since the last run, in words; what the last of
	// them selects, nil for nothing; and the history before them. Of the reader's own
	// scenario it has the words and the history that leads back.
	confirmation string
	shows        *target
	before       History
	// linked: a link or an address is opened. Of a link it has the text, and what it
	// says besides the scenario.
	linked bool
	text   string
	suffix link.Suffix
}

// A Purpose is what a run is made for.
type Purpose uint8

const (
	// ForEdits: it is of the edited scenario.
	ForEdits Purpose = iota
	// ForOpening: it is of another scenario, and the last run is not shown any more.
	ForOpening
	// ForComparing: it is of the scenario in another browser.
	ForComparing
)

// LongRun says that a run is pending.
const LongRun = phrase.Phrase("This is a long run. It is shown as soon as it is complete.")

// Is reports whether a run is pending, and for that purpose.
func (p *Pending) Is(purpose Purpose) bool { return p != nil && p.Purpose == purpose }

// Run makes the run, with rests as [engine.RunInPieces] has them.
func (p *Pending) Run(rest func(done int) (goOn bool)) (Run, error) {
	run, err := play(p.Draft, rest)
	run.Long = true
	return run, err
}

// Ran brings what came of a [Pending]. If something has taken its place since,
// it changes nothing.
type Ran struct {
	Of  *Pending
	Run Run
	Err error
}

func (a Ran) apply(s State) State {
	if a.Of != s.Pending {
		return s
	}
	s.Pending = nil
	if a.Of.Purpose != ForComparing {
		s.Playing = false
		s.Acts++
	}
	if a.Err != nil {
		a.Of.fail(&s, a.Err)
	} else {
		a.Of.arrive(&s, a.Run)
	}
	return s.tabReady()
}

// start makes a run at once if it is short, and otherwise leaves it pending. The
// error is that of a run that was made.
func (p *Pending) start(s *State) error {
	run, err := play(p.Draft, func(int) (goOn bool) { return false })
	switch err {
	case engine.ErrStopped:
		s.Pending = p
		return nil
	case nil:
		s.Pending = nil
		p.arrive(s, run)
	}
	return err
}

// arrive shows the run.
func (p *Pending) arrive(s *State, run Run) {
	switch p.Purpose {
	case ForOpening:
		*s = s.replace(run)
		s.Confirmation, s.History = p.confirmation, p.before
		if !p.linked && p.shows == nil { // neither by a link nor by Undo or Redo
			s.Departures++
		}
		switch row := firstFault(run); {
		case p.linked:
			*s = applySuffix(*s, p.suffix)
		case p.shows != nil:
			p.shows.selectIn(s)
		case p.confirmation != "" && row > 0:
			*s = s.goTo(row)
		}
	case ForComparing:
		s.comparing.Add(compare.TitledRun{Title: BrowserName(run.Scenario.EffectiveBrowser()), Run: run.Run})
	default:
		s.Before, s.Run, s.Draft = s.Run, run, run.draft()
		s.Change = compare.Changes(s.Before.Run, run.Run)
		s.Confirmation = p.confirmation
		s.Announcement = p.confirmation + " " + s.Change.Summary
		s.Selected = selectionAfter(s.Selected, s.Before.Trace, run)
		s.Copy, s.CodeCopy = NotCopied, CodeCopied{}
		s.Guessing = Guessing{} // An edit asks no questions: it shows.
		s.Divergence = nil
		*s = s.clamp().tabReady()
		p.shows.selectIn(s)
	}
}

// CompareWith makes the change that is shown that since a run, which came about by what
// the confirmation says.
func CompareWith(s *State, before Run, confirmation string) {
	s.Before, s.Confirmation = before, confirmation
	s.Change = compare.Changes(before.Run, s.Run.Run)
}

// firstFault is the first event of a run in which a cookie is blocked or rejected: the
// reader's own case is about it. It is 0 if there is none.
func firstFault(run Run) int {
	for i := range run.Events {
		for _, c := range run.Events[i].Chips {
			if c.Outcome == event.Blocked || c.Outcome == event.Rejected {
				return run.Events[i].Number
			}
		}
	}
	return 0
}

// fail is for a run that could not be made: it may have grown too large.
func (p *Pending) fail(s *State, err error) {
	switch {
	case p.linked:
		if p.Draft == nil {
			s.Damage = damageOf(p.text, err)
		} else {
			s.Damage = &Damage{Text: p.text, Problem: err.Error()}
			s.Damage.Rest, _ = salvage.Before(p.Draft.Scenario, err)
		}
		s.Announcement = phrase.Say("This link cannot be opened: {problem}", "problem", err.Error())
		return
	case p.Purpose == ForEdits:
		p.takeBack(s)
	case p.Purpose == ForComparing:
		s.comparing.Fail(compare.FailedRun{Title: BrowserName(p.Draft.Scenario.EffectiveBrowser()), Problem: err.Error()})
		return
	}
	*s = s.Fail(err.Error())
}

// giveUp gives up the run that is pending, and the edits that it is for.
func giveUp(s *State) {
	if s.Pending.Is(ForEdits) {
		s.Pending.takeBack(s)
	}
	s.Pending = nil
}

// takeBack takes back the edits since the last run.
func (p *Pending) takeBack(s *State) {
	s.Draft, s.History = s.Run.draft(), p.before
	*s = s.clamp()
}

// A target is what an edit selects once it has been run: a place; the first event of
// its step, if step is true; or the first of all, if the scenario begins again.
type target struct {
	at          event.Place
	step, again bool
}

func (t *target) selectIn(s *State) {
	switch {
	case t == nil:
	case t.again:
		*s = s.again()
	case t.step:
		s.Selected = s.firstPlace(t.at.Step)
		*s = s.follow()
	case s.Run.Has(t.at): // A moment of the history may never have been run.
		s.Selected = t.at
	}
}
