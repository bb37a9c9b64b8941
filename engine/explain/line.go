package explain

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// line explains why all browsers, or this one, reject a line.
func (d *Detail) line(c *rule.Check) (Text, bool) {
	w := &lineTexts
	switch c.Rule {
	case rule.SyntaxError:
		return w.syntax.with("line", shown(d.Line)), true
	case rule.NoCookieContent:
		return w.empty.with(), true
	case rule.NameValuePairExceedsMaxSize:
		return w.tooLarge.with("subject", d.Subject(), "size", c.Value, "limit", number(c.Limit)), true
	case rule.DisallowedCharacter:
		if c.Because == rule.Tab {
			return text{phrase.Phrase("not with a control character"), phrase.Phrase("The line contains a TAB, so this browser rejects it.")}.with(), true
		}
		return w.control.with("character", c.Value), true
	case rule.NamelessNotAllowed:
		return w.nameless.with(), true
	case rule.NamelessWithEquals:
		return w.namelessWithEquals.with("value", shown(d.Cookie.Value), "looksLike", shown(c.Value)), true
	case rule.InvalidDomain:
		return text{phrase.Phrase("Domain={domain} not allowed"), w.domainCases.of(c.Because)}.with("subject", d.Subject(), "domain", shown(c.Value), "host", host(d.To)), true
	case rule.InvalidPrefix:
		return d.invalidPrefix(c), true
	}
	return Text{}, false
}

// of is the sentence for an invalid Domain.
func (w *domainWords) of(because rule.Case) phrase.Phrase {
	if words, ok := w.cases.Find(because); ok {
		return words
	}
	return w.mismatch
}

func (d *Detail) invalidPrefix(c *rule.Check) Text {
	w := &prefixTexts
	if c.Because == rule.InValue {
		return w.inValue.with("value", shown(d.Cookie.Value))
	}
	t := text{
		phrase.Phrase("{prefix} requirements not met"),
		phrase.Phrase("{subject} begins with {prefix}, which requires {promise}; the line {line} from {url} does not meet that."),
	}
	if c.Because == rule.PlainHTTP {
		t.sentence = phrase.Phrase("{subject} begins with {prefix}, which requires {promise}, set over https; the line {line} from {url} does not meet that.")
	}
	return t.with("subject", d.Subject(), "prefix", c.Value, "promise", w.requirements.Of(c.Value).String(),
		"line", shown(d.Line), "url", url(d.To))
}

func number(n int) string { return strconv.Itoa(n) }
