package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyWords are the texts of the reasoning about a place.
type whyWords struct {
	verdict  verdictWords
	outcome  outcomeText
	headline headlineWords
	checks   checkWords
	// oneSent and oneHeld stand for a cookie's checks if there are several
	// cookies.
	oneSent, oneHeld phrase.Phrase
	// cors are the passed CORS checks.
	cors map[rule.ID]phrase.Phrase

	redirect  redirectReasons
	condition conditionReasons
	scheme    schemeReasons
	missing   missingWords
	loop      loopWords
	deletion  deletionWords
	hsts      hstsReasons
	wait      waitWords
	restart   restartWords
	// reload says that it repeats a request.
	reload phrase.Phrase
	// hosts and ports are what the scenario has instead.
	hosts, noHosts, ports phrase.Phrase
	endpoint              phrase.Phrase
	// then joins sentences.
	then phrase.Phrase
}

// deletionWords are for cookies that arrive expired. {over} is one of over,
// maxAge and expires, {theirs} and {ours} are of the fields below.
type deletionWords struct {
	deleted, nothing, missed, stays                  phrase.Phrase
	over, maxAge, expires                            phrase.Phrase
	path, domain, hostOnly, partition, unpartitioned phrase.Phrase
}

// hstsReasons say which response set HSTS, and the result of a header.
type hstsReasons struct {
	learned, learnedBelow phrase.Phrase
	name                  phrase.Phrase
	// header is its check, headline what became of it, verdict in a few words.
	header, headline map[rule.Case]phrase.Phrase
	verdict          map[Fate]phrase.Phrase
}

// restartWords are of cookies when the browser closes.
type restartWords struct{ ended, stays phrase.Phrase }

// waitWords are of cookies that end with time.
type waitWords struct{ ended, capped phrase.Phrase }

// redirectReasons say who redirected, and by which rule or setting.
type redirectReasons struct {
	// to is the headline: {who} and {because} are the others.
	to, check             phrase.Phrase
	attacker              phrase.Phrase
	rule, setting, noRule phrase.Phrase
}

// conditionReasons are what a rule can require of a request.
type conditionReasons struct {
	any, host, scheme, method, path, cookie, noCookie phrase.Phrase
}

// schemeReasons say why a server saw another scheme.
type schemeReasons struct {
	proxy, header, djangoUnset, djangoNotSent phrase.Phrase
	name, check                               phrase.Phrase
}

// missingWords say why a request did not carry a cookie that is not in the jar.
type missingWords struct {
	neverSet, refused, refusedAlone, deleted, evicted, gone phrase.Phrase
}

// loopWords are for redirects that never end.
type loopWords struct {
	alone, repeat             phrase.Phrase
	because, upgraded, always phrase.Phrase
	// hop is one redirect of a round.
	hop, browser, name phrase.Phrase
	more               phrase.Plural
}

// verdictWords are a few words each.
type verdictWords struct {
	held, sent, sentInClear         phrase.Phrase
	stored, replaced                phrase.Phrase
	deleted, nothingToDelete        phrase.Phrase
	refusedAtSet, refusedAtStore    phrase.Phrase
	upgraded, noCookie, someSent    phrase.Phrase
	gaveUp, timePassed, sessionOver phrase.Phrase
	nothingSent, redirected         phrase.Phrase
}

// headlineWords are a sentence each.
type headlineWords struct {
	held, sent                     reasonedText
	sentInClear                    phrase.Phrase
	stored, notStored              reasonedText
	storedInClear, storedEvicting  phrase.Phrase
	replaced                       phrase.Phrase
	noCookie, noCookieInClear      phrase.Phrase
	none                           phrase.Phrase
	some, someInClear              phrase.Phrase
	both, bothInClear              phrase.Phrase
	all, allInClear                phrase.Phrase
	timePassed, sessionOver, ended phrase.Phrase
	nothingSent                    phrase.Phrase
}

// A reasonedText is the result for a cookie, without and with a reason.
type reasonedText struct{ alone, with phrase.Phrase }

// of uses the first of the texts as the reason, if there is one.
func (r reasonedText) of(cookie string, texts []explain.Text) string {
	if len(texts) == 0 {
		return r.alone.With("cookie", cookie)
	}
	return r.with.With("cookie", cookie, "why", afterColon(cookie, texts[0].Sentence))
}

// An outcomeText is the outcome of a step, in one word.
type outcomeText struct{ loaded, blocked, redirectLoop, failed phrase.Phrase }

func (t *outcomeText) of(o trace.Outcome) string {
	switch o {
	case trace.Blocked:
		return t.blocked.String()
	case trace.RedirectLoop:
		return t.redirectLoop.String()
	case trace.Failed:
		return t.failed.String()
	}
	return t.loaded.String()
}
