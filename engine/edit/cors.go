package edit

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const (
	allowOrigin      = "Access-Control-Allow-Origin"
	allowCredentials = "Access-Control-Allow-Credentials"
	allowMethods     = "Access-Control-Allow-Methods"
	allowHeaders     = "Access-Control-Allow-Headers"
	maxAge           = "Access-Control-Max-Age"
)

// A Grant is what a server allows the pages of an origin (Fetch "CORS
// protocol").
type Grant struct {
	// Origin is the page's, with its port.
	Origin string
	// Credentials lets them send cookies and still read the response.
	Credentials bool
	// Methods are those that a preflight has to allow, "GET, DELETE"; "" if no
	// request needs a preflight.
	Methods string
	// Headers are the request headers that it has to allow, "authorization,
	// content-type"; "" for none.
	Headers string
}

// preflights reports whether g lets requests be sent that need a preflight.
func (g *Grant) preflights() bool { return g.Methods != "" || g.Headers != "" }

// AllowOrigin makes a server grant an origin access to all its responses. It
// removes what its rules allowed before, so that no header occurs twice. A
// preflight is answered with 204 before the other rules, with the request headers
// that they allowed, and rules that answer OPTIONS with an error or a redirect are
// removed. A grant without an origin only removes.
func AllowOrigin(s *scenario.Scenario, server int, g Grant) *scenario.Scenario {
	return editRules(s, RuleList{Server: server}, func(rules []scenario.Rule) []scenario.Rule {
		return append(g.rules(rules), withoutGrants(rules, g)...)
	})
}

// valuesOf are the values of a header that rules have.
func valuesOf(header string, rules []scenario.Rule) scenario.Values {
	var list scenario.Values
	for i := range rules {
		for name, values := range rules[i].Headers {
			for _, value := range values {
				if strings.EqualFold(name, header) && !slices.Contains(list, value) {
					list = append(list, value)
				}
			}
		}
	}
	return list
}

// withoutGrants are rules that grant no origin access; where g answers preflights,
// none of them refuses one or answers it too late.
func withoutGrants(rules []scenario.Rule, g Grant) []scenario.Rule {
	preflights := g.Origin != "" && g.preflights()
	granting := []string{allowOrigin, allowCredentials, allowMethods}
	if preflights || g.Origin == "" {
		granting = append(granting, allowHeaders, maxAge)
	}
	var kept []scenario.Rule
	for _, r := range rules {
		removed := removeHeaders(&r, granting...)
		empty := len(r.Headers) == 0 && len(r.Set) == 0
		status := r.EffectiveStatus()
		refuses := preflights && r.Method == "OPTIONS" && status != 0 && (status < 200 || status > 299)
		answered := removed && r.Method == "OPTIONS" && (status == 204 || preflights)
		if empty && (refuses || answered || removed && status == 0) {
			continue
		}
		kept = append(kept, r)
	}
	return kept
}

// rules are those with which a server makes the grant. What is said of preflights
// before stays: the request headers that they allow, and how long they are kept.
func (g Grant) rules(before []scenario.Rule) []scenario.Rule {
	if g.Origin == "" {
		return nil
	}
	headers := scenario.Headers{allowOrigin: {g.Origin}}
	if g.Credentials {
		headers[allowCredentials] = scenario.Values{"true"}
	}
	rules := []scenario.Rule{{Headers: headers}}
	if g.preflights() {
		preflight := scenario.Headers{}
		for _, name := range []string{allowHeaders, maxAge} {
			if values := valuesOf(name, before); len(values) > 0 {
				preflight[name] = values
			}
		}
		if g.Methods != "" {
			preflight[allowMethods] = scenario.Values{g.Methods}
		}
		if g.Headers != "" && !slices.Contains(preflight[allowHeaders], g.Headers) {
			preflight[allowHeaders] = append(preflight[allowHeaders], g.Headers)
		}
		rules = append(rules, scenario.Rule{Method: "OPTIONS", Headers: preflight, Status: 204})
	}
	return rules
}

// Granted is the access that a server grants, by the first of its rules that
// does; everywhere: with all its responses.
func Granted(s *scenario.Scenario, server int) (g Grant, everywhere bool) {
	if !in(server, len(s.Servers)) {
		return g, false
	}
	for i := range s.Servers[server].Rules {
		r := &s.Servers[server].Rules[i]
		for name, values := range r.Headers {
			switch {
			case len(values) == 0:
			case strings.EqualFold(name, allowOrigin) && g.Origin == "":
				g.Origin, everywhere = values[0], always(r)
			case strings.EqualFold(name, allowCredentials):
				g.Credentials = g.Credentials || values[0] == "true"
			case strings.EqualFold(name, allowMethods) && g.Methods == "":
				g.Methods = values[0]
			}
		}
	}
	return g, everywhere
}

// always reports whether a rule has no condition.
func always(r *scenario.Rule) bool {
	conditions := []string{r.Host, r.Scheme, r.Method, r.Path, r.Query, r.Header, r.Cookie, r.NoCookie}
	return !r.Passing() && !slices.ContainsFunc(conditions, func(c string) bool { return c != "" })
}

// Credentialed is the grant that lets the page of an origin send what the fetches
// of the scenario send, with cookies.
func Credentialed(s *scenario.Scenario, pageOrigin string) Grant {
	return Grant{Origin: pageOrigin, Credentials: true, Methods: preflighted(s), Headers: UnsafeHeaders(s.Steps)}
}

// Public is the grant for every origin, without cookies (Fetch "CORS protocol and
// credentials").
func Public(s *scenario.Scenario) Grant {
	return Grant{Origin: "*", Methods: preflighted(s), Headers: UnsafeHeaders(s.Steps)}
}

// preflighted are the methods of the scenario's fetches that need a preflight
// (Fetch "CORS-safelisted method").
func preflighted(s *scenario.Scenario) string {
	var methods []string
	for i := range s.Steps {
		switch method := s.Steps[i].EffectiveMethod(); {
		case s.Steps[i].EffectiveMode() != scenario.CORS, method == "GET", method == "HEAD", method == "POST", slices.Contains(methods, method):
		default:
			methods = append(methods, method)
		}
	}
	return strings.Join(methods, ", ")
}

// UnsafeHeaders are the headers of fetches that a preflight has to allow, as the
// value of Access-Control-Allow-Headers.
func UnsafeHeaders(steps []scenario.Step) string {
	var names []string
	for i := range steps {
		names = append(names, steps[i].UnsafeHeaders()...)
	}
	slices.Sort(names)
	return strings.Join(slices.Compact(names), ", ")
}

// PageOrigins are the origins of the pages that the scenario's steps open, in their
// order, without those of a server's own host and port.
func PageOrigins(s *scenario.Scenario, server int) []string {
	var list []string
	for i := range s.Steps {
		u, err := origin.Parse(s.Steps[i].URL)
		if err != nil || !s.Steps[i].Do.Kind().Navigates || in(server, len(s.Servers)) && answers(&s.Servers[server], u) {
			continue
		}
		if o := u.Origin().String(); !slices.Contains(list, o) {
			list = append(list, o)
		}
	}
	return list
}

// answers reports whether a server has the host and the port of a URL.
func answers(server *scenario.Server, u origin.URL) bool {
	return scenario.HostMatches(server.Host, u.Host) && (server.Port == u.WrittenPort() || server.Port == u.PortNumber())
}

// removeHeaders removes headers from a rule, and reports whether it had any of
// them.
func removeHeaders(r *scenario.Rule, names ...string) (removed bool) {
	for header := range r.Headers {
		for _, name := range names {
			if strings.EqualFold(header, name) {
				delete(r.Headers, header)
				removed = true
			}
		}
	}
	return removed
}
