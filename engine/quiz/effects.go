package quiz

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// An effect is a possible effect of a change of the scenario.
type effect string

// The effects, the most informative first: a change with several has the first
// as its answer, and the others are not options.
const (
	exposes         effect = "leaks"
	rejects         effect = "refuses"
	upgrades        effect = "stays"
	unsent          effect = "unsent"
	answersOverHTTP effect = "opens"
	conceals        effect = "hides"
	nothing         effect = "nothing"
)

var allEffects = []effect{exposes, rejects, upgrades, unsent, answersOverHTTP, conceals, nothing}

// offered is the order of the options; surplus ones are removed from the end.
var offered = []effect{exposes, nothing, unsent, rejects, upgrades, answersOverHTTP, conceals}

// effects compare the outcomes of cookies in two runs.
type effects struct {
	before, after count
	// unchanged: the runs are the same.
	unchanged bool
}

// list has what the second run does and the first did not. Two runs that differ
// in another way have none.
func (e *effects) list() []effect {
	happened := map[effect]bool{
		exposes:         !contains(e.before.readable, e.after.readable),
		conceals:        !contains(e.after.readable, e.before.readable),
		rejects:         e.after.rejected > e.before.rejected,
		unsent:          !contains(e.after.sentOverHTTPS, e.before.sentOverHTTPS),
		upgrades:        e.after.upgraded > e.before.upgraded,
		answersOverHTTP: e.after.answeredHTTP > e.before.answeredHTTP,
		nothing:         e.unchanged,
	}
	var list []effect
	for _, kind := range allEffects {
		if happened[kind] {
			list = append(list, kind)
		}
	}
	return list
}

// whyNot says why an effect is not one of this change: it does not happen with
// the change, or it also happens without.
func (e *effects) whyNot(kind effect) phrase.Phrase {
	text := whyNotTexts.Of(kind)
	var happens bool
	switch kind {
	case exposes:
		happens = len(e.after.readable) > 0
	case rejects:
		happens = e.after.rejected > 0
	case upgrades:
		happens = e.after.upgraded > 0
	case answersOverHTTP:
		happens = e.after.answeredHTTP > 0
	case unsent:
		happens = len(e.before.sentOverHTTPS) == 0
	case conceals:
		happens = len(e.before.readable) == 0
	}
	if happens {
		return text.anyway
	}
	return text.not
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
