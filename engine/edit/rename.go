package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// RenameCookie gives a cookie another name wherever the scenario's servers,
// scripts and attacker name it: in lines, and in the conditions of rules. A
// cookie without a name stays without one.
func RenameCookie(s *scenario.Scenario, name, to string) *scenario.Scenario {
	s = s.Clone()
	if name == "" {
		return s
	}
	for _, c := range Cookies(s) {
		if c.Cookie.Name == name {
			*at(s, c.Ref) = cookie.WithName(c.Line, to)
		}
	}
	for _, rules := range ruleLists(s) {
		renameInConditions(*rules, name, to)
	}
	return s
}

// renameInConditions renames a cookie in the conditions of rules.
func renameInConditions(rules []scenario.Rule, name, to string) {
	for i := range rules {
		for _, of := range []*string{&rules[i].Cookie, &rules[i].NoCookie} {
			if named, value, valued := strings.Cut(*of, "="); named == name {
				if *of = to; valued {
					*of += "=" + value
				}
			}
		}
	}
}
