package edit

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Ref is the position of a line that sets a cookie in a scenario: in a rule
// of a server, in a rule of the attacker (Server is None), or in a script step
// (Rule is None as well).
type Ref struct {
	Server, Rule, Line int
	Step               int
	// Proxy is the number of the proxy in front of the server whose rule it is, as in
	// [RuleList].
	Proxy int
}

// list has the rule of the line; it is of no use for a script's.
func (r Ref) list() RuleList {
	return RuleList{Attacker: r.Server == None, Server: r.Server, Proxy: r.Proxy}
}

// None is an unused index of a Ref.
const None = -1

// A CookieLine is one line that sets a cookie.
type CookieLine struct {
	Ref Ref
	// Where describes its position for people: "shop.example /login".
	Where string
	Line  string
	// Cookie is the parsed line.
	Cookie cookie.Line
}

// Cookies lists the lines that set cookies in a scenario: those of each server and of
// the proxies in front of it, the attacker, then scripts.
func Cookies(s *scenario.Scenario) []CookieLine {
	var list []CookieLine
	for i := range s.Servers {
		for j := range s.Servers[i].Rules {
			list = appendRule(list, Ref{Server: i, Rule: j, Step: None}, s.Servers[i].Host, &s.Servers[i].Rules[j])
		}
		for n, proxy := range s.Servers[i].Proxy.Row() {
			for j := range proxy.Rules {
				where := phrase.Say("proxy of {host}", "host", s.Servers[i].Host)
				list = appendRule(list, Ref{Server: i, Rule: j, Step: None, Proxy: n + 1}, where, &proxy.Rules[j])
			}
		}
	}
	for j := range s.Attacker {
		list = appendRule(list, Ref{Server: None, Rule: j, Step: None}, phrase.Say("attacker"), &s.Attacker[j])
	}
	for i, step := range s.Steps {
		if step.Do.Kind().Has(scenario.CookieField) {
			list = append(list, newCookieLine(Ref{None, None, None, i, 0}, "document.cookie", step.Cookie))
		}
	}
	return list
}

func appendRule(list []CookieLine, at Ref, name string, rule *scenario.Rule) []CookieLine {
	where := name
	if rule.Path != "" {
		where += " " + rule.Path
	}
	for k, line := range rule.Set {
		at.Line = k
		list = append(list, newCookieLine(at, where, line))
	}
	return list
}

func newCookieLine(at Ref, where, line string) CookieLine {
	return CookieLine{Ref: at, Where: where, Line: line, Cookie: parseForEditing(line)}
}

// parseForEditing parses a line for its switches. A line whose name or value all
// browsers reject still has its attributes.
func parseForEditing(line string) cookie.Line {
	parsed, ok := cookie.ParseGenerously(line)
	if ok {
		return parsed
	}
	_, attributes, _ := strings.Cut(line, ";")
	whole, _ := cookie.ParseGenerously("name=value;" + attributes)
	whole.Name, whole.Value = parsed.Name, parsed.Value
	return whole
}

// SetCookieLine replaces a line.
func SetCookieLine(s *scenario.Scenario, r Ref, line string) *scenario.Scenario {
	return change(s, r, func(string) string { return line })
}

// AddCookie makes a server set another cookie: in the rule that sets the cookie
// at like, otherwise with every response. It returns the position of the line.
func AddCookie(s *scenario.Scenario, server int, like Ref, line string) (*scenario.Scenario, Ref) {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s, Ref{None, None, None, None, 0}
	}
	rules := &s.Servers[server].Rules
	rule := len(*rules)
	if like.Server == server && like.Proxy == 0 && in(like.Rule, rule) {
		rule = like.Rule
	} else {
		*rules = append(*rules, scenario.Rule{})
	}
	lines := &(*rules)[rule].Set
	*lines = append(*lines, line)
	return s, Ref{Server: server, Rule: rule, Line: len(*lines) - 1, Step: None}
}

// RemoveCookie removes a line, and also a rule or a step that does nothing
// else.
func RemoveCookie(s *scenario.Scenario, r Ref) *scenario.Scenario {
	if at(s, r) == nil {
		return s.Clone()
	}
	if r.Step != None {
		return RemoveStep(s, r.Step)
	}
	s = s.Clone()
	rules := r.list().in(s)
	rule := &(*rules)[r.Rule]
	rule.Set = slices.Delete(rule.Set, r.Line, r.Line+1)
	if len(rule.Set) == 0 && len(rule.Headers) == 0 && rule.Status == 0 && rule.Redirect == "" {
		*rules = slices.Delete(*rules, r.Rule, r.Rule+1)
	}
	return s
}

// SetFlag adds Secure, HttpOnly or Partitioned to a line, or removes it.
func SetFlag(s *scenario.Scenario, r Ref, attribute string, on bool) *scenario.Scenario {
	return change(s, r, func(line string) string { return cookie.WithFlag(line, attribute, on) })
}

// SetSameSite sets SameSite in a line; Unspecified removes it.
func SetSameSite(s *scenario.Scenario, r Ref, v cookie.SameSite) *scenario.Scenario {
	return change(s, r, func(line string) string { return cookie.WithSameSite(line, v) })
}

// change rewrites the line at r.
func change(s *scenario.Scenario, r Ref, rewrite func(line string) string) *scenario.Scenario {
	s = s.Clone()
	if line := at(s, r); line != nil {
		*line = rewrite(*line)
	}
	return s
}

// at returns the line at r, nil if there is none.
func at(s *scenario.Scenario, r Ref) *string {
	if r.Step != None {
		if !in(r.Step, len(s.Steps)) || !s.Steps[r.Step].Do.Kind().Has(scenario.CookieField) {
			return nil
		}
		return &s.Steps[r.Step].Cookie
	}
	rules := r.list().in(s)
	if rules == nil || !in(r.Rule, len(*rules)) || !in(r.Line, len((*rules)[r.Rule].Set)) {
		return nil
	}
	return &(*rules)[r.Rule].Set[r.Line]
}

// in reports whether i is an index of a list of that length.
func in(i, length int) bool { return 0 <= i && i < length }
