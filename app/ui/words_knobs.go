package ui

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// visitWords are in the address bar.
type visitWords struct {
	title, address, visit phrase.Phrase
	// switchScheme is the button before the address.
	switchScheme phrase.Phrase
}

// cookieWords are on the knobs of a cookie.
type cookieWords struct {
	title, none, add, remove      phrase.Phrase
	setBy, which, nameless        phrase.Phrase
	secure, httpOnly, partitioned phrase.Phrase
	sameSiteUnset                 phrase.Phrase
	more, line                    phrase.Phrase
}

// serverWords are on the knobs of a server.
type serverWords struct {
	title, none, which phrase.Phrase
	// redirect is the knob's name, and toHTTPS its part for screen readers
	// only.
	redirect, toHTTPS, off phrase.Phrase
	hsts                   phrase.Phrase
	rules, asJSON          phrase.Phrase
	add, remove, newHost   phrase.Phrase
	// decides and byDefault name the setting that a knob of the scenario has no
	// say against, or that stands in for it.
	decides, byDefault         phrase.Phrase
	proxy                      phrase.Phrase
	endsTLS, endsTLSHint       phrase.Phrase
	proxySets                  phrase.Phrase
	django                     phrase.Phrase
	allSettings, fewerSettings phrase.Phrase
	unset                      phrase.Phrase
	addProxy, removeProxy      phrase.Phrase
	runDjango, stopDjango      phrase.Phrase
}

// browserWords are on the knobs of the browser and the network.
type browserWords struct {
	title, rules, more                 phrase.Phrase
	network, whoIsThere                phrase.Phrase
	nobody, reads, answers             phrase.Phrase
	thirdParty                         phrase.Phrase
	asBrowser, allow, block, partition phrase.Phrase
}

// stepWords are on the list of steps.
type stepWords struct {
	title, change        phrase.Phrase
	count                phrase.Plural
	addVisit, addClick   phrase.Phrase
	kind, address        phrase.Phrase
	cookie, seconds      phrase.Phrase
	method, mode         phrase.Phrase
	credentials          phrase.Phrase
	up, down, after, out phrase.Phrase
}
