package explain

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// warning explains warnings about a cookie that was sent or stored.
func (d *Detail) warning(c *rule.Check) (Text, bool) {
	w := &say.warning
	switch c.Rule {
	case rule.LaxAllowUnsafe:
		return d.laxAllowUnsafe(c), true
	case rule.SecureOnTrustworthyHost:
		return text{w.onThisMachine, w.onThisMachineBy.of(d)}.with("subject", d.Subject(), "address", d.address(), "host", host(d.To)), true
	case rule.LifetimeCapped:
		return d.capped(w.capped, c.Limit), true
	case rule.ScriptLifetimeCapped:
		return d.capped(w.scriptCapped, c.Limit), true
	case rule.AttributeValueExceedsMaxSize:
		return w.attributeTooLong.with("name", d.name(), "attribute", shown(c.Value), "limit", number(c.Limit)), true
	case rule.SameSiteIgnored:
		return d.ignored("SameSite", w.noSameSite, c), true
	case rule.MaxAgeIgnored:
		return d.ignored("Max-Age", w.noMaxAge, c), true
	case rule.ExpiresIgnored:
		return d.ignored("Expires", w.noExpires, c), true
	}
	said, ok := w.lint[c.Rule]
	if !ok {
		return Text{}, false
	}
	return said.with("subject", d.Subject(), "value", shown(c.Value), "host", host(d.To)), true
}

// laxAllowUnsafe explains the exception for recent cookies.
func (d *Detail) laxAllowUnsafe(c *rule.Check) Text {
	method := d.Method
	if method == "" || d.Destination != trace.Document {
		method = "POST"
	}
	return Text{
		Short:    say.warning.young.With("method", method),
		Sentence: say.warning.youngerThan.Of(c.Limit/60, "subject", d.Subject(), "method", method),
	}
}

// capped explains a capped lifetime.
func (d *Detail) capped(sentence phrase.Plural, days int) Text {
	return Text{
		Short:    say.warning.cut.Of(days),
		Sentence: sentence.Of(days, "subject", d.Subject()),
	}
}

// ignored explains an attribute whose value is ignored.
func (d *Detail) ignored(attribute string, sentence phrase.Phrase, c *rule.Check) Text {
	return text{say.warning.ignored, sentence}.with("subject", d.Subject(), "attribute", attribute, "value", shown(c.Value))
}
