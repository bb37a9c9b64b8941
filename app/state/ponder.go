package state

import (
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// Ponder finds out what every flip of the run would change. That takes longer
// than a frame, so it is done when the page has nothing else to do.
type Ponder struct{}

func (Ponder) apply(s State) State {
	if !s.Pondered() {
		s.effects, s.effectsOf = whatif.Effects(s.Run.Run), s.Run.Link
	}
	if s.sendOf != s.sendKey() {
		s.send, s.sendOf = whatif.Send(s.Run.Scenario, s.Run.Trace, s.Selected), s.sendKey()
	}
	return s
}

// sendKey names a run and a place of it.
type sendKey struct {
	link string
	at   view.Place
}

func (s State) sendKey() sendKey { return sendKey{s.Run.Link, s.Selected} }

// Pondered reports whether the flips of the run have been tried.
func (s State) Pondered() bool { return s.effectsOf == s.Run.Link }

// Ready reports whether there is nothing left to ponder.
func (s State) Ready() bool { return s.Pondered() && s.sendOf == s.sendKey() }

// A Proposal is a change of one thing, and what it would do.
type Proposal struct {
	Flip whatif.Flip
	// Does is what would come of it, in a sentence.
	Does string
	// Sends: the cookie that stayed home would go out, or be taken.
	Sends bool
}

// proposals is how many are shown at once.
const proposals = 4

// Proposals are the flips that change what is selected: first those that send
// a cookie that stayed home or store one that was refused, then those that
// change what becomes of cookies there, then the others.
func (s State) Proposals() []Proposal {
	var list, others []Proposal
	told := map[string]bool{}
	if s.sendOf == s.sendKey() {
		for _, f := range s.send {
			list = append(list, Proposal{f, s.does(f), true})
			told[f.Label+f.Where] = true
		}
	}
	if s.Pondered() {
		for _, e := range s.effects {
			d, here := e.Change.At(s.Selected)
			switch {
			case told[e.Label+e.Where], renames(e.Flip):
			case here && d.Was != "":
				list = append(list, Proposal{e.Flip, e.Change.Summary, false})
			case here:
				others = append(others, Proposal{e.Flip, e.Change.Summary, false})
			}
		}
	}
	list = append(list, others...)
	return list[:min(len(list), proposals)]
}

// renames reports whether a flip gives a cookie another name: whatever asks for
// it then differs, which tells nothing of the browser.
func renames(f whatif.Flip) bool {
	return len(f.Turns) == 1 && f.Turns[0].Knob == whatif.Prefix
}

// does is what a flip changes, if it is one of the single ones.
func (s State) does(f whatif.Flip) string {
	for _, e := range s.effects {
		if e.Label == f.Label && e.Where == f.Where {
			return e.Change.Summary
		}
	}
	return ""
}
