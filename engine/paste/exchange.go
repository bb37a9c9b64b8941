package paste

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A header is one line of a message.
type header struct{ name, value string }

// headers are those of a message, in order.
type headers []header

// get is the first value of a header, "" for none.
func (h headers) get(name string) string {
	for i := range h {
		if strings.EqualFold(h[i].name, name) {
			return h[i].value
		}
	}
	return ""
}

// A pair is a cookie's name and value in a Cookie header.
type pair struct{ name, value string }

// An exchange is a request of the text and its response.
type exchange struct {
	at     Place
	method string
	url    origin.URL
	// request has the request headers without Cookie. Not hasRequest: the text
	// does not have them, so nothing is known of the request's cookies.
	request    headers
	hasRequest bool
	cookies    []pair
	// status is 0 where the text has no response; failed says that none came.
	status   int
	failed   string
	response headers
	set      []string
	// kind is what a browser says that the request was for, "" if it does not.
	kind resource
	// page is the page that started the request, nil if it is not known.
	page *origin.URL
	// byTool: curl sent it, not a browser.
	byTool bool
	// made: the text has no such exchange, the plan needs it.
	made bool
	time time.Time
}

// resource is what a request is for.
type resource string

const (
	documents    resource = "document"
	frames       resource = "iframe"
	fetches      resource = "fetch"
	images       resource = "image"
	subresources resource = "subresource"
	preflights   resource = "preflight"
)

// internal reports whether the browser answered by itself, as it does with an
// upgrade to https (DevTools "307 Internal Redirect").
func (x *exchange) internal() bool {
	return x.status == 307 && x.response.get("Non-Authoritative-Reason") != ""
}

// redirects reports whether the response leads on, and where.
func (x *exchange) redirects() (to origin.URL, ok bool) {
	switch x.status {
	case 301, 302, 303, 307, 308:
	default:
		return origin.URL{}, false
	}
	location := x.response.get("Location")
	if location == "" {
		return origin.URL{}, false
	}
	to, err := x.url.Resolve(location)
	return to, err == nil
}

// sends reports whether the request carried a cookie.
func (x *exchange) sends(name string) bool {
	for _, c := range x.cookies {
		if c.name == name {
			return true
		}
	}
	return false
}

// cookiePairs reads a Cookie header, or what document.cookie returns.
func cookiePairs(text string) (pairs []pair) {
	for part := range strings.SplitSeq(text, ";") {
		if len(pairs) == maxPairs {
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
		pairs = append(pairs, pair{strings.TrimSpace(name), strings.TrimSpace(value)})
	}
	return pairs
}
