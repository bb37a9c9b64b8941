package explain

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Direction is which way a cookie was going.
type Direction int

const (
	// Sending: from the jar to a server, or to a script that reads.
	Sending Direction = iota
	// Storing: from a server, or a script that writes, to the jar.
	Storing
)

// gates are those that a cookie passes in a direction.
func (d Direction) gates() []rule.Gate {
	if d == Storing {
		return []rule.Gate{rule.Set, rule.Store}
	}
	return []rule.Gate{rule.Send}
}

// A Detail is what a sentence needs to know of the case beside the check.
type Detail struct {
	Direction Direction
	// Name is the cookie's, and Cookie what is known of it: of one that was
	// refused, what its line says; nil for a line that is no cookie.
	Name   string
	Cookie *trace.Cookie
	// Line is the Set-Cookie line, or what a script assigned, when storing.
	Line string
	// To is the request's address, or the page's when a script acts; of a step
	// that stopped, the address that it stopped at.
	To          *trace.Address
	Method      string
	Destination trace.Destination
	// From is the page that started the request, nil if the user did.
	From *trace.Address
	// Script: document.cookie, not a request.
	Script bool
}

// Subject is how a sentence about the cookie begins.
func (d *Detail) Subject() string {
	if d.Name == "" {
		return say.namelessSubject.String()
	}
	return shown(d.Name)
}

// name is how the cookie is called within a sentence.
func (d *Detail) name() string {
	if d.Name == "" {
		return NamelessCookie()
	}
	return shown(d.Name)
}

// NamelessCookie is how a cookie without a name is called within a sentence.
func NamelessCookie() string { return say.nameless.String() }

// address is the URL for a sentence that goes on to say that it is plain http:
// without the scheme, a headline holds it.
func (d *Detail) address() string { return strings.Replace(url(d.To), "http://", "", 1) }

// domain is the cookie's, or the host of the URL where the cookie has none.
func (d *Detail) domain() string {
	if d.Cookie == nil || d.Cookie.Domain == "" {
		return host(d.To)
	}
	return shown(d.Cookie.Domain)
}

// url is an address for a sentence, "" for none.
func url(a *trace.Address) string {
	if a == nil {
		return ""
	}
	return shown(a.URL)
}

// host is the host of an address, or all of it where it is no URL.
func host(a *trace.Address) string {
	switch {
	case a == nil:
		return ""
	case a.Host == "":
		return shown(a.URL)
	}
	return a.Host
}

func originOf(a *trace.Address) string {
	if a == nil {
		return ""
	}
	return shown(a.Origin)
}

// endpoint is where a connection goes.
func endpoint(a *trace.Address) string {
	return say.cause.endpoint.With("port", strconv.Itoa(a.Port), "scheme", a.Scheme)
}

// shown keeps what would hide, and what is too long for a sentence, out of it.
func shown(s string) string {
	const enough = 80
	if runes := []rune(s); len(runes) > enough {
		s = string(runes[:enough-1]) + "…"
	}
	if strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsGraphic(r) }) {
		return strconv.QuoteToGraphic(s)
	}
	return s
}
