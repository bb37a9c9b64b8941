package message

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
)

// A Header is one line of a message.
type Header struct{ Name, Value string }

// Headers are those of a message, in order.
type Headers []Header

// Get is the first value of a header, "" for none.
func (h Headers) Get(name string) string {
	for i := range h {
		if strings.EqualFold(h[i].Name, name) {
			return h[i].Value
		}
	}
	return ""
}

// A Cookie is a cookie's name and value in a Cookie header.
type Cookie struct{ Name, Value string }

// An Exchange is a request of the text and its response.
type Exchange struct {
	At     account.Place
	Method string
	URL    origin.URL
	// Request has the request headers without Cookie. Without them (HasRequest is
	// false) nothing is known of the request's cookies.
	Request    Headers
	HasRequest bool
	Cookies    []Cookie
	// Status is 0 if the text has no response; Failed is the browser's reason
	// why there was none.
	Status   int
	Failed   string
	Response Headers
	// SetCookies are the Set-Cookie lines of the response.
	SetCookies []string
	// Destination is "" if the text does not say it.
	Destination Destination
	// Page is the page that started the request, nil if it is not known.
	Page *origin.URL
	// ByTool: curl or another tool sent it, not a browser.
	ByTool bool
	// Guessed: the text does not have this exchange, but the scenario needs it.
	Guessed bool
	Time    time.Time
}

// Destination is what a request is for, in the words of Fetch §2.2.5 and of the
// types in DevTools.
type Destination string

// The destinations that make a difference to cookies.
const (
	Document    Destination = "document"
	Frame       Destination = "iframe"
	Fetch       Destination = "fetch"
	Image       Destination = "image"
	Subresource Destination = "subresource"
	Preflight   Destination = "preflight"
)

// DestinationOf is what Sec-Fetch-Dest says (Fetch Metadata §2.1).
func DestinationOf(h Headers) Destination {
	switch dest := h.Get("Sec-Fetch-Dest"); dest {
	case "":
		return ""
	case "document":
		return Document
	case "iframe", "frame":
		return Frame
	case "empty":
		return Fetch
	case "image":
		return Image
	}
	return Subresource
}

// Internal reports whether the browser answered by itself, as it does with an
// upgrade to https (DevTools "307 Internal Redirect").
func (x *Exchange) Internal() bool {
	return x.Status == 307 && x.Response.Get("Non-Authoritative-Reason") != ""
}

// Redirects reports whether the response redirects, and where.
func (x *Exchange) Redirects() (to origin.URL, ok bool) {
	switch x.Status {
	case 301, 302, 303, 307, 308:
	default:
		return origin.URL{}, false
	}
	location := x.Response.Get("Location")
	if location == "" {
		return origin.URL{}, false
	}
	to, err := x.URL.Resolve(location)
	return to, err == nil
}

// Sends reports whether the request carried a cookie.
func (x *Exchange) Sends(name string) bool {
	for _, c := range x.Cookies {
		if c.Name == name {
			return true
		}
	}
	return false
}

// ParseCookies reads a Cookie header, or what document.cookie returns.
func ParseCookies(text string) (pairs []Cookie) {
	for part := range strings.SplitSeq(text, ";") {
		if len(pairs) == MaxPairs {
			break
		}
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		name, value, found := strings.Cut(part, "=")
		if !found {
			name, value = "", part
		}
		pairs = append(pairs, Cookie{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
	return pairs
}

// CookieName is the name of a cookie in a Set-Cookie line.
func CookieName(line string) string {
	pair, _, _ := strings.Cut(line, ";")
	name, _, found := strings.Cut(pair, "=")
	if !found {
		return ""
	}
	return strings.TrimSpace(name)
}
