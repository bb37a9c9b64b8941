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

	// lifetime, shortValue and deletion are of lines; location and status of
	// rules that redirect; setting and trustProxy of stacks; subDomains,
	// allowOrigin and listen of servers.
	lifetime, shortValue, deletion  phrase.Phrase
	location, status                phrase.Phrase
	setting, trustProxy             phrase.Phrase
	subDomains, allowOrigin, listen phrase.Phrase

	flag, laxByDefault, httpsFirst, hsts switchWords

	step              stepWords
	noRedirect        phrase.Phrase
	redirect          phrase.Phrase
	browser           browserWords
	thirdPartyCookies thirdPartyWords
	network           networkWords

	workaround  workaroundWords
	consequence consequenceWords
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

// stepWords say how a step sends its request: the scheme for each kind with an
// address, and the rest.
type stepWords struct {
	overScheme          map[scenario.Do]phrase.Phrase
	host                phrase.Phrase
	credentials, method phrase.Phrase
}

type browserWords struct{ chrome, firefox, safari, spec phrase.Phrase }

type thirdPartyWords struct{ allowed, partitioned, blocked phrase.Phrase }

type networkWords struct{ private, observed, hostile phrase.Phrase }

// workaroundWords say why a change is not the developer's own repair.
type workaroundWords struct {
	// ofTheUser: another browser, or its settings; ofTheNetwork: who is on the
	// wire; typed: what the user types.
	ofTheUser, ofTheNetwork, typed phrase.Phrase
	// unprotected disables a protection; doubled makes two cookies with one
	// name; noBody is a form with GET.
	unprotected, doubled, noBody phrase.Phrase
}

// consequenceWords are the effects of a change, the bad ones first.
type consequenceWords struct {
	// refuses, fails, exposes and doubles are new faults, and wrong is an old
	// one.
	refuses, fails, exposes, doubles, wrong phrase.Phrase
	// loads, stores, sends, deletes, keepsOut, single and hides are healed.
	loads, stores, sends, deletes, keepsOut, single, hides phrase.Phrase
	// worse is {bad} and {good} as one sentence, sentence one of them.
	worse, sentence phrase.Phrase
}
