package explain

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// name is how the cookie is called within a sentence.
func (d Detail) name() string {
	if d.Cookie.Name == "" {
		return "the cookie without a name"
	}
	return shown(d.Cookie.Name)
}

// Subject is how a sentence about the cookie begins.
func (d Detail) Subject() string {
	if d.Cookie.Name == "" {
		return "The cookie without a name"
	}
	return d.name()
}

// message is what carries the cookie.
func (d Detail) message() string {
	switch {
	case d.Script:
		return "the page " + shown(d.URL)
	case d.Direction == Storing:
		return "the response from " + shown(d.URL)
	}
	return "the request to " + shown(d.URL)
}

// plainMessage is the message for a sentence that goes on to say that it is
// plain http: without the scheme, a headline holds the address.
func (d Detail) plainMessage() string {
	return strings.Replace(d.message(), "http://", "", 1)
}

// kind is what the request is for, with its article.
func (d Detail) kind() string {
	switch d.Destination {
	case trace.Document:
		return "a page opened by " + d.Method
	case trace.FrameDoc:
		return "a frame"
	case trace.ImageDest:
		return "an image"
	case trace.Preflight:
		return "a preflight"
	}
	return "a fetch"
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

// attributes takes the line apart, for the words of its attributes only: what
// came of them is in the trace.
func (d Detail) attributes() cookie.Line {
	line, _, _ := cookie.Parse(d.Line, cookie.Rules{Partitioned: true, ControlsInAttributes: true})
	return line
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
