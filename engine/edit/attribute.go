package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetPath sets Path in a line; "" removes it.
func SetPath(s *scenario.Scenario, r Ref, path string) *scenario.Scenario {
	return setAttribute(s, r, "Path", path)
}

// SetDomain sets Domain in a line; "" removes it, which makes the cookie
// host-only.
func SetDomain(s *scenario.Scenario, r Ref, domain string) *scenario.Scenario {
	return setAttribute(s, r, "Domain", domain)
}

// SetMaxAge sets Max-Age in a line; "" removes it.
func SetMaxAge(s *scenario.Scenario, r Ref, seconds string) *scenario.Scenario {
	return setAttribute(s, r, "Max-Age", seconds)
}

func setAttribute(s *scenario.Scenario, r Ref, attribute, value string) *scenario.Scenario {
	return change(s, r, func(line string) string {
		if value == "" {
			return cookie.WithoutAttribute(line, attribute)
		}
		return cookie.WithAttribute(line, attribute, value)
	})
}

// SetLifetime sets Max-Age in a line and removes Expires; "" removes both,
// which makes a session cookie.
func SetLifetime(s *scenario.Scenario, r Ref, seconds string) *scenario.Scenario {
	return SetMaxAge(setAttribute(s, r, "Expires", ""), r, seconds)
}

// ShortenValue shortens a line's value to its first bytes, like a program that
// keeps only an identifier in the cookie and the rest on the server.
func ShortenValue(s *scenario.Scenario, r Ref, bytes int) *scenario.Scenario {
	return change(s, r, func(line string) string {
		pair, _, _ := strings.Cut(line, ";")
		name, value, found := strings.Cut(pair, "=")
		if !found || len(value) <= bytes {
			return line
		}
		return name + "=" + value[:bytes] + line[len(pair):]
	})
}
