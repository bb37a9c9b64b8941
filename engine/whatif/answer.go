package whatif

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An answer is what the trace recorded of a response, with the rules that made
// it.
type answer struct {
	exchange *trace.Exchange
	// server is the one that was asked, -1 for none.
	server int
	// rules are those that applied, in order.
	rules []scenario.Rule
	// all are the rules of the server.
	all []scenario.Rule
}

// answerTo is who answered an exchange, and by which rules.
func answerTo(s *scenario.Scenario, x *trace.Exchange) answer {
	a := answer{exchange: x, server: -1}
	by := x.AnsweredBy
	if by == nil || by.Server == nil {
		return a
	}
	a.server, a.all = *by.Server, s.Servers[*by.Server].Rules
	for _, i := range by.Rules {
		a.rules = append(a.rules, a.all[i])
	}
	return a
}

// turnedAway is the cookie for whose absence a server refused a request or sent
// it elsewhere, "" for none.
func (a *answer) turnedAway() string {
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
func (a *answer) asksFor(name string) bool {
	return slices.ContainsFunc(a.rules, func(r scenario.Rule) bool { return r.NoCookie == name }) ||
		slices.ContainsFunc(a.all, func(r scenario.Rule) bool {
			return r.Cookie == name && onPath(&r, a.exchange.To.Path)
		})
}

// planted reports whether a line is the attacker's.
func planted(set *trace.SetCookie) bool { return set.By == trace.ByAttacker }

// onPath reports whether a rule is for a path.
func onPath(rule *scenario.Rule, path string) bool {
	prefix, open := strings.CutSuffix(rule.Path, "*")
	return rule.Path == "" || rule.Path == path || open && strings.HasPrefix(path, prefix)
}
