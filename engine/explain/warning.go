package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// warning explains warnings about a cookie that was sent or stored.
func (d *Detail) warning(c *rule.Check) (Text, bool) {
	w := &warningTexts
	switch c.Rule {
	case rule.LaxAllowUnsafe:
		return d.laxAllowUnsafe(c), true
	case rule.SecureOnTrustworthyHost:
		return text{phrase.Phrase("Secure on this machine"), w.onThisMachineBy.of(d)}.with("subject", d.Subject(), "address", d.address(), "host", host(d.To)), true
	case rule.LifetimeCapped:
		return d.capped(phrase.Plural{
			One:   "{subject} has a longer lifetime than browsers allow; it expires after {n} day.",
			Other: "{subject} has a longer lifetime than browsers allow; it expires after {n} days.",
		}, c.Limit), true
	case rule.ScriptLifetimeCapped:
		return d.capped(phrase.Plural{
			One:   "{subject} was set by a script, and this browser caps the lifetime of such cookies at {n} day.",
			Other: "{subject} was set by a script, and this browser caps the lifetime of such cookies at {n} days.",
		}, c.Limit), true
	case rule.AttributeValueExceedsMaxSize:
		return w.attributeTooLong.with("name", d.name(), "attribute", shown(c.Value), "limit", number(c.Limit)), true
	case rule.SameSiteIgnored:
		return d.ignored("SameSite", phrase.Phrase("{subject} has SameSite={value}, which is not Strict, Lax or None, so the browser ignores the attribute."), c), true
	case rule.MaxAgeIgnored:
		return d.ignored("Max-Age", phrase.Phrase("{subject} has Max-Age={value}, which is not a number of seconds, so the browser ignores the attribute."), c), true
	case rule.ExpiresIgnored:
		return d.ignored("Expires", phrase.Phrase("{subject} has Expires={value}, which is not a valid cookie date, so the browser ignores the attribute."), c), true
	}
	words, ok := w.lint.Find(c.Rule)
	if !ok {
		return Text{}, false
	}
	return words.with("subject", d.Subject(), "value", shown(c.Value), "host", host(d.To)), true
}

// laxAllowUnsafe explains the exception for recent cookies.
func (d *Detail) laxAllowUnsafe(c *rule.Check) Text {
	method := d.Method
	if method == "" || d.Destination != trace.Document {
		method = "POST"
	}
	return Text{
		Short: phrase.Say("recent enough for a cross-site {method}", "method", method),
		Sentence: phrase.Plural{
			One:   "{subject} has no SameSite and is at most {n} minute old, so the browser still sent it with a cross-site {method}.",
			Other: "{subject} has no SameSite and is at most {n} minutes old, so the browser still sent it with a cross-site {method}.",
		}.Of(c.Limit/60, "subject", d.Subject(), "method", method),
	}
}

// capped explains a capped lifetime.
func (d *Detail) capped(sentence phrase.Plural, days int) Text {
	return Text{
		Short:    phrase.Plural{One: "capped at {n} day", Other: "capped at {n} days"}.Of(days),
		Sentence: sentence.Of(days, "subject", d.Subject()),
	}
}

// ignored explains an attribute whose value is ignored.
func (d *Detail) ignored(attribute string, sentence phrase.Phrase, c *rule.Check) Text {
	return text{phrase.Phrase("{attribute} ignored"), sentence}.with("subject", d.Subject(), "attribute", attribute, "value", shown(c.Value))
}
