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
		was := s.Servers[i].Host
		s.Servers[i] = server
		moveForeign(s, was, server.Host)
	}
	return s
}

// RemoveServer removes a server. Its host no longer resolves.
func RemoveServer(s *scenario.Scenario, i int) *scenario.Scenario {
	s = s.Clone()
	if in(i, len(s.Servers)) {
		was := s.Servers[i].Host
		s.Servers = slices.Delete(s.Servers, i, i+1)
		moveForeign(s, was, "")
	}
	return s
}

// moveForeign makes a host of others another in the challenge, or "" none, unless a
// server still has it.
func moveForeign(s *scenario.Scenario, was, now string) {
	has := func(host string) bool {
		return slices.ContainsFunc(s.Servers, func(server scenario.Server) bool { return server.Host == host })
	}
	c := s.Challenge
	if c == nil || has(was) {
		return
	}
	if i := slices.Index(c.Foreign, was); i >= 0 {
		c.Foreign = slices.Delete(c.Foreign, i, i+1)
		if now != "" && !slices.Contains(c.Foreign, now) {
			c.Foreign = slices.Insert(c.Foreign, i, now)
		}
	}
}
