package edit

import (
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
