package edit

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Listen makes a host answer with a scheme on a port, 0 for the scheme's own:
// the first server there speaks the scheme as well, and where there is no
// server on that port there is a new one without rules.
func Listen(s *scenario.Scenario, scheme, host string, port int) *scenario.Scenario {
	s = s.Clone()
	for i := range s.Servers {
		server := &s.Servers[i]
		if !scenario.HostMatches(server.Host, host) || server.Port != port {
			continue
		}
		if len(server.Schemes) > 0 && !slices.Contains(server.Schemes, scheme) {
			server.Schemes = append(server.Schemes, scheme)
		}
		return s
	}
	added := scenario.Server{Host: host, Port: port}
	if port != 0 {
		added.Schemes = []string{scheme}
	}
	s.Servers = append(s.Servers, added)
	return s
}
