package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// checkWords are what is said of the rules that a cookie passes or fails, each
// with the deciding field first.
type checkWords struct {
	// Of a line, before it is a cookie.
	characters, content, name checkText
	size                      sizeText
	line                      phrase.Phrase

	// Of a line that is a cookie.
	domainSet     checkText
	domainNotSet  phrase.Phrase
	prefix        checkText
	partitioned   checkText
	httpOnly      checkText
	jarSecure     checkText
	jarHttpOnly   checkText
	roomName      phrase.Phrase
	room          phrase.Plural
	noRoom        phrase.Phrase
	noRoomEvicted phrase.Plural

	// Of a cookie of the jar.
	hostOnly, domain, path, partition checkText
	session, expires                  phrase.Phrase

	// Of both.
	credentials, thirdParty            checkText
	secure                             checkText
	notSecure, secureHere              phrase.Phrase
	sameSite                           sameSiteText
	sameSiteNotGiven, sameSiteInsecure phrase.Phrase
}

// A checkText is what a check is called, and what is said of it passed and
// failed.
type checkText struct{ name, passed, failed phrase.Phrase }

// with fills the places of what is said.
func (t checkText) with(pairs ...string) rule {
	return rule{name: t.name.String(), passed: t.passed.With(pairs...), failed: t.failed.With(pairs...)}
}

type sizeText struct {
	name   phrase.Phrase
	passed phrase.Plural
	failed phrase.Phrase
}

// A sameSiteText has a way to pass for each reason why nothing is against the
// request.
type sameSiteText struct {
	name                                                                phrase.Phrase
	passed, young, ownScript, anySite, byUser, page, topLevel, sameSite phrase.Phrase
	failed                                                              phrase.Phrase
}
