package whatif

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// words are all that flips are called in one language.
type words struct {
	// both is one flip and another, and bothWhere what they are of.
	both, bothWhere phrase.Phrase
	// setBy says who sets a cookie.
	setBy phrase.Phrase
	// noAttribute is for what can be left out of a line, and name for another
	// name.
	noAttribute, name phrase.Phrase

	flag, laxByDefault, httpsFirst, hsts switchWords

	step              stepWords
	noRedirect        phrase.Phrase
	redirect          phrase.Phrase
	browser           browserWords
	thirdPartyCookies thirdPartyWords
	network           networkWords
}

// switchWords are of what is on or off.
type switchWords struct{ on, off phrase.Phrase }

// at is the phrase for a position.
func (w *switchWords) at(position string) phrase.Phrase {
	if position == off {
		return w.off
	}
	return w.on
}

// stepWords say how a step asks: over which scheme each kind that has an
// address does, and with what.
type stepWords struct {
	overScheme          map[scenario.Do]phrase.Phrase
	credentials, method phrase.Phrase
}

type browserWords struct{ chrome, firefox, safari, spec phrase.Phrase }

type thirdPartyWords struct{ allowed, partitioned, blocked phrase.Phrase }

type networkWords struct{ private, observed, hostile phrase.Phrase }
