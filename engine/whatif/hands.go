package whatif

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An answerer tells who answered the exchanges of a run.
type answerer struct {
	scenario *scenario.Scenario
	network  *server.Network
}

func newAnswerer(s *scenario.Scenario) answerer {
	return answerer{s, server.NewNetwork(s)}
}

// An answer is who made a response.
type answer struct {
	// server is the one that was asked, -1 for none.
	server int
	// rules are those that applied, in order.
	rules []scenario.Rule
	// asked are the cookies that the server's rules for the path want to see.
	asked []string
	// planted is how many of the lines, from the end, are the attacker's.
	planted int
}

// of tells who answered an exchange that left the browser.
func (a answerer) of(x *trace.Exchange) answer {
	u, err := origin.Parse(x.URL)
	if err != nil {
		return answer{server: -1}
	}
	request := server.Request{Method: x.Method, URL: u, Cookie: x.Cookie}
	hands := a.network.Hands(request)
	found := answer{server: hands.Server, planted: len(a.network.Planted(request))}
	if hands.Intercepted {
		found.planted = len(x.SetCookies)
	}
	if hands.Server < 0 {
		return found
	}
	rules := a.scenario.Servers[hands.Server].Rules
	for _, rule := range hands.Rules {
		found.rules = append(found.rules, rules[rule])
	}
	for i := range rules {
		if rules[i].Cookie != "" && onPath(&rules[i], u.Path) {
			found.asked = append(found.asked, rules[i].Cookie)
		}
	}
	return found
}

// turnedAway is the cookie for whose absence a server refused a request or sent
// it elsewhere, "" for none.
func (a answer) turnedAway() string {
	if len(a.rules) == 0 {
		return ""
	}
	last := &a.rules[len(a.rules)-1]
	if last.Redirect != "" || last.EffectiveStatus() >= 400 {
		return last.NoCookie
	}
	return ""
}

// asksFor reports whether a rule for the request's path asks for a cookie.
func (a answer) asksFor(name string) bool {
	for i := range a.rules {
		if a.rules[i].NoCookie == name {
			return true
		}
	}
	return slices.Contains(a.asked, name)
}

// onPath reports whether a rule is for a path.
func onPath(rule *scenario.Rule, path string) bool {
	prefix, open := strings.CutSuffix(rule.Path, "*")
	return rule.Path == "" || rule.Path == path || open && strings.HasPrefix(path, prefix)
}
