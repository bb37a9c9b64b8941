package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetLocation changes where a server's rule redirects to. A rule that does not
// redirect stays as it is.
func SetLocation(s *scenario.Scenario, server, rule int, location string) *scenario.Scenario {
	return changeRedirect(s, server, rule, func(r *scenario.Rule) { r.Redirect = location })
}

// SetRedirectStatus changes the status with which a server's rule redirects.
func SetRedirectStatus(s *scenario.Scenario, server, rule, status int) *scenario.Scenario {
	return changeRedirect(s, server, rule, func(r *scenario.Rule) { r.Status = status })
}

// ForbidStoring lets no cache keep the redirect of a server's rule.
func ForbidStoring(s *scenario.Scenario, server, rule int) *scenario.Scenario {
	return changeRedirect(s, server, rule, func(r *scenario.Rule) {
		headers := scenario.Headers{"Cache-Control": {"no-store"}}
		for name, values := range r.Headers {
			if !strings.EqualFold(name, "Cache-Control") {
				headers[name] = values
			}
		}
		r.Headers = headers
	})
}

func changeRedirect(s *scenario.Scenario, server, rule int, change func(*scenario.Rule)) *scenario.Scenario {
	s = s.Clone()
	if in(server, len(s.Servers)) && in(rule, len(s.Servers[server].Rules)) {
		if r := &s.Servers[server].Rules[rule]; r.Redirect != "" {
			change(r)
		}
	}
	return s
}
