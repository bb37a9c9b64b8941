package plan

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/nginx"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A serverPlan makes servers of a draft, with the rules that answer as the text
// recorded.
type serverPlan struct {
	draft *draft.Draft
	s     *scenario.Scenario
	// login is the server that a configuration describes, -1 for none.
	login int
	// rewrites are the proxy_cookie_* lines of each server.
	rewrites map[int][]nginx.Directive
	groups   []*group
	// values counts the values of the headers that are kept.
	values int
}

func newServerPlan(d *draft.Draft, s *scenario.Scenario) *serverPlan {
	return &serverPlan{draft: d, s: s, login: -1, rewrites: map[int][]nginx.Directive{}}
}

func (p *serverPlan) addServer(s scenario.Server) int {
	p.s.Servers = append(p.s.Servers, s)
	return len(p.s.Servers) - 1
}

// serverFor is the server that takes requests for u, a new one if there is none
// yet; -1 if there are too many.
func (p *serverPlan) serverFor(u origin.URL) int {
	for i := range p.s.Servers {
		if serves(&p.s.Servers[i], u) {
			return i
		}
	}
	if len(p.s.Servers) == scenario.MaxServers {
		return -1
	}
	made := scenario.Server{Host: u.Host}
	if u.Port != "" {
		made.Port, made.Schemes = u.PortNumber(), []string{u.Scheme}
	}
	p.s.Servers = append(p.s.Servers, made)
	return len(p.s.Servers) - 1
}

// serves reports whether a server takes requests for u.
func serves(s *scenario.Server, u origin.URL) bool {
	if !scenario.HostMatches(s.Host, u.Host) {
		return false
	}
	if s.Port == 0 {
		return u.Port == ""
	}
	if s.Port != u.PortNumber() {
		return false
	}
	for _, scheme := range s.Schemes {
		if scheme == u.Scheme {
			return true
		}
	}
	return len(s.Schemes) == 0
}
