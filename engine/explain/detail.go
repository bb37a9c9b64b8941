package explain

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
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

// A Detail is what a sentence needs to know of the case.
type Detail struct {
	Direction Direction
	// Cookie is what is known of the cookie; of one that was refused, what its
	// line says.
	Cookie trace.Cookie
	// Line is the Set-Cookie line, or what a script assigned, when storing.
	Line string
	// URL is the request's, or the page's when a script acts; of a step that
	// failed, the address that it failed at.
	URL         string
	Method      string
	Destination trace.Destination
	// Credentials is a fetch's credentials mode.
	Credentials string
	// Page is the URL of the page that started the request, "" if the user
	// did.
	Page string
	// Script: document.cookie, not a request.
	Script bool
}

// Subject is how a sentence about the cookie begins.
func (d *Detail) Subject() string {
	if d.Cookie.Name == "" {
		return say.namelessSubject.String()
	}
	return shown(d.Cookie.Name)
}

// name is how the cookie is called within a sentence.
func (d *Detail) name() string {
	if d.Cookie.Name == "" {
		return NamelessCookie()
	}
	return shown(d.Cookie.Name)
}

// NamelessCookie is how a cookie without a name is called within a sentence.
func NamelessCookie() string { return say.nameless.String() }

// address is the URL for a sentence that goes on to say that it is plain http:
// without the scheme, a headline holds it.
func (d *Detail) address() string { return strings.Replace(shown(d.URL), "http://", "", 1) }

// section picks where a rule stands by the direction.
func (d *Detail) section(sending, storing string) string {
	if d.Direction == Storing {
		return storing
	}
	return sending
}

// attributes takes the line apart, for the words of its attributes only: what
// came of them is in the trace.
func (d *Detail) attributes() cookie.Line {
	line, _ := cookie.ParseGenerously(d.Line)
	return line
}

// host is the host of a URL, or the URL where there is none.
func host(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return shown(url)
	}
	return u.Host
}

func path(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return shown(url)
	}
	return shown(u.Path)
}

func secure(url string) bool {
	u, err := origin.Parse(url)
	return err == nil && u.Secure()
}

// sameHostSite reports whether two URLs are of one site when the scheme makes
// no difference.
func sameHostSite(a, b string) bool {
	u, errA := origin.Parse(a)
	v, errB := origin.Parse(b)
	return errA == nil && errB == nil && u.Site().Same(v.Site(), false)
}

func site(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return shown(url)
	}
	return u.Site().String()
}

// endpoint is where a connection goes.
func endpoint(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return shown(url)
	}
	return say.cause.endpoint.With("port", strconv.Itoa(u.PortNumber()), "scheme", u.Scheme)
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
