package explain

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// Warning explains what is worth telling although the cookie was sent or
// stored.
func Warning(w reason.Warning, d Detail) Text {
	t := warned[w].on(d.warning(w))
	if w == reason.LaxAllowUnsafe || w == reason.AttributeValueExceedsMaxSize {
		t.DevTools = string(w)
	}
	return t
}

func (d *Detail) warning(w reason.Warning) Text {
	switch w {
	case reason.LaxAllowUnsafe:
		return d.laxAllowUnsafe()
	case reason.SecureOnTrustworthyHost:
		t := text{say.warning.onThisMachine, say.warning.onThisMachineBy.of(d)}
		return t.with(d.section(retrieval, storage+"13"), "subject", d.Subject(), "address", d.address(), "host", host(d.URL))
	case reason.LifetimeCapped:
		return d.capped(say.warning.capped, cookie.LifetimeLimit, "RFC 6265bis §5.5")
	case reason.ScriptLifetimeCapped:
		return d.capped(say.warning.scriptCapped, cookie.ScriptLifetimeLimit, say.ownRule.String())
	case reason.AttributeValueExceedsMaxSize:
		return say.warning.attributeTooLong.with("RFC 6265bis §5.6", "name", d.name(), "limit", strconv.Itoa(cookie.MaxAttributeValueSize))
	case reason.SameSiteIgnored:
		return d.ignored("SameSite", say.warning.noSameSite, "RFC 6265bis §5.6.7")
	case reason.MaxAgeIgnored:
		return d.ignored("Max-Age", say.warning.noMaxAge, "RFC 6265bis §5.6.2")
	case reason.ExpiresIgnored:
		return d.ignored("Expires", say.warning.noExpires, "RFC 6265bis §5.6.1")
	}
	return Text{Short: string(w), Sentence: say.warning.other.With("subject", d.Subject(), "warning", string(w))}
}

// capped explains a lifetime that was cut.
func (d *Detail) capped(sentence phrase.Plural, limit time.Duration, section string) Text {
	days := int(limit.Hours() / 24)
	return Text{
		Short:    say.warning.cut.Of(days),
		Sentence: sentence.Of(days, "subject", d.Subject()),
		Section:  section,
	}
}

// ignored explains an attribute whose value says nothing.
func (d *Detail) ignored(attribute string, sentence phrase.Phrase, section string) Text {
	t := text{say.warning.ignored, sentence}
	return t.with(section, "subject", d.Subject(), "attribute", attribute, "value", shown(d.written(attribute)))
}

// written is the value of an attribute as the line has it, the last if there
// are several.
func (d *Detail) written(attribute string) string {
	var value string
	for _, a := range d.attributes().Attributes {
		if strings.EqualFold(a.Name, attribute) {
			value = a.Value
		}
	}
	return value
}
