package quiz

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// An effect is something that a change of the scenario may lead to.
type effect string

// The effects, those that tell most first: a change with several is asked about
// for the first, and the others are no options.
const (
	leaks   effect = "leaks"
	refuses effect = "refuses"
	stays   effect = "stays"
	unsent  effect = "unsent"
	opens   effect = "opens"
	hides   effect = "hides"
	nothing effect = "nothing"
)

var allEffects = []effect{leaks, refuses, stays, unsent, opens, hides, nothing}

// offered is the order of the options; from the end they are taken away.
var offered = []effect{leaks, nothing, unsent, refuses, stays, opens, hides}

// effects compare what becomes of cookies in two runs.
type effects struct {
	before, after count
	// unchanged: the runs came out the same.
	unchanged bool
}

// list has what the second run does and the first did not. Two runs that differ
// in another way have none.
func (e *effects) list() []effect {
	is := map[effect]bool{
		leaks:   !contains(e.before.readable, e.after.readable),
		hides:   !contains(e.after.readable, e.before.readable),
		refuses: e.after.refused > e.before.refused,
		unsent:  !contains(e.after.sentOverHTTPS, e.before.sentOverHTTPS),
		stays:   e.after.upgraded > e.before.upgraded,
		opens:   e.after.answeredOpen > e.before.answeredOpen,
		nothing: e.unchanged,
	}
	var list []effect
	for _, kind := range allEffects {
		if is[kind] {
			list = append(list, kind)
		}
	}
	return list
}

// whyNot says why an effect is none of this change: nothing of the kind happens
// with it, or it does without it, too.
func (e *effects) whyNot(kind effect) phrase.Phrase {
	said := whyNotTexts.Of(kind)
	var happens bool
	switch kind {
	case leaks:
		happens = len(e.after.readable) > 0
	case refuses:
		happens = e.after.refused > 0
	case stays:
		happens = e.after.upgraded > 0
	case opens:
		happens = e.after.answeredOpen > 0
	case unsent:
		happens = len(e.before.sentOverHTTPS) == 0
	case hides:
		happens = len(e.before.readable) == 0
	}
	if happens {
		return said.anyway
	}
	return said.not
}

// contains reports whether all of one set are in the other.
func contains(all, some map[string]bool) bool {
	for name := range some {
		if !all[name] {
			return false
		}
	}
	return true
}
