package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

// A Goal is what a scenario is meant to do, inferred from a run of it and
// kept as data, so that any other run can be judged by it:
//
//   - each step loads the document that was asked for, by the method that was
//     used, and no server redirects the user for lack of a cookie that the
//     journey has set, or tried to set;
//   - a cookie that a response or a script sets is stored, and the requests
//     that hold it carry it, unless that is its scope or protects it;
//   - a deletion leaves no cookie of its name, and Clear-Site-Data deletes none of
//     another host;
//   - nobody else writes a cookie that a host could take for its own;
//   - where nothing else is wrong, no request carries two cookies of one name
//     from one host, and no cookie is readable on the wire.
type Goal struct {
	found *findings
	// requirements are in the order of the run.
	requirements []requirement
	// missed are those that the run does not fulfil.
	missed   []requirement
	isMissed map[requirement]bool
}

// A want is one requirement of a goal for a step.
type requirement struct {
	part part
	step int
	// name is the cookie's, "" for a document.
	name string
	// request is the one that should carry the cookie.
	request request
}

// A part is what a requirement is about.
type part int

const (
	pageLoads part = iota
	cookieStored
	cookieSent
	cookieDeleted
	// noOtherSetter: no one else sets the cookie.
	noOtherSetter
	// spares: Clear-Site-Data deletes no cookie of another host.
	spares
	// single and hidden only count where nothing else is wrong.
	single
	notExposed
	// noteDuplicates are two cookies with one name and host in the jar. No goal requires
	// or forbids that, but a change that makes them is not a fix.
	duplicates
)

// A state is that of a requirement in a run; absent: there was nothing of the
// kind.
type state int

const (
	absent state = iota
	met
	missed
	// apart is a cookie that was blocked because of its scope, and protected a
	// Secure cookie on plain http: neither is a fault, unless a server requires
	// the cookie.
	apart
	protected
)

// NewGoal infers the goal of a run. The cookie at the place is wanted where it
// stayed home, if nothing carries it later in the step.
func NewGoal(run *event.Run, at event.Place) Goal {
	f := inspect(run.Scenario, run.Trace, nil)
	g := Goal{found: f}
	asked, ok := f.selected(at)
	for _, w := range f.order {
		s := f.states[w]
		if w.part == duplicates {
			continue
		}
		if ok && w == asked && (s == apart || s == protected && !f.sentLater(w)) {
			s = missed
		}
		switch s {
		case met:
			g.requirements = append(g.requirements, w)
		case missed:
			g.requirements = append(g.requirements, w)
			g.missed = append(g.missed, w)
		}
	}
	if slices.ContainsFunc(g.missed, func(w requirement) bool { return w.part < single }) {
		g.missed = slices.DeleteFunc(g.missed, func(w requirement) bool { return w.part >= single })
	}
	g.isMissed = setOf(g.missed)
	return g
}

// Missed reports whether the run that the goal was inferred from falls short of
// it.
func (g *Goal) Missed() bool { return len(g.missed) > 0 }

// Reached reports whether a run meets the whole goal.
func (g *Goal) Reached(run *event.Run) bool {
	after := inspect(run.Scenario, run.Trace, nil)
	return len(g.fulfilled(after)) == len(g.missed) && len(g.broken(after)) == 0
}

// first are the requirements that a place is about: the cookie's there, or else those
// of its step, or else all that are missed.
func (g *Goal) first(at event.Place) []requirement {
	if asked, ok := g.found.selected(at); ok && g.isMissed[asked] {
		return []requirement{asked}
	}
	var here []requirement
	for _, w := range g.missed {
		if w.step == at.Step {
			here = append(here, w)
		}
	}
	if here == nil {
		return g.missed
	}
	return here
}

// fulfilled are the missed wants that another run fulfils, or that have gone with
// the detour that they were on.
func (g *Goal) fulfilled(after *findings) []requirement {
	var list []requirement
	for _, w := range g.missed {
		switch after.state(w) {
		case met:
			list = append(list, w)
		case protected:
			if after.sentLater(w) {
				list = append(list, w)
			}
		case absent:
			if w.part >= noOtherSetter || g.wrongPage(w, after) {
				list = append(list, w)
			}
		}
	}
	return list
}

// wrongPage reports whether a step loaded the wrong page, and no longer does.
func (g *Goal) wrongPage(w requirement, after *findings) bool {
	page := requirement{part: pageLoads, step: w.step}
	return w.part < cookieDeleted && g.isMissed[page] && after.states[page] == met
}

// broken are the requirements that were met and are not met in another run. A
// cookie that is no longer sent because it was deleted, or to protect it, is
// not broken.
func (g *Goal) broken(after *findings) []requirement {
	var list []requirement
	for _, w := range g.requirements {
		if w.part >= single || g.isMissed[w] {
			continue
		}
		s := after.state(w)
		if s == missed || s == apart || s == absent && w.part == cookieStored {
			list = append(list, w)
		}
	}
	return list
}

// state is that of a requirement in a run; that of a cookie to whose name a change gives
// another one is theirs together.
func (f *findings) state(w requirement) state {
	if s := f.states[w]; s != absent {
		return s
	}
	w.name = f.name(w.name)
	return f.states[w]
}

func setOf(list []requirement) map[requirement]bool {
	set := make(map[requirement]bool, len(list))
	for _, w := range list {
		set[w] = true
	}
	return set
}
