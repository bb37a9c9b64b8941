package server

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// An answer grows as rules apply to a request.
type answer struct {
	set      []string
	headers  []Header
	status   int
	finished bool
	// rules are those that applied, and setBy has the rule of each line of set.
	rules, setBy []int
	// setting is the stack's setting that finished it, and settings are all that
	// decided something.
	setting  string
	settings []string
	// redirect is that of the rule that finished it.
	redirect string
	// reason is why the stack rejected the request, token what its forms have.
	reason, token string
	// withheld is the cookie that the stack did not send, by a setting.
	withheld, withheldBy string
}

// respond applies the rules that match r, in order, up to the first that
// finishes the response. Django compares paths without their escapes.
func respond(rules []scenario.Rule, r *Request, inDjango bool) answer {
	var a answer
	for i := range rules {
		rule := &rules[i]
		if !matches(rule, r, inDjango) {
			continue
		}
		a.rules = append(a.rules, i)
		a.set = appendRule(a.set, rule.Set)
		for range rule.Set {
			a.setBy = append(a.setBy, i)
		}
		for _, name := range slices.Sorted(maps.Keys(rule.Headers)) {
			a.add(name, rule.Headers[name])
		}
		if rule.Redirect != "" {
			a.redirect = rule.Redirect
			a.add("Location", []string{location(rule.Redirect, r.URL)})
		}
		if status := rule.EffectiveStatus(); status != 0 {
			a.status, a.finished = status, true
			return a
		}
	}
	return a
}

// add appends the values of a header to those it already has.
func (a *answer) add(name string, values []string) *Header {
	for i := range a.headers {
		if h := &a.headers[i]; strings.EqualFold(h.Name, name) {
			h.Values = appendRule(h.Values, values)
			return h
		}
	}
	a.headers = append(a.headers, Header{Name: name, Values: appendRule(nil, values)})
	return &a.headers[len(a.headers)-1]
}

// replace gives a header its only value.
func (a *answer) replace(name, value string) {
	for i := range a.headers {
		if strings.EqualFold(a.headers[i].Name, name) {
			a.headers[i].Values = []string{value}
			return
		}
	}
	a.add(name, []string{value})
}

// has reports whether a header is there.
func (a *answer) has(name string) bool {
	return slices.ContainsFunc(a.headers, func(h Header) bool { return strings.EqualFold(h.Name, name) })
}

// appendRule appends to a list that starts as a rule's own, without writing
// into that.
func appendRule(list, more []string) []string {
	if len(list) == 0 {
		return slices.Clip(more)
	}
	return append(list, more...)
}

// empty reports whether no rule applied.
func (a *answer) empty() bool { return len(a.set) == 0 && len(a.headers) == 0 && !a.finished }

// response finishes the answer; without a status it is a 200.
func (a *answer) response(attacker bool) Response {
	status := a.status
	if !a.finished {
		status = 200
	}
	return Response{Status: status, Set: a.set, Headers: a.headers, Attacker: attacker}
}

func matches(rule *scenario.Rule, r *Request, inDjango bool) bool {
	matchesPath := scenario.PathMatches
	if inDjango {
		matchesPath = django.MatchesPath
	}
	return rule.From <= r.Step && (rule.Until == 0 || r.Step < rule.Until) &&
		(rule.Host == "" || scenario.HostMatches(rule.Host, r.URL.Host)) &&
		(rule.Scheme == "" || rule.Scheme == r.URL.Scheme) &&
		(rule.Path == "" || matchesPath(rule.Path, r.URL.Path)) &&
		(rule.Method == "" || rule.Method == r.Method) &&
		(rule.Query == "" || hasParameter(r.URL.Query, rule.Query)) &&
		(rule.Header == "" || hasHeader(r, rule.Header)) &&
		(rule.Cookie == "" || carries(r.Cookie, rule.Cookie)) &&
		(rule.NoCookie == "" || !carries(r.Cookie, rule.NoCookie))
}

// carries reports whether a Cookie header has a cookie, "sid" or "sid=1", parsed as
// servers do: pairs between semicolons, the name before the first "=".
func carries(header, cookie string) bool {
	for pair := range strings.SplitSeq(header, ";") {
		name, value, hasValue := strings.Cut(strings.Trim(pair, " \t"), "=")
		if hasValue && scenario.NamesCookie(cookie, name, value) {
			return true
		}
	}
	return false
}

// hasParameter reports whether a query has a parameter, "next" or "next=/a", both
// decoded as forms are (URL Standard §5.1).
func hasParameter(query, parameter string) bool {
	wanted, value, valued := strings.Cut(parameter, "=")
	for pair := range strings.SplitSeq(strings.ReplaceAll(query, "+", " "), "&") {
		name, got, _ := strings.Cut(pair, "=")
		if pair != "" && origin.Unescape(name) == wanted && (!valued || origin.Unescape(got) == value) {
			return true
		}
	}
	return false
}

// hasHeader reports whether a request has a header, "Name" or "Name: value".
func hasHeader(r *Request, header string) bool {
	name, value, valued := strings.Cut(header, ":")
	got, has := r.header(name)
	return has && (!valued || got == strings.TrimSpace(value))
}

// header is the value of a request's header as the server sees it: a proxy may have set
// it.
func (r *Request) header(name string) (value string, has bool) {
	for forwarded, value := range r.forwarded {
		if strings.EqualFold(forwarded, name) {
			return value, true
		}
	}
	if r.Header == nil {
		return "", false
	}
	value = r.Header(name)
	return value, value != ""
}

// location is the Location of a redirect: "https:" and "http:" stand for the
// same URL on that scheme, anything else stays unchanged.
func location(redirect string, from origin.URL) string {
	switch redirect {
	case "https:", "http:":
		return from.WithScheme(strings.TrimSuffix(redirect, ":")).Request()
	}
	return redirect
}
