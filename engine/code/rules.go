package code

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A matchedRule is a rule as a request matches it, on its way through a
// server's rules: without the conditions that always hold at that point.
type matchedRule struct {
	scenario.Rule
	index int
}

// reachable lists the rules that a request can match, at a path or, if that is
// "", at any. Rules after one that finishes every response are never reached.
func reachable(s *scenario.Server, at pattern) []matchedRule {
	known := ""
	if len(s.Schemes) == 1 {
		known = s.Schemes[0]
	}
	var list []matchedRule
	for i, rule := range s.Rules {
		if rule.From != 0 {
			continue // the code is that of the first step
		}
		if known != "" && rule.Scheme != "" {
			if rule.Scheme != known {
				continue
			}
			rule.Scheme = ""
		}
		if at != "" {
			if !at.within(rule.Path) {
				continue
			}
			rule.Path = ""
		}
		list = append(list, matchedRule{rule, i})
		if rule.EffectiveStatus() == 0 || rule.Method+rule.Path+rule.Conditions() != "" || rule.Passing() {
			continue
		}
		switch rule.Scheme {
		case "":
			return list
		case "http":
			known = "https"
		case "https":
			known = "http"
		}
	}
	return list
}

// conditional reports whether a rule has a condition.
func (m *matchedRule) conditional() bool {
	return m.Scheme+m.Method+m.Path+m.Conditions() != ""
}

// span says up to which step a server has a rule.
func (m *matchedRule) span() string {
	return phrase.Say("Only up to step {step}.", "step", strconv.Itoa(m.Until))
}

// hasNoEffect reports whether a rule has no effect.
func (m *matchedRule) hasNoEffect() bool {
	return len(m.Set) == 0 && len(m.Headers) == 0 && m.EffectiveStatus() == 0
}

// excludes reports whether no request can meet both rules.
func (m *matchedRule) excludes(o *matchedRule) bool {
	differ := func(a, b string) bool { return a != "" && b != "" && a != b }
	return m.Until != 0 && m.Until <= o.From || o.Until != 0 && o.Until <= m.From ||
		differ(m.Method, o.Method) || differ(m.Scheme, o.Scheme) ||
		m.Cookie != "" && m.Cookie == o.NoCookie || m.NoCookie != "" && m.NoCookie == o.Cookie
}

// split cuts what a rule requires, "name" or "name=value", at the separator.
func split(condition, separator string) (name, value string, valued bool) {
	name, value, valued = strings.Cut(condition, separator)
	return name, strings.TrimSpace(value), valued
}

// headerNames lists the headers of a rule in a stable order.
func headerNames(r *scenario.Rule) []string {
	names := make([]string, 0, len(r.Headers))
	for name := range r.Headers {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// A pattern is a path as a rule has it: exact, or a prefix that ends in "*".
type pattern string

// everything is the pattern of every path.
const everything pattern = "*"

// within reports whether a rule for path, "" for any, matches everything that p
// matches.
func (p pattern) within(path string) bool {
	if path == "" {
		return true
	}
	if prefix, ok := strings.CutSuffix(path, "*"); ok {
		return strings.HasPrefix(strings.TrimSuffix(string(p), "*"), prefix)
	}
	return string(p) == path
}

// decoded is a path as a framework sees it, percent-decoded. A path that is
// then not UTF-8 stays unchanged.
func decoded(path string) string {
	var b []byte
	for i := 0; i < len(path); i++ {
		if path[i] == '%' && i+2 < len(path) {
			if high, low := unhex(path[i+1]), unhex(path[i+2]); high >= 0 && low >= 0 {
				b = append(b, byte(high<<4|low))
				i += 2
				continue
			}
		}
		b = append(b, path[i])
	}
	if text := strings.ToValidUTF8(string(b), ""); text == string(b) {
		return text
	}
	return path
}

func unhex(c byte) int { return strings.IndexByte("0123456789abcdef", c|0x20) }
