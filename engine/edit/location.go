package edit

import "github.com/crumbtrail/crumbtrail/engine/scenario"

// SetLocation changes where a server's rule redirects to. A rule that does not
// redirect stays as it is.
func SetLocation(s *scenario.Scenario, server, rule int, location string) *scenario.Scenario {
	return changeRedirect(s, server, rule, func(r *scenario.Rule) { r.Redirect = location })
}

// SetRedirectStatus changes the status with which a server's rule redirects.
func SetRedirectStatus(s *scenario.Scenario, server, rule, status int) *scenario.Scenario {
	return changeRedirect(s, server, rule, func(r *scenario.Rule) { r.Status = status })
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
