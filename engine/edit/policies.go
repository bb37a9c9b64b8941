package edit

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const (
	contentPolicy = "Content-Security-Policy"
	frameOptions  = "X-Frame-Options"
	clearSiteData = "Clear-Site-Data"
	// frameAncestors is the directive that replaces X-Frame-Options.
	frameAncestors = "frame-ancestors"
)

// HasDirective reports whether a response of a server has a
// Content-Security-Policy with a directive.
func HasDirective(s *scenario.Scenario, server int, name string) bool {
	return in(server, len(s.Servers)) && slices.ContainsFunc(s.Servers[server].Rules, func(r scenario.Rule) bool {
		return slices.ContainsFunc(headerOf(r, contentPolicy), func(value string) bool { return withoutDirective(value, name) != value })
	})
}

// RemoveDirective removes a directive from each Content-Security-Policy of a
// server, and policies and rules that have nothing else.
func RemoveDirective(s *scenario.Scenario, server int, name string) *scenario.Scenario {
	return rewriteHeader(s, server, contentPolicy, func(_ *scenario.Rule, values scenario.Values) scenario.Values {
		return withoutDirectives(values, name)
	})
}

// AllowFrame lets the pages of a server's own origin and of another one show
// its responses in frames, if the server forbids it: frame-ancestors replaces
// X-Frame-Options, which cannot name an origin.
func AllowFrame(s *scenario.Scenario, server int, origin string) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	rules := s.Servers[server].Rules
	for i := range rules {
		r := &rules[i]
		values := headerOf(*r, contentPolicy)
		kept := withoutDirectives(values, frameAncestors)
		if removed := removeHeaders(r, frameOptions); !removed && slices.Equal(kept, values) {
			continue
		}
		removeHeaders(r, contentPolicy)
		if r.Headers == nil {
			r.Headers = scenario.Headers{}
		}
		r.Headers[contentPolicy] = append(kept, frameAncestors+" 'self' "+origin)
	}
	return s
}

// ClearByName makes a server delete its own cookies with lines, if it deletes
// those of the whole site with Clear-Site-Data. The header keeps its other
// types.
func ClearByName(s *scenario.Scenario, server int, lines []string) *scenario.Scenario {
	return rewriteHeader(s, server, clearSiteData, func(r *scenario.Rule, values scenario.Values) scenario.Values {
		kept := withoutCookies(values)
		if !slices.Equal(kept, values) {
			r.Set = append(r.Set, lines...)
		}
		return kept
	})
}

// rewriteHeader rewrites a header in each rule of a server that has it. A
// header without values is removed, and so is a rule that did nothing else.
func rewriteHeader(s *scenario.Scenario, server int, name string, rewrite func(*scenario.Rule, scenario.Values) scenario.Values) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	rules := &s.Servers[server].Rules
	var left []scenario.Rule
	for _, r := range *rules {
		if values := headerOf(r, name); values != nil {
			kept := rewrite(&r, values)
			removeHeaders(&r, name)
			if len(kept) > 0 {
				r.Headers[name] = kept
			}
			if len(r.Headers) == 0 && len(r.Set) == 0 && r.EffectiveStatus() == 0 {
				continue
			}
		}
		left = append(left, r)
	}
	*rules = left
	return s
}

// headerOf are the values of a rule's header, nil if it has none.
func headerOf(r scenario.Rule, name string) scenario.Values {
	for header, values := range r.Headers {
		if strings.EqualFold(header, name) {
			return values
		}
	}
	return nil
}

// withoutDirectives removes a directive from the policies, and those that had
// nothing else.
func withoutDirectives(values scenario.Values, name string) scenario.Values {
	var kept scenario.Values
	for _, value := range values {
		if value = withoutDirective(value, name); value != "" {
			kept = append(kept, value)
		}
	}
	return kept
}

func withoutDirective(value, name string) string {
	matches := func(text string) bool {
		words := strings.Fields(text)
		return len(words) > 0 && strings.EqualFold(words[0], name)
	}
	var policies []string
	for _, policy := range strings.Split(value, ",") {
		directives := strings.Split(policy, ";")
		kept := slices.DeleteFunc(slices.Clone(directives), matches)
		if len(kept) < len(directives) {
			policy = strings.TrimSpace(strings.Join(kept, ";"))
		}
		if policy != "" {
			policies = append(policies, policy)
		}
	}
	return strings.Join(policies, ",")
}

// withoutCookies removes the types that are about cookies from Clear-Site-Data.
func withoutCookies(values scenario.Values) scenario.Values {
	var kept scenario.Values
	for _, value := range values {
		var types []string
		for _, text := range strings.Split(value, ",") {
			switch text = strings.TrimSpace(text); text {
			case `"cookies"`:
			case `"*"`:
				types = append(types, `"cache"`, `"storage"`)
			default:
				types = append(types, text)
			}
		}
		if len(types) > 0 {
			kept = append(kept, strings.Join(types, ", "))
		}
	}
	return kept
}
