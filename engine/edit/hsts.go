package edit

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/hsts"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// transportSecurity and oneYear are the header that makes a host HTTPS-only.
const (
	transportSecurity = "Strict-Transport-Security"
	oneYear           = "max-age=31536000"
)

// HSTS reports whether a server sends the HSTS header with any of its https
// responses.
func HSTS(s *scenario.Scenario, server int) bool {
	return in(server, len(s.Servers)) && slices.ContainsFunc(s.Servers[server].Rules, remembersHost)
}

// SetHSTS makes a server send the HSTS header with all of its responses, or
// with none.
//
// The header gets a rule of its own before all that an https request could
// match, because a rule that finishes a response hides those after it. Headers
// of other rules are replaced by this one rule.
func SetHSTS(s *scenario.Scenario, server int, on bool) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) || HSTS(s, server) == on {
		return s
	}
	rules := &s.Servers[server].Rules
	if !on {
		removeHSTS(rules)
		return s
	}
	place := 0
	for place < len(*rules) && (*rules)[place].Scheme == "http" {
		place++
	}
	*rules = slices.Insert(*rules, place, scenario.Rule{
		Scheme:  "https",
		Headers: scenario.Headers{transportSecurity: {oneYear}},
	})
	return s
}

// remembersHost reports whether a rule makes a browser remember a host. Over http the
// header has no effect (RFC 6797 §8.1).
func remembersHost(r scenario.Rule) bool {
	if r.Scheme == "http" {
		return false
	}
	for name, values := range r.Headers {
		if strings.EqualFold(name, transportSecurity) && slices.ContainsFunc(values, remembers) {
			return true
		}
	}
	return false
}

func remembers(value string) bool {
	policy, ok := hsts.ParseHeader(value, hsts.Rules{})
	return ok && policy.MaxAge > 0
}

// removeHSTS removes the header from every rule, and rules that did nothing
// else.
func removeHSTS(rules *[]scenario.Rule) {
	*rules = slices.DeleteFunc(*rules, func(r scenario.Rule) bool {
		if !remembersHost(r) {
			return false
		}
		for name, values := range r.Headers {
			if !strings.EqualFold(name, transportSecurity) {
				continue
			}
			if values = slices.DeleteFunc(values, remembers); len(values) == 0 {
				delete(r.Headers, name)
			} else {
				r.Headers[name] = values
			}
		}
		return len(r.Headers) == 0 && len(r.Set) == 0 && r.EffectiveStatus() == 0
	})
}

// IncludesSubDomains reports whether a server's header also covers every host
// below its own.
func IncludesSubDomains(s *scenario.Scenario, server int) bool {
	return in(server, len(s.Servers)) && slices.ContainsFunc(s.Servers[server].Rules, func(r scenario.Rule) bool {
		return remembersHost(r) && slices.ContainsFunc(transportSecurityOf(r), func(value string) bool {
			policy, _ := hsts.ParseHeader(value, hsts.Rules{})
			return policy.IncludeSubDomains
		})
	})
}

// RemoveSubDomains limits a server's header to its own host. The directive
// preload is removed as well: browsers preload no host without
// includeSubDomains.
func RemoveSubDomains(s *scenario.Scenario, server int) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	for _, r := range s.Servers[server].Rules {
		for i, value := range transportSecurityOf(r) {
			transportSecurityOf(r)[i] = withoutSubDomains(value)
		}
	}
	return s
}

// transportSecurityOf are the values of a rule's header.
func transportSecurityOf(r scenario.Rule) scenario.Values {
	for name, values := range r.Headers {
		if strings.EqualFold(name, transportSecurity) {
			return values
		}
	}
	return nil
}

func withoutSubDomains(value string) string {
	var kept []string
	for directive := range strings.SplitSeq(value, ";") {
		switch strings.ToLower(strings.TrimSpace(directive)) {
		case "includesubdomains", "preload":
		default:
			kept = append(kept, strings.TrimSpace(directive))
		}
	}
	return strings.Join(kept, "; ")
}
