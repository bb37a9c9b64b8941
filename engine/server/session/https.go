package session

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// enabled is the setting of a role if it is on, "" otherwise.
func (s *Settings) enabled(r role) string {
	if value, by, _ := s.value(r); value == true {
		return by
	}
	return ""
}

// RedirectedBy is the setting that redirects to https in the place of the rules,
// "" for none.
func (s *Settings) RedirectedBy() string { return s.enabled(redirects) }

// RedirectStatus is the status of that redirect.
func (s *Settings) RedirectStatus(method string) int {
	if method == "GET" || method == "HEAD" {
		return s.Redirect[0]
	}
	return s.Redirect[1]
}

// HSTSBy is the setting that sends Strict-Transport-Security, "" for none.
func (s *Settings) HSTSBy() string {
	if s.Between != "" && s.of(hsts) == nil {
		return s.RedirectedBy()
	}
	return s.enabled(hsts)
}

// HSTS is that header for a request that the framework takes for secure, and the
// setting that sends it; "" for none.
func (s *Settings) HSTS(u origin.URL) (header, by string) {
	by = s.HSTSBy()
	if by == "" || !u.Secure() || s.is(sparesLoopback) && origin.LoopbackHost(u.Host) {
		return "", ""
	}
	age, _, _ := s.value(hstsAge)
	seconds, _ := age.(float64)
	header = "max-age=" + strconv.FormatInt(int64(seconds), 10)
	if s.enabled(hstsSubDomains) != "" {
		header += s.Between + "includeSubDomains"
	}
	if s.enabled(hstsPreload) != "" {
		header += s.Between + "preload"
	}
	return header, by
}

// marked is a line of a secure response with the Secure that the redirect to https
// adds to it, and whether it does.
func (s *Settings) marked(line string) (string, bool) {
	l, _ := cookie.ParseGenerously(line)
	if !s.is(marks) || s.RedirectedBy() == "" || l.Secure {
		return line, false
	}
	return line + "; secure", true
}
