package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const (
	allowOrigin      = "Access-Control-Allow-Origin"
	allowCredentials = "Access-Control-Allow-Credentials"
	allowMethods     = "Access-Control-Allow-Methods"
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
}

// AllowOrigin makes a server grant an origin access to all its responses. It
// removes what its rules allowed before, so that no header occurs twice. A
// preflight is answered with 204 before the other rules, and rules that answer
// OPTIONS with an error or a redirect are removed.
func AllowOrigin(s *scenario.Scenario, server int, g Grant) *scenario.Scenario {
	s = s.Clone()
	if !in(server, len(s.Servers)) {
		return s
	}
	var kept []scenario.Rule
	for _, r := range s.Servers[server].Rules {
		took := takeHeaders(&r, allowOrigin, allowCredentials, allowMethods)
		empty := len(r.Headers) == 0 && len(r.Set) == 0
		status := r.EffectiveStatus()
		refuses := g.Methods != "" && r.Method == "OPTIONS" && status != 0 && (status < 200 || status > 299)
		if empty && (refuses || took && status == 0) {
			continue
		}
		kept = append(kept, r)
	}
	headers := scenario.Headers{allowOrigin: {g.Origin}}
	if g.Credentials {
		headers[allowCredentials] = scenario.Values{"true"}
	}
	rules := []scenario.Rule{{Headers: headers}}
	if g.Methods != "" {
		rules = append(rules, scenario.Rule{
			Method:  "OPTIONS",
			Headers: scenario.Headers{allowMethods: {g.Methods}},
			Status:  204,
		})
	}
	s.Servers[server].Rules = append(rules, kept...)
	return s
}

// takeHeaders removes headers from a rule, and reports whether it had any of
// them.
func takeHeaders(r *scenario.Rule, names ...string) (took bool) {
	for header := range r.Headers {
		for _, name := range names {
			if strings.EqualFold(header, name) {
				delete(r.Headers, header)
				took = true
			}
		}
	}
	return took
}
