package explain

import "github.com/crumbtrail/crumbtrail/engine/rule"

// A Text is one decision in words.
type Text struct {
	// Rule is what decided.
	Rule rule.ID
	// Short is a few words, for a chip or a cell. For what keeps a cookie from
	// being sent it always begins with "not" in English: "not over HTTP".
	Short string
	// Sentence names the deciding field and its value.
	Sentence string
	// Section is where the rule stands, such as "RFC 6265bis §5.8.3 step 1".
	Section string
	// DevTools is the name that Chromium's tools have for it, "" for none.
	DevTools string
	// Measured has the browsers that were seen to decide so.
	Measured rule.Browsers
}

// Check explains a check of a cookie that failed, or that warned.
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

// by adds what the rule's literal says.
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

// Section is where a rule stands as people read it.
func Section(s string) string {
	if s == rule.Unspecified {
		return say.ownRule.String()
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
		return say.twoBrowsers.String()
	}
	return ""
}

// check picks the words of a rule.
func (d *Detail) check(c *rule.Check) Text {
	for _, explain := range []func(*rule.Check) (Text, bool){d.use, d.sameSite, d.line, d.room, d.warning} {
		if t, ok := explain(c); ok {
			return t
		}
	}
	return say.held.other.with("subject", d.Subject(), "reason", string(c.Rule))
}

// refused is the short form of a refusal when storing.
func (d *Detail) refused(c *rule.Check) string {
	words, ok := say.refused[c.Rule]
	if !ok {
		return string(c.Rule)
	}
	return words.With("value", shown(c.Value), "limit", number(c.Limit))
}
