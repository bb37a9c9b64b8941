package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetByServer lets a server set the cookie that a script sets: the script fetches
// from a path of its own instead, and the response sets the cookie, as HttpOnly. A
// step of another kind stays as it is.
func SetByServer(s *scenario.Scenario, step, server int) *scenario.Scenario {
	s = s.Clone()
	if !in(step, len(s.Steps)) || !in(server, len(s.Servers)) || s.Steps[step].Do != scenario.Script {
		return s
	}
	line := s.Steps[step].Cookie
	at := &s.Servers[server]
	path := "/renew"
	for pathUsed(at.Rules, path) {
		path += "-cookie"
	}
	at.Rules = append(at.Rules, scenario.Rule{Method: "POST", Path: path, Set: []string{cookie.WithFlag(line, "HttpOnly", true)}})
	s.Steps[step] = scenario.Step{Do: scenario.Fetch, URL: path, Method: "POST", Note: s.Steps[step].Note}
	return s
}

// pathUsed reports whether a rule is for a path.
func pathUsed(rules []scenario.Rule, path string) bool {
	for i := range rules {
		if strings.TrimSuffix(rules[i].Path, "*") == path {
			return true
		}
	}
	return false
}
