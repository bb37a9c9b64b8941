package whatif

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

// A Goal is what a scenario is meant to do, inferred from a run of it and kept
// as data, so that any other run can be checked against it:
//
// - each step loads the requested document, with the intended method, and no
// server redirects the user for lack of a cookie that the run has set, or tried to
// set;
// - a cookie that a response or a script sets is stored, and the requests that
// need it carry it, unless that is its scope or protects it;
// - a deletion leaves no cookie of its name, and Clear-Site-Data deletes none
// of another host;
// - no one else sets a cookie that a host could mistake for its own;
// - if nothing else is wrong, no request carries two cookies with one name from
// one host, and no cookie is readable on the wire.
type Goal struct {
	found *findings
	// requirements are in the order of the run.
	requirements []requirement
	// missed are those that the run does not fulfil.
	missed   []requirement
	isMissed map[requirement]bool
}

// A requirement of a goal is about one step.
type requirement struct {
	part part
	step int
	// name is the cookie's, "" for a document.
	name string
	// request is the one that should carry the cookie.
	request request
}

// A part is the subject of a requirement.
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
	// single and notExposed only count if nothing else is wrong.
	single
	notExposed
	// duplicates are two cookies with one name and host in the jar. No goal requires
	// or forbids that, but a change that makes them is not a fix.
	duplicates
)

// A state is the state of a requirement in a run; absent: the run has no such
// request or line.
type state int

const (
	absent state = iota
	met
	missed
	// apart is a cookie that was blocked because of its scope, or to protect a
	// Secure cookie on plain http: neither is a fault, unless a server requires
	// the cookie.
	apart
	protected
)

// NewGoal infers the goal of a run. The cookie at the place is wanted if it was
// blocked there and nothing carries it later in the step.
func NewGoal(run *event.Run, at event.Place) Goal {
	f := inspect(run.Scenario, run.Trace, nil)
	g := Goal{found: f}
	selected, ok := f.selected(at)
	for _, w := range f.order {
		s := f.states[w]
		if w.part == duplicates {
			continue
		}
		if ok && w == selected && (s == apart || s == protected && !f.sentLater(w)) {
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

// Missed reports whether the run from which the goal was inferred misses a
// requirement.
func (g *Goal) Missed() bool { return len(g.missed) > 0 }

// Reached reports whether a run meets the whole goal.
func (g *Goal) Reached(run *event.Run) bool {
	after := inspect(run.Scenario, run.Trace, nil)
	return len(g.fulfilled(after)) == len(g.missed) && len(g.broken(after)) == 0
}

// first are the requirements about a place: the cookie's there, otherwise those
// of its step, otherwise all missed ones.
func (g *Goal) first(at event.Place) []requirement {
	if selected, ok := g.found.selected(at); ok && g.isMissed[selected] {
		return []requirement{selected}
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

// fulfilled are the missed requirements that another run fulfils, or whose request it
// no longer makes because a redirect is gone.
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

// state is the state of a requirement in a run. If a change gives two cookies
// one name, they have one state.
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
