package headers

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
)

// A Block is a block of headers: a request, a response, or both, as panes of
// browsers show them.
type Block struct {
	At     account.Place
	Method string
	// Target is a path or a whole URL, host and Scheme are those of the
	// pseudo-headers and of the Host header.
	Target, host, Scheme string
	HasRequest           bool
	request              message.Headers
	cookies              []message.Cookie
	HasResponse          bool
	Status               int
	Response             message.Headers
	Set                  []string
	// headless: the block has neither a request line nor a status.
	headless bool
	ByTool   bool
}

// A section is a part of a pane.
type section uint8

const (
	anySection section = iota
	requestSection
	responseSection
)

func (b *Block) hasURL() bool { return b.Target != "" }

// whole prefers the URL of a pane to the path of a request line.
func whole(known, target string) string {
	if origin.HasScheme(known) {
		return known
	}
	return target
}

// TakeRequestField takes a header of a request.
func (b *Block) TakeRequestField(name, value string) {
	s := requestSection
	b.take(name, value, &s)
}

// take takes a field of section s, or of the section that alone can have it.
func (b *Block) take(name, value string, s *section) {
	value = message.Truncate(value)
	switch lower := strings.ToLower(name); lower {
	case ":method", paneMethod:
		b.Method, b.HasRequest, b.headless = strings.ToUpper(value), true, false
	case ":path":
		b.Target, b.HasRequest, b.headless = whole(b.Target, value), true, false
		*s = requestSection
	case paneURL, "url":
		b.Target, b.headless = value, false
	case ":authority":
		b.host, b.HasRequest = value, true
		*s = requestSection
	case ":scheme", "scheme":
		b.Scheme = strings.ToLower(value)
	case ":status", paneStatus, "status":
		if code, ok := statusCode(value); ok {
			b.Status, b.HasResponse, b.headless = code, true, false
		}
		if lower == ":status" {
			*s = responseSection
		}
	case paneRemote, paneReferrer, "source", "address", "initiator", "version", "transferred":
	case "cookie":
		b.cookies, b.HasRequest = append(b.cookies, message.ParseCookies(value)...), true
		*s = requestSection
	case "set-cookie":
		b.Set, b.HasResponse = append(b.Set, value), true
		*s = responseSection
	default:
		if to := directions[lower]; to != anySection {
			*s = to
		}
		if *s == responseSection {
			b.Response, b.HasResponse = append(b.Response, message.Header{Name: name, Value: value}), true
			return
		}
		if lower == "host" {
			b.host = value
		}
		b.request, b.HasRequest = append(b.request, message.Header{Name: name, Value: value}), true
	}
}
