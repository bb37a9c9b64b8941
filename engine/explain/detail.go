package explain

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Direction is the direction in which a cookie moves.
type Direction int

const (
	// Sending: from the jar to a server, or to a script that reads it.
	Sending Direction = iota
	// Storing: from a server, or a script that writes it, to the jar.
	Storing
)

// gates are those of a direction.
func (d Direction) gates() []rule.Gate {
	if d == Storing {
		return []rule.Gate{rule.Set, rule.Store}
	}
	return []rule.Gate{rule.Send}
}

// A Detail has the facts that a sentence needs besides the check.
type Detail struct {
	Direction Direction
	// Name is the cookie's name, and Cookie its data; for a rejected cookie,
	// what its line says; nil if the line is not a cookie.
	Name   string
	Cookie *trace.Cookie
	// Line is the Set-Cookie line, or the script's assignment, when storing.
	Line string
	// To is the request's address, or the page's for a script; for a step that
	// stopped, the address where it stopped.
	To          *trace.Address
	Method      string
	Destination trace.Destination
	// From is the page that started the request, nil if the user did.
	From *trace.Address
	// Script: document.cookie, not a request.
	Script bool
}

// Subject is the cookie's name at the start of a sentence.
func (d *Detail) Subject() string {
	if d.Name == "" {
		return phrase.Say("The cookie without a name")
	}
	return shown(d.Name)
}

// name is the cookie's name within a sentence.
func (d *Detail) name() string {
	if d.Name == "" {
		return NamelessCookie()
	}
	return shown(d.Name)
}

// NamelessCookie is the text for a cookie without a name within a sentence.
func NamelessCookie() string { return phrase.Say("the cookie without a name") }

// address is the URL in a sentence that also says that it is plain http. It has
// no scheme, which keeps headlines short.
func (d *Detail) address() string { return strings.Replace(url(d.To), "http://", "", 1) }

// domain is the cookie's, or the host of the URL if the cookie has none.
func (d *Detail) domain() string {
	if d.Cookie == nil || d.Cookie.Domain == "" {
		return host(d.To)
	}
	return shown(d.Cookie.Domain)
}

// url is the URL of an address for a sentence, "" for none.
func url(a *trace.Address) string {
	if a == nil {
		return ""
	}
	return shown(a.URL)
}

// host is the host of an address, or its whole text if it is not a URL.
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

// endpoint is the port and scheme of a connection.
func endpoint(a *trace.Address) string {
	return phrase.Say("port {port} over {scheme}", "port", strconv.Itoa(a.Port), "scheme", a.Scheme)
}

// shown removes invisible characters from a text, and shortens one that is too
// long for a sentence.
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
