package edit

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Redirect returns the status with which a server sends every plain request on
// to https, 0 if it does not. A redirect of some paths only, or one that asks
// for a cookie, is another matter and not counted.
func Redirect(s *scenario.Scenario, server int) int {
	if !in(server, len(s.Servers)) {
		return 0
	}
	rules := s.Servers[server].Rules
	if i := slices.IndexFunc(rules, toHTTPS); i >= 0 {
		return rules[i].EffectiveStatus()
	}
	return 0
}

// SetRedirect makes a server send plain requests on to https with a status; 0
// takes the redirect out. What else its rule does, such as setting a cookie,
// stays.
//
// A new redirect goes in front of the other rules, behind those for http that
// answer by themselves: they are exceptions from it. One that stood elsewhere
// before it was taken out comes back there.
func SetRedirect(s *scenario.Scenario, server, status int) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	rules := &s.Servers[server].Rules
	switch i := slices.IndexFunc(*rules, toHTTPS); {
	case i >= 0 && status != 0:
		(*rules)[i].Status = status
	case i >= 0:
		removeRedirects(rules)
	case status != 0:
		addRedirect(rules, status)
	}
	return s
}

// RedirectUntil is the first step in which a server no longer redirects to https,
// 0 for never.
func RedirectUntil(s *scenario.Scenario, server int) int {
	if !in(server, len(s.Servers)) {
		return 0
	}
	rules := s.Servers[server].Rules
	if i := slices.IndexFunc(rules, toHTTPS); i >= 0 {
		return rules[i].Until
	}
	return 0
}

// SetRedirectUntil takes a server's redirect to https out before a step; 0 leaves
// it in.
func SetRedirectUntil(s *scenario.Scenario, server, until int) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	rules := s.Servers[server].Rules
	if i := slices.IndexFunc(rules, toHTTPS); i >= 0 {
		rules[i].Until = until
	}
	return s
}

// toHTTPS reports whether a rule sends every plain request on to https.
func toHTTPS(r scenario.Rule) bool { return r.Redirect == "https:" && everyPlainRequest(r) }

// everyPlainRequest reports whether a rule is for all of http and nothing
// else.
func everyPlainRequest(r scenario.Rule) bool {
	return r.Scheme == "http" && r.Method == "" && r.Path == "" && r.Cookie == "" && r.NoCookie == ""
}

func removeRedirects(rules *[]scenario.Rule) {
	*rules = slices.DeleteFunc(*rules, func(r scenario.Rule) bool {
		return toHTTPS(r) && len(r.Set) == 0 && len(r.Headers) == 0
	})
	for i := range *rules {
		if r := &(*rules)[i]; toHTTPS(*r) {
			r.Redirect, r.Status = "", 0
		}
	}
}

// addRedirect finds the place for a redirect, or the rule that had one and was
// kept for the rest of what it does.
func addRedirect(rules *[]scenario.Rule, status int) {
	place := 0
	for place < len(*rules) && (*rules)[place].Scheme == "http" && (*rules)[place].EffectiveStatus() != 0 {
		place++
	}
	if place < len(*rules) && everyPlainRequest((*rules)[place]) && !(*rules)[place].Passing() {
		r := &(*rules)[place]
		r.Redirect, r.Status = "https:", status
		return
	}
	*rules = slices.Insert(*rules, place, scenario.Rule{Scheme: "http", Status: status, Redirect: "https:"})
}
