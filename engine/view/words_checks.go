package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// checkWords are what is said of the rules that a cookie passes or fails, each
// with the deciding field first.
type checkWords struct {
	sending, storing ruleTexts
	sameSiteNotGiven phrase.Phrase
}

// ruleTexts have a text for each rule that is applied at the gates of one
// direction. Those of SameSite, and those of room, have one together.
type ruleTexts map[rule.ID]ruleText

// A ruleText is what a check is called, and what is said of it passed and
// failed, of some cases in words of their own.
type ruleText struct {
	name, passed, failed phrase.Phrase
	cases                map[rule.Case]phrase.Phrase `phrase:"optional"`
	// failing are cases that are said in another way of a check that failed.
	failing map[rule.Case]phrase.Phrase `phrase:"optional"`
}

func (t ruleText) passedBy(because rule.Case) phrase.Phrase { return t.by(because, t.passed) }

func (t ruleText) failedBy(because rule.Case) phrase.Phrase {
	if said, ok := t.failing[because]; ok {
		return said
	}
	return t.by(because, t.failed)
}

func (t ruleText) by(because rule.Case, otherwise phrase.Phrase) phrase.Phrase {
	if said, ok := t.cases[because]; ok {
		return said
	}
	return otherwise
}
