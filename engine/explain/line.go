package explain

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// badLine explains the lines that no browser makes a cookie of.
func (d Detail) badLine(r reason.Reason) (t Text, ok bool) {
	switch r {
	case reason.SyntaxError:
		return Text{
			Short:    "not a cookie line",
			Sentence: fmt.Sprintf("The line %s cannot be read as a cookie.", shown(d.Line)),
			Section:  "RFC 6265bis §5.6",
		}, true
	case reason.NoCookieContent:
		return Text{
			Short:    "not without a name and a value",
			Sentence: "The line gives neither a name nor a value.",
			Section:  storage + "2",
		}, true
	case reason.NameValuePairExceedsMaxSize:
		return d.tooLarge(), true
	case reason.DisallowedCharacter:
		return d.disallowedCharacter(), true
	case reason.NamelessNotAllowed:
		return Text{
			Short:    "not without a name",
			Sentence: "The line gives no name, and this browser keeps no cookie without one.",
			Section:  ownRule,
		}, true
	case reason.NamelessWithEquals:
		return d.namelessWithEquals(), true
	}
	return Text{}, false
}

func (d Detail) tooLarge() Text {
	t := Text{Short: "not over 4096 bytes", Section: "RFC 6265bis §5.6 step 5"}
	size := len(d.Cookie.Name) + len(d.Cookie.Value)
	t.Sentence = fmt.Sprintf("%s has a name and a value of %d bytes together; 4096 are the limit.", d.Subject(), size)
	return t
}

func (d Detail) disallowedCharacter() Text {
	t := Text{Short: "not with a control character", Section: "RFC 6265bis §5.6 step 1"}
	for _, c := range d.Line {
		if c < ' ' && c != '\t' || c == 0x7F {
			t.Sentence = fmt.Sprintf("The line has a control character in it (U+%04X), which makes browsers drop all of it.", c)
			return t
		}
	}
	t.Section = ownRule
	t.Sentence = "The line has a TAB inside, which this browser does not take."
	return t
}

func (d Detail) namelessWithEquals() Text {
	looksLike, _, _ := strings.Cut(d.Cookie.Value, "=")
	return Text{
		Short:    "not without a name",
		Sentence: fmt.Sprintf("The cookie has no name and the value %s: a server would read it as a cookie named %s.", shown(d.Cookie.Value), shown(looksLike)),
		Section:  ownRule,
	}
}

func (d Detail) invalidDomain() Text {
	asked := d.attributes().Domain
	t := Text{Short: "not for Domain=" + shown(asked), Section: storage + "10"}
	suffix := strings.ToLower(strings.TrimPrefix(asked, "."))
	switch {
	case strings.ContainsFunc(asked, func(r rune) bool { return r > 0x7F }):
		t.Section = storage + "8"
		t.Sentence = fmt.Sprintf("%s asks for Domain=%s, which is not ASCII.", d.Subject(), shown(asked))
	case suffix != "" && origin.IsPublicSuffix(suffix):
		t.Section = storage + "9"
		t.Sentence = fmt.Sprintf("%s asks for Domain=%s, a public suffix: everybody's hosts below it would get the cookie.", d.Subject(), shown(asked))
	default:
		t.Sentence = fmt.Sprintf("%s asks for Domain=%s, and %s is neither that host nor below it.", d.Subject(), shown(asked), host(d.URL))
	}
	return t
}

func (d Detail) invalidPrefix() Text {
	t := Text{Short: "not with a prefix in its value"}
	var prefix, promise string
	switch name := strings.ToLower(d.Cookie.Name); {
	case name == "":
		t.Section = storage + "22"
		t.Sentence = fmt.Sprintf("The cookie has no name, and its value %s would pass for a name with a promise.", shown(d.Cookie.Value))
		return t
	case strings.HasPrefix(name, "__host-http-"):
		prefix, promise, t.Section = "__Host-Http-", "Secure, HttpOnly, Path=/ and no Domain", "Layered cookies §5.4.3"
	case strings.HasPrefix(name, "__http-"):
		prefix, promise, t.Section = "__Http-", "Secure and HttpOnly", "Layered cookies §5.4.3"
	case strings.HasPrefix(name, "__host-"):
		prefix, promise, t.Section = "__Host-", "Secure, Path=/ and no Domain", storage+"21"
	default:
		prefix, promise, t.Section = "__Secure-", "Secure", storage+"20"
	}
	t.Short = "not what " + prefix + " promises"
	if d.attributes().Secure && !secure(d.URL) {
		promise += ", set over https"
	}
	t.Sentence = fmt.Sprintf("%s begins with %s, which promises %s; the line %s from %s does not keep that.",
		d.Subject(), prefix, promise, shown(d.Line), shown(d.URL))
	return t
}
