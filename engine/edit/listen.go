package edit

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Listen makes a host listen on a port with a scheme, 0 for the scheme's
// default port: the first server there serves the scheme as well, and if there
// is no server on that port, a new one without rules is added.
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
