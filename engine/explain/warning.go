package explain

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
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

func (d Detail) warning(w reason.Warning) Text {
	switch w {
	case reason.LaxAllowUnsafe:
		return d.laxAllowUnsafe()
	case reason.SecureOnTrustworthyHost:
		return Text{
			Short: "Secure on this machine",
			Sentence: fmt.Sprintf("%s is Secure and %s is plain http, but %s is this machine, which this browser counts as secure.",
				d.Subject(), d.plainMessage(), host(d.URL)),
			Section: d.either("RFC 6265bis §5.8.3 step 1", storage+"13"),
		}
	case reason.LifetimeCapped:
		return d.capped()
	case reason.ScriptLifetimeCapped:
		return d.scriptCapped()
	case reason.AttributeValueExceedsMaxSize:
		return Text{
			Short:    "attribute ignored: too long",
			Sentence: fmt.Sprintf("An attribute of %s is longer than 1024 bytes, so it counts as not there.", d.name()),
			Section:  "RFC 6265bis §5.6",
		}
	case reason.SameSiteIgnored:
		return d.ignored("SameSite", "none of Strict, Lax and None", "RFC 6265bis §5.6.7")
	case reason.MaxAgeIgnored:
		return d.ignored("Max-Age", "not a number of seconds", "RFC 6265bis §5.6.2")
	case reason.ExpiresIgnored:
		return d.ignored("Expires", "not a date that cookies know", "RFC 6265bis §5.6.1")
	}
	return Text{Short: string(w), Sentence: fmt.Sprintf("%s came with a warning: %s.", d.Subject(), w)}
}

// ignored explains an attribute whose value says nothing.
func (d Detail) ignored(attribute, is, section string) Text {
	return Text{
		Short:    attribute + " ignored",
		Sentence: fmt.Sprintf("%s has %s=%s, which is %s, so it is ignored.", d.Subject(), attribute, shown(d.written(attribute)), is),
		Section:  section,
	}
}

// written is the value of an attribute as the line has it, the last if there
// are several.
func (d Detail) written(attribute string) string {
	var value string
	for _, a := range d.attributes().Attributes {
		if isAttribute(a, attribute) {
			value = a.Value
		}
	}
	return value
}

func isAttribute(a cookie.Attribute, name string) bool { return strings.EqualFold(a.Name, name) }
