package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Scheme returns the scheme of a step's address, "" if it has none: a step
// without an address, or a reference such as "/account". That of a WebSocket is the
// one of its handshake.
func Scheme(s *scenario.Scenario, step int) string {
	if !in(step, len(s.Steps)) {
		return ""
	}
	scheme, _ := cutScheme(s.Steps[step].URL)
	return scheme
}

// SetScheme changes the scheme of a step's address. The rest stays unchanged,
// including a port.
func SetScheme(s *scenario.Scenario, step int, scheme string) *scenario.Scenario {
	s = s.Clone()
	if !in(step, len(s.Steps)) {
		return s
	}
	url := &s.Steps[step].URL
	old, rest := cutScheme(*url)
	if old == "" || old == scheme {
		return s
	}
	if strings.EqualFold((*url)[:1], "w") {
		scheme = "ws" + strings.TrimPrefix(scheme, "http")
	}
	*url = scheme + rest
	return s
}

// cutScheme splits an address before the colon of its scheme: http for ws, and https for wss.
func cutScheme(url string) (scheme, rest string) {
	before, after, found := strings.Cut(url, ":")
	scheme = strings.ToLower(before)
	if scheme == "ws" || scheme == "wss" {
		scheme = "http" + scheme[len("ws"):]
	}
	if !found || scheme != "http" && scheme != "https" {
		return "", url
	}
	return scheme, ":" + after
}

// Host returns the host of a step's address, with its port, "" if it has none.
func Host(s *scenario.Scenario, step int) string {
	if Scheme(s, step) == "" {
		return ""
	}
	start, end := hostIn(s.Steps[step].URL)
	return s.Steps[step].URL[start:end]
}

// SetHost changes the host, with its port, of a step's address. The rest stays
// unchanged.
func SetHost(s *scenario.Scenario, step int, host string) *scenario.Scenario {
	s = s.Clone()
	if Host(s, step) == "" {
		return s
	}
	url := &s.Steps[step].URL
	start, end := hostIn(*url)
	*url = (*url)[:start] + host + (*url)[end:]
	return s
}

// hostIn is the position of the host and the port in an absolute URL; a URL
// without the slashes has none.
func hostIn(url string) (start, end int) {
	scheme, rest, found := strings.Cut(url, "://")
	if !found {
		return 0, 0
	}
	start = len(scheme) + len("://")
	if end = strings.IndexAny(rest, "/?#"); end < 0 {
		return start, len(url)
	}
	return start, start + end
}
