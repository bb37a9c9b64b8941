package edit

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Redirect returns the status with which a server redirects every plain request
// to https, 0 if it does not. A redirect of some paths only, or one that
// requires a cookie, does not count.
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

// SetRedirect makes a server redirect plain requests to https with a status; 0
// removes the redirect. The other effects of its rule, such as setting a
// cookie, stay.
//
// A new redirect is put before the other rules, but after those for http that
// answer by themselves: they are exceptions from it. A redirect that was
// removed is put back in its old place.
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

// toHTTPS reports whether a rule redirects every plain request to https.
func toHTTPS(r scenario.Rule) bool { return r.Redirect == "https:" && everyPlainRequest(r) }

// everyPlainRequest reports whether a rule is for all of http and nothing
// else.
func everyPlainRequest(r scenario.Rule) bool {
	return r.Scheme == "http" && r.Method == "" && r.Path == "" && r.Conditions() == ""
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
// kept for its other effects.
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
