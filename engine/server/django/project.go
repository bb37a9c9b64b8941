package django

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Project is Django with its settings and its views: the rules of a server.
//
// The values that the rules give the session cookie and the CSRF cookie stand
// for ids and tokens that Django made itself. All others were not made by it.
type Project struct {
	*Settings
	rules []scenario.Rule
	// sessions and tokens are those values.
	sessions, tokens []string
	// forms: some rule sets the CSRF cookie, so forms carry its token, and
	// requests without it are rejected. Without such a rule the views are
	// exempt.
	forms bool
	// everywhere: a rule for all paths finishes the response.
	everywhere bool
}

// Project makes a project of rules.
func (s *Settings) Project(rules []scenario.Rule) *Project {
	p := &Project{Settings: s, rules: rules}
	for i := range rules {
		r := &rules[i]
		p.everywhere = p.everywhere || r.Path == "" && r.EffectiveStatus() != 0
		for _, line := range r.Set {
			m := readMorsel(line)
			if m.removes(time.Time{}) {
				continue
			}
			switch s.cookieNamed(m.name) {
			case nil:
			case &s.session:
				p.sessions = append(p.sessions, m.value)
			case &s.csrf:
				p.tokens = append(p.tokens, m.value)
			}
		}
	}
	p.forms = len(p.tokens) > 0
	if s.csrfInSessions {
		p.tokens = append(p.tokens, p.sessions...)
	}
	return p
}

// ChecksForms reports whether unsafe requests need the CSRF token.
func (p *Project) ChecksForms() bool { return p.forms && p.with[csrfView] }

// finds reports whether a path is one of the project's URLs. A path that lacks
// but the slash of a rule's is none, unless another rule has it.
func (p *Project) finds(path string) bool {
	lacks := false
	for i := range p.rules {
		switch pattern := p.rules[i].Path; {
		case pattern == "":
		case matchesPath(pattern, path):
			return true
		case unescape(pattern) == path+"/":
			lacks = true
		}
	}
	return p.everywhere || !lacks
}

// matchesPath reports whether a path without escapes is that of a rule.
func matchesPath(rule, path string) bool { return scenario.PathMatches(unescape(rule), path) }

// A Page is what the view makes of a request.
type Page struct {
	// Status is that of the response, 0 for 200.
	Status int
	// Set are the lines of the rules that applied, in order.
	Set []string
	// Redirect is the one of the rule that finished the response, "" for none.
	Redirect string
	// HSTS: the view sends a Strict-Transport-Security header itself.
	HSTS bool
}

// A Response is what Django sends.
type Response struct {
	Status int
	// Viewed: the request came as far as the view.
	Viewed bool
	// Own: the page is not the view's. Its headers and its lines are gone.
	Own bool
	// Location is where a redirect leads, "" if only the page says it.
	Location string
	// Set are the Set-Cookie lines, and From has the line of the page that each
	// is from, -1 for those that Django sets by itself.
	Set  []string
	From []int
	HSTS string
	// Setting is the one that finished the response, Settings are all that
	// decided something, in the order in which they did.
	Setting  string
	Settings []string
	// Reason is why CsrfViewMiddleware rejected the request, in Django's words.
	Reason string
	// Token is the CSRF token that the page's forms have: that of the cookie, or
	// the id of the session that has it. It is "" where forms need none.
	Token string
}

// Answer answers a request for which the view has a page, if the request comes
// that far.
func (p *Project) Answer(r *Request, page *Page) Response {
	h := handler{Project: p, r: r, page: page}
	a := h.pass(p.middleware)
	response := Response{
		Status: a.status, Own: a.own, Location: a.location, HSTS: a.hsts, From: a.cookies.from,
		Setting: a.setting, Settings: h.by, Reason: a.reason, Viewed: h.viewed,
	}
	if a.failed != 0 {
		// The page for the error failed in every layer: the server makes one.
		response.Status, response.Own = broken, true
	}
	holder := h.csrf.name
	if h.csrfInSessions {
		holder = h.Settings.session.name
	}
	if h.forms {
		response.Token, _ = r.cookie(holder)
	}
	for _, m := range a.cookies.list {
		response.Set = append(response.Set, m.String())
		if h.forms && m.name == holder {
			response.Token = m.value
		}
	}
	return response
}

// decided notes a setting, once.
func (h *handler) decided(setting string) {
	if !slices.Contains(h.by, setting) {
		h.by = append(h.by, setting)
	}
}

// bare is a cookie with the first of some values, or with another.
func bare(name string, values []string, otherwise string) *morsel {
	if len(values) > 0 {
		otherwise = values[0]
	}
	return &morsel{name, otherwise, map[string]string{}}
}
