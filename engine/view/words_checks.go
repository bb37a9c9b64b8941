package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// checkWords are the rules that a cookie passes or fails, each with the
// deciding field first.
type checkWords struct {
	sending, storing ruleTexts
	sameSiteNotGiven phrase.Phrase
}

// ruleTexts have a text for each rule of the gates of one direction. The rules
// of SameSite share one text, and so do those of limits.
type ruleTexts map[rule.ID]ruleText

// A ruleText is the name of a check, and its texts for passed and failed, with
// special texts for some cases.
type ruleText struct {
	name, passed, failed phrase.Phrase
	cases                map[rule.Case]phrase.Phrase `phrase:"optional"`
	// failing are cases with another text if the check failed.
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
