package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// changeWords are the differences between runs.
type changeWords struct {
	// Of the event {event}.
	ends, appears                   phrase.Phrase
	staysInside, leaves             phrase.Phrase
	noRedirect, redirects           phrase.Phrase
	nobody, answered                phrase.Phrase
	shows, hides                    phrase.Phrase
	sends, noLongerSends, reordered phrase.Phrase
	sendsHeader                     phrase.Phrase
	holds, noLongerHolds            phrase.Phrase
	holdsOtherwise                  phrase.Phrase
	sets, noLongerSets              phrase.Phrase
	now, otherwise                  lineText
	hsts                            map[Fate]phrase.Phrase
	noHSTS                          phrase.Phrase

	// Of a page.
	scriptsRead, scriptsNoLongerRead phrase.Phrase

	// Of the run; {facts} are some of the above.
	changed, gone         phrase.Plural
	noExchange, noRequest phrase.Phrase
	more                  phrase.Phrase
}

// A lineText has a text for each fate of a cookie that is set.
type lineText struct{ stored, deleted, refused phrase.Phrase }

func (t *lineText) of(f Fate) phrase.Phrase {
	switch f {
	case Stored:
		return t.stored
	case Deleted:
		return t.deleted
	}
	return t.refused
}
