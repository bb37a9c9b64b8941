package paste

import (
	"strings"
)

// A message is a block of headers: a request, a response, or both, as panes of
// browsers show them.
type message struct {
	at     Place
	method string
	// target is a path, or a whole URL; host and scheme are of the pseudo-headers
	// and the Host header.
	target, host, scheme string
	hasRequest           bool
	request              headers
	cookies              []pair
	hasResponse          bool
	status               int
	response             headers
	set                  []string
	// headless: it has neither a request line nor a status.
	headless bool
	byTool   bool
}

type section uint8

const (
	anySection section = iota
	requestSection
	responseSection
)

func (m *message) hasURL() bool { return m.target != "" }

// whole prefers the URL of a pane to the path of a request line.
func whole(known, target string) string {
	if hasScheme(known) {
		return known
	}
	return target
}

func (m *message) take(name, value string, s *section) {
	value = clipLine(value)
	switch lower := strings.ToLower(name); lower {
	case ":method", paneMethod:
		m.method, m.hasRequest, m.headless = strings.ToUpper(value), true, false
	case ":path":
		m.target, m.hasRequest, m.headless = whole(m.target, value), true, false
		*s = requestSection
	case paneURL, "url":
		m.target, m.headless = value, false
	case ":authority":
		m.host, m.hasRequest = value, true
		*s = requestSection
	case ":scheme", "scheme":
		m.scheme = strings.ToLower(value)
	case ":status", paneStatus, "status":
		if code, ok := statusCode(value); ok {
			m.status, m.hasResponse, m.headless = code, true, false
		}
		if lower == ":status" {
			*s = responseSection
		}
	case paneRemote, paneReferrer, "source", "address", "initiator", "version", "transferred":
	case "cookie":
		m.cookies, m.hasRequest = append(m.cookies, cookiePairs(value)...), true
		*s = requestSection
	case "set-cookie":
		m.set, m.hasResponse = append(m.set, value), true
		*s = responseSection
	default:
		if to := directions[lower]; to != anySection {
			*s = to
		}
		if *s == responseSection {
			m.response, m.hasResponse = append(m.response, header{name, value}), true
			return
		}
		if lower == "host" {
			m.host = value
		}
		m.request, m.hasRequest = append(m.request, header{name, value}), true
	}
}
