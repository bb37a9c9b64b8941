package edit

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A RuleList names one of the lists of rules in a scenario.
type RuleList struct {
	// Attacker: it is the attacker's.
	Attacker bool
	// Server is the index of the server whose list it is, or in front of which the proxy
	// stands.
	Server int
	// Proxy is the number of that proxy, from 1 for the outermost; 0 for the server's own
	// list.
	Proxy int
}

// in is the list in a scenario, nil if it has no such server or proxy.
func (l RuleList) in(s *scenario.Scenario) *[]scenario.Rule {
	switch {
	case l.Attacker:
		return &s.Attacker
	case !in(l.Server, len(s.Servers)):
		return nil
	case l.Proxy == 0:
		return &s.Servers[l.Server].Rules
	}
	if row := s.Servers[l.Server].Proxy.Row(); in(l.Proxy-1, len(row)) {
		return &row[l.Proxy-1].Rules
	}
	return nil
}

// ruleLists are all lists of rules in a scenario: the attacker's, and those of each
// server and of the proxies in front of it.
func ruleLists(s *scenario.Scenario) []*[]scenario.Rule {
	lists := []*[]scenario.Rule{&s.Attacker}
	for i := range s.Servers {
		lists = append(lists, &s.Servers[i].Rules)
		for _, proxy := range s.Servers[i].Proxy.Row() {
			lists = append(lists, &proxy.Rules)
		}
	}
	return lists
}

// AddRule adds a rule at the end of a list.
func AddRule(s *scenario.Scenario, list RuleList, r scenario.Rule) *scenario.Scenario {
	return editRules(s, list, func(rules []scenario.Rule) []scenario.Rule { return append(rules, r) })
}

// RemoveRule takes a rule out of a list.
func RemoveRule(s *scenario.Scenario, list RuleList, rule int) *scenario.Scenario {
	return editRules(s, list, func(rules []scenario.Rule) []scenario.Rule {
		if in(rule, len(rules)) {
			return slices.Delete(rules, rule, rule+1)
		}
		return rules
	})
}

// MoveRule moves a rule to another place in its list, which is applied in order.
func MoveRule(s *scenario.Scenario, list RuleList, from, to int) *scenario.Scenario {
	return editRules(s, list, func(rules []scenario.Rule) []scenario.Rule {
		if !in(from, len(rules)) || !in(to, len(rules)) {
			return rules
		}
		r := rules[from]
		return slices.Insert(slices.Delete(rules, from, from+1), to, r)
	})
}

func editRules(s *scenario.Scenario, list RuleList, edit func([]scenario.Rule) []scenario.Rule) *scenario.Scenario {
	s = s.Clone()
	if rules := list.in(s); rules != nil {
		*rules = edit(*rules)
	}
	return s
}

// A RuleField is a field of a rule that is edited as text. Its value is the
// field's name in a document.
type RuleField string

const (
	// RuleHost is for the attacker's rules only.
	RuleHost     RuleField = "host"
	RuleScheme   RuleField = "scheme"
	RuleMethod   RuleField = "method"
	RulePath     RuleField = "path"
	RuleQuery    RuleField = "query"
	RuleHeader   RuleField = "header"
	RuleCookie   RuleField = "cookie"
	RuleNoCookie RuleField = "noCookie"
	// RuleSet has a Set-Cookie line in each line.
	RuleSet RuleField = "set"
	// RuleHeaders has a name, a colon and a value in each line.
	RuleHeaders  RuleField = "headers"
	RuleRedirect RuleField = "redirect"
	RuleStatus   RuleField = "status"
	// RuleFrom and RuleUntil are the first and the last step in which the server has
	// the rule, counted from 1 as the page counts steps.
	RuleFrom  RuleField = "from"
	RuleUntil RuleField = "until"
)

// Of is the text of the field in a rule.
func (f RuleField) Of(r *scenario.Rule) string {
	switch f {
	case RuleSet:
		return strings.Join(r.Set, "\n")
	case RuleHeaders:
		return headerLines(r.Headers)
	case RuleStatus:
		return numberText(r.Status)
	case RuleFrom:
		if r.From == 0 {
			return ""
		}
		return numberText(r.From + 1)
	case RuleUntil:
		return numberText(r.Until)
	}
	if text := f.text(r); text != nil {
		return *text
	}
	return ""
}

// numberText is a number, "" for 0, which a document leaves out.
func numberText(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// text is the place of a field that is a text in the document, too.
func (f RuleField) text(r *scenario.Rule) *string {
	switch f {
	case RuleHost:
		return &r.Host
	case RuleScheme:
		return &r.Scheme
	case RuleMethod:
		return &r.Method
	case RulePath:
		return &r.Path
	case RuleQuery:
		return &r.Query
	case RuleHeader:
		return &r.Header
	case RuleCookie:
		return &r.Cookie
	case RuleNoCookie:
		return &r.NoCookie
	case RuleRedirect:
		return &r.Redirect
	}
	return nil
}

// WriteRule writes a field of a rule. The error says what is wrong with the text.
func WriteRule(s *scenario.Scenario, list RuleList, rule int, f RuleField, text string) (*scenario.Scenario, error) {
	s = s.Clone()
	rules := list.in(s)
	if rules == nil || !in(rule, len(*rules)) {
		return s, nil
	}
	r := &(*rules)[rule]
	text = strings.TrimSpace(text)
	var err error
	switch f {
	case RuleSet:
		r.Set = nil
		for line := range strings.Lines(text) {
			if line = cookie.LineOf(line); line != "" {
				r.Set = append(r.Set, line)
			}
		}
	case RuleHeaders:
		r.Headers, err = ParseHeaders(text)
	case RuleStatus:
		r.Status, err = statusOf(text)
	case RuleFrom:
		r.From, err = stepOf(text)
		r.From = max(0, r.From-1)
		if r.Until != 0 { // The server has the rule in a step at least.
			r.Until = max(r.Until, r.From+1)
		}
	case RuleUntil:
		r.Until, err = stepOf(text)
		if err == nil && r.Until != 0 && r.Until <= r.From {
			err = invalid(phrase.Say("Step {last} is before the first step of the rule, {first}.", "last", text, "first", strconv.Itoa(r.From+1)))
		}
	default:
		if place := f.text(r); place != nil {
			*place = text
		}
	}
	return s, err
}

func statusOf(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	status, err := strconv.Atoi(text)
	if err != nil {
		return 0, invalid(phrase.Say("{text} is not a status; expected a number such as 301.", "text", strconv.Quote(text)))
	}
	return status, nil
}

func stepOf(text string) (int, error) {
	if text == "" {
		return 0, nil
	}
	step, err := strconv.Atoi(text)
	if err != nil || step < 1 {
		return 0, invalid(phrase.Say("{text} is not the number of a step.", "text", strconv.Quote(text)))
	}
	return step, nil
}

// headerLines has a line for each header, by name.
func headerLines(h scenario.Headers) string {
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(h)) {
		for _, value := range h[name] {
			lines = append(lines, name+": "+value)
		}
	}
	return strings.Join(lines, "\n")
}

// ParseHeaders reads headers, one in each line that is not empty.
func ParseHeaders(text string) (scenario.Headers, error) {
	var headers scenario.Headers
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		name, value, found := strings.Cut(line, ":")
		switch name = strings.TrimSpace(name); {
		case line == "":
			continue
		case !found || name == "":
			return nil, invalid(phrase.Say("{line} is not a header; expected a name, a colon and a value.", "line", line))
		}
		if headers == nil {
			headers = scenario.Headers{}
		}
		headers[name] = append(headers[name], strings.TrimSpace(value))
	}
	return headers, nil
}

// invalid is a sentence that says what is wrong with a text.
type invalid string

func (e invalid) Error() string { return string(e) }
