package explain

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// badLine explains the lines that no browser makes a cookie of.
func (d *Detail) badLine(r reason.Reason) (t Text, ok bool) {
	switch r {
	case reason.SyntaxError:
		return say.line.syntax.with("RFC 6265bis §5.6", "line", shown(d.Line)), true
	case reason.NoCookieContent:
		return say.line.empty.with(storage + "2"), true
	case reason.NameValuePairExceedsMaxSize:
		return d.tooLarge(), true
	case reason.DisallowedCharacter:
		return d.disallowedCharacter(), true
	case reason.NamelessNotAllowed:
		return say.line.nameless.with(say.ownRule.String()), true
	case reason.NamelessWithEquals:
		return d.namelessWithEquals(), true
	}
	return Text{}, false
}

func (d *Detail) tooLarge() Text {
	size := len(d.Cookie.Name) + len(d.Cookie.Value)
	return say.line.tooLarge.with("RFC 6265bis §5.6 step 5", "subject", d.Subject(), "size", strconv.Itoa(size), "limit", strconv.Itoa(cookie.MaxPairSize))
}

func (d *Detail) disallowedCharacter() Text {
	t := say.line.control
	for _, c := range d.Line {
		if c < ' ' && c != '\t' || c == 0x7F {
			return t.with("RFC 6265bis §5.6 step 1", "character", fmt.Sprintf("%U", c))
		}
	}
	t.sentence = say.line.tab
	return t.with(say.ownRule.String())
}

func (d *Detail) namelessWithEquals() Text {
	looksLike, _, _ := strings.Cut(d.Cookie.Value, "=")
	return say.line.namelessWithEquals.with(say.ownRule.String(), "value", shown(d.Cookie.Value), "looksLike", shown(looksLike))
}

func (d *Detail) invalidDomain() Text {
	asked := d.attributes().Domain
	t, section := text{say.line.domain, say.line.domainOfOthers}, storage+"10"
	suffix := strings.ToLower(strings.TrimPrefix(asked, "."))
	switch {
	case strings.ContainsFunc(asked, func(r rune) bool { return r > 0x7F }):
		t.sentence, section = say.line.domainNotASCII, storage+"8"
	case suffix != "" && origin.IsPublicSuffix(suffix):
		t.sentence, section = say.line.domainPublic, storage+"9"
	}
	return t.with(section, "subject", d.Subject(), "domain", shown(asked), "host", host(d.URL))
}

func (d *Detail) invalidPrefix() Text {
	if d.Cookie.Name == "" {
		return say.prefix.inValue.with(storage+"22", "value", shown(d.Cookie.Value))
	}
	t := text{say.prefix.short, say.prefix.broken}
	if d.attributes().Secure && !secure(d.URL) {
		t.sentence = say.prefix.brokenOverHTTP
	}
	prefix, promise, section := promiseOf(d.Cookie.Name)
	return t.with(section, "subject", d.Subject(), "prefix", prefix, "promise", promise.String(),
		"line", shown(d.Line), "url", shown(d.URL))
}

// promiseOf is the prefix of a name, what it promises, and where that stands.
func promiseOf(name string) (prefix string, promise phrase.Phrase, section string) {
	switch prefix, _ = cookie.CutPrefix(name); prefix {
	case cookie.HostHttpPrefix:
		return prefix, say.prefix.promises.hostHTTP, "Layered cookies §5.4.3"
	case cookie.HttpPrefix:
		return prefix, say.prefix.promises.http, "Layered cookies §5.4.3"
	case cookie.HostPrefix:
		return prefix, say.prefix.promises.host, storage + "21"
	}
	return cookie.SecurePrefix, say.prefix.promises.secure, storage + "20"
}
