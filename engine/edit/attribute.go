package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetPath writes Path into a line; "" takes it out.
func SetPath(s *scenario.Scenario, r Ref, path string) *scenario.Scenario {
	return setAttribute(s, r, "Path", path)
}

// SetDomain writes Domain into a line; "" takes it out, which makes the cookie
// its host's alone.
func SetDomain(s *scenario.Scenario, r Ref, domain string) *scenario.Scenario {
	return setAttribute(s, r, "Domain", domain)
}

// SetMaxAge writes Max-Age into a line; "" takes it out.
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

// SetLifetime writes Max-Age into a line in the place of Expires; "" takes both
// out, which makes a cookie that ends with the browser's session.
func SetLifetime(s *scenario.Scenario, r Ref, seconds string) *scenario.Scenario {
	return SetMaxAge(setAttribute(s, r, "Expires", ""), r, seconds)
}

// ShortenValue cuts a line's value down to the first of its bytes, as a program
// does that keeps an identifier in the cookie and the rest on the server.
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
