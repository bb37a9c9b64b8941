package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// A Text is one decision in words.
type Text struct {
	// Rule is the deciding rule.
	Rule rule.ID
	// Short is a few words, for a chip or a cell. For a blocked cookie it
	// always begins with "not" in English: "not over HTTP".
	Short string
	// Sentence names the deciding field and its value.
	Sentence string
	// Section is where the rule is specified, such as "RFC 6265bis §5.8.3 step
	// 1".
	Section string
	// DevTools is the name in Chromium's DevTools, "" for none.
	DevTools string
	// Measured has the browsers in which the decision was measured.
	Measured rule.Browsers
}

// Check explains a failed check of a cookie, or a warning.
func Check(c *rule.Check, d Detail) Text {
	t := d.check(c)
	if d.Direction == Storing && c.Result == rule.Failed {
		t.Short = d.refused(c)
	}
	known := rule.Of(c.Rule)
	if known == nil {
		return t
	}
	return t.by(known, c, known.At(d.Direction.gates()...))
}

// by adds the data of the rule's literal.
func (t Text) by(r *rule.Rule, c *rule.Check, use *rule.Use) Text {
	t.Rule = r.ID
	if !r.Own {
		t.DevTools = string(r.ID)
	}
	if use == nil {
		return t
	}
	if use.DevTools != "" {
		t.DevTools = use.DevTools
	}
	t.Measured = use.Measured
	t.Section = Section(use.SectionOf(c.Because))
	return t
}

// Section is the section of a rule in words.
func Section(s string) string {
	if s == rule.Unspecified {
		return phrase.Say("browser behavior, not specified")
	}
	return s
}

// Browsers names the browsers that were measured, "" for none.
func Browsers(b rule.Browsers) string {
	switch b & rule.Both {
	case rule.Chromium:
		return "Chromium"
	case rule.Firefox:
		return "Firefox"
	case rule.Both:
		return phrase.Say("Chromium and Firefox")
	}
	return ""
}

// check finds the words for a rule.
func (d *Detail) check(c *rule.Check) Text {
	for _, explain := range []func(*rule.Check) (Text, bool){d.use, d.sameSite, d.line, d.limit, d.warning} {
		if t, ok := explain(c); ok {
			return t
		}
	}
	return useTexts.other.with("subject", d.Subject(), "reason", string(c.Rule))
}

// refused is the short text of a rejection.
func (d *Detail) refused(c *rule.Check) string {
	words, ok := refusedTexts.Find(c.Rule)
	if !ok {
		return string(c.Rule)
	}
	return words.With("value", shown(c.Value), "limit", number(c.Limit))
}
