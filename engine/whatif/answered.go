package whatif

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An answer is who made a response.
type answer struct {
	// server is the one that received the request, -1 for none.
	server int
	// rules are those that applied, in order.
	rules []scenario.Rule
	// required are the cookies that the server's rules for the path require.
	required []string
}

// answerTo says who answered an exchange that left the browser.
func answerTo(s *scenario.Scenario, x *trace.Exchange) answer {
	found := answer{server: -1}
	by := x.AnsweredBy
	if by == nil || by.Server == nil {
		return found
	}
	found.server = *by.Server
	rules := s.Servers[found.server].Rules
	for _, rule := range by.Rules {
		found.rules = append(found.rules, rules[rule])
	}
	for i := range rules {
		if name, _, _ := strings.Cut(rules[i].Cookie, "="); name != "" && (rules[i].Path == "" || scenario.PathMatches(rules[i].Path, x.To.Path)) {
			found.required = append(found.required, name)
		}
	}
	return found
}

// rejectedWithout is the cookie whose absence made a server reject or redirect a
// request, "" for none.
func (a answer) rejectedWithout() string {
	if len(a.rules) == 0 {
		return ""
	}
	last := &a.rules[len(a.rules)-1]
	if last.Redirect != "" || last.EffectiveStatus() >= 400 {
		name, _, _ := strings.Cut(last.NoCookie, "=")
		return name
	}
	return ""
}

// requires reports whether a rule for the request's path requires a cookie.
func (a answer) requires(name string) bool {
	for i := range a.rules {
		if without, _, _ := strings.Cut(a.rules[i].NoCookie, "="); without == name {
			return true
		}
	}
	return slices.Contains(a.required, name)
}
