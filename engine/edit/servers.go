package edit

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// AddServer adds a server at the end.
func AddServer(s *scenario.Scenario, server scenario.Server) *scenario.Scenario {
	s = s.Clone()
	s.Servers = append(s.Servers, server)
	return s
}

// SetServer replaces a server.
func SetServer(s *scenario.Scenario, i int, server scenario.Server) *scenario.Scenario {
	s = s.Clone()
	if in(i, len(s.Servers)) {
		s.Servers[i] = server
	}
	return s
}

// RemoveServer removes a server. Its host no longer resolves.
func RemoveServer(s *scenario.Scenario, i int) *scenario.Scenario {
	s = s.Clone()
	if in(i, len(s.Servers)) {
		s.Servers = slices.Delete(s.Servers, i, i+1)
	}
	return s
}
