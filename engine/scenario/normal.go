package scenario

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// normalizeHosts writes hosts, and the URLs that a run compares with, as a URL
// parser does.
func (s *Scenario) normalizeHosts() {
	for i := range s.PreloadedHSTS {
		s.PreloadedHSTS[i] = lower(s.PreloadedHSTS[i])
	}
	for i := range s.Attacker {
		s.Attacker[i].Host = lower(s.Attacker[i].Host)
	}
	for i := range s.Servers {
		s.Servers[i].Host = lower(s.Servers[i].Host)
	}
	normalizeClaims(s.Expect)
	if s.Challenge != nil {
		normalizeClaims(s.Challenge.Reach)
		normalizeClaims(s.Challenge.Avoid)
		for i := range s.Challenge.Foreign {
			s.Challenge.Foreign[i] = lower(s.Challenge.Foreign[i])
		}
	}
}

func normalizeClaims(claims []Claim) {
	for i := range claims {
		if u, err := origin.Parse(claims[i].EndsAt); err == nil {
			claims[i].EndsAt = u.Href(origin.UserInfo(claims[i].EndsAt, ""))
		}
	}
}

// lower changes ASCII letters only: strings.ToLower would turn the Kelvin sign
// into a k and so hide it.
func lower(host string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + ('a' - 'A')
		}
		return r
	}, host)
}

// dropDefaults sets to zero every field that has its default.
func (s *Scenario) dropDefaults() {
	s.Now = s.Now.UTC()
	dropDefault(&s.Now, epoch())
	dropDefault(&s.Browser, Chrome)
	dropDefault(&s.Network, Private)
	if s.Policy != nil && *s.Policy == (Policy{}) {
		s.Policy = nil
	}
	dropEmpty(&s.PreloadedHSTS)
	dropEmpty(&s.Servers)
	dropEmpty(&s.Steps)
	dropEmpty(&s.Expect)
	if s.Challenge != nil {
		dropEmpty(&s.Challenge.Reach)
		dropEmpty(&s.Challenge.Avoid)
		dropEmpty(&s.Challenge.Browsers)
		dropEmpty(&s.Challenge.Foreign)
		dropEmpty(&s.Challenge.Hints)
	}
	dropRuleDefaults(&s.Attacker)
	for i := range s.Servers {
		s.Servers[i].dropDefaults()
	}
	for i := range s.Steps {
		s.Steps[i].dropDefaults()
	}
}

func (s *Server) dropDefaults() {
	if slices.Contains(s.Schemes, "http") && slices.Contains(s.Schemes, "https") {
		s.Schemes = nil
	}
	dropEmpty(&s.Schemes)
	dropRuleDefaults(&s.Rules)
	if len(s.Stack) == 0 {
		s.Stack = nil
	}
	for name, settings := range s.Stack {
		if settings == nil {
			s.Stack[name] = map[string]any{} // null means no settings
		}
	}
	for _, p := range s.Proxy.Row() {
		dropRuleDefaults(&p.Rules)
		if len(p.Sets) == 0 {
			p.Sets = nil
		}
	}
}

func dropRuleDefaults(rules *[]Rule) {
	dropEmpty(rules)
	for i := range *rules {
		r := &(*rules)[i]
		dropEmpty(&r.Set)
		if len(r.Headers) == 0 {
			r.Headers = nil
		}
		if r.Redirect != "" {
			dropDefault(&r.Status, redirectStatus)
		}
	}
}

func (s *Step) dropDefaults() {
	kind := s.Do.Kind()
	if kind.Has(MethodField) {
		dropDefault(&s.Method, kind.Method)
	}
	if kind.Has(CredentialsField) {
		dropDefault(&s.Credentials, SameOrigin)
	}
	if kind.Has(ModeField) {
		dropDefault(&s.Mode, CORS)
	}
	if kind.Has(RedirectField) {
		dropDefault(&s.Redirect, Follow)
	}
	if len(s.Headers) == 0 {
		s.Headers = nil
	}
}

func dropDefault[T comparable](field *T, def T) {
	if *field == def {
		var zero T
		*field = zero
	}
}

func dropEmpty[T any](list *[]T) {
	if len(*list) == 0 {
		*list = nil
	}
}
