package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyWords are what the reasoning about a place says.
type whyWords struct {
	verdict  verdictWords
	outcome  outcomeText
	headline headlineWords
	checks   checkWords
	// oneSent and oneHeld stand for a cookie's checks where there are several
	// cookies.
	oneSent, oneHeld phrase.Phrase
	// cors are the checks of CORS when they are passed.
	cors map[rule.ID]phrase.Phrase
}

// verdictWords are a few words each.
type verdictWords struct {
	held, sent, sentInClear         phrase.Phrase
	stored, replaced                phrase.Phrase
	deleted, nothingToDelete        phrase.Phrase
	refusedAtSet, refusedAtStore    phrase.Phrase
	upgraded, noCookie, someSent    phrase.Phrase
	gaveUp, timePassed, sessionOver phrase.Phrase
	nothingSent                     phrase.Phrase
}

// headlineWords are a sentence each.
type headlineWords struct {
	held, sent                     reasonedText
	sentInClear                    phrase.Phrase
	stored, notStored              reasonedText
	storedInClear, storedEvicting  phrase.Phrase
	replaced                       phrase.Phrase
	deleted, nothingToDelete       phrase.Phrase
	noCookie, noCookieInClear      phrase.Phrase
	none                           phrase.Phrase
	some, someInClear              phrase.Phrase
	both, bothInClear              phrase.Phrase
	all, allInClear                phrase.Phrase
	timePassed, sessionOver, ended phrase.Phrase
	nothingSent                    phrase.Phrase
}

// A reasonedText says what happened to a cookie, on its own and with why.
type reasonedText struct{ alone, with phrase.Phrase }

// of says it with the first of the texts that give reasons, if there is one.
func (r reasonedText) of(cookie string, texts []explain.Text) string {
	if len(texts) == 0 {
		return r.alone.With("cookie", cookie)
	}
	return r.with.With("cookie", cookie, "why", afterColon(cookie, texts[0].Sentence))
}

// An outcomeText is how a step ended, in a word.
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
