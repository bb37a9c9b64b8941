package paste

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// A group is the exchanges that one rule, or one pair of rules, answers.
type group struct {
	server               int
	scheme, method, path string
	url                  origin.URL
	exchanges            []*exchange
	rules                []scenario.Rule
}

// respond gives an exchange's server the response, and returns the server's
// place, -1 for none.
func (p *planner) respond(x *exchange) int {
	if x.internal() {
		p.upgrade(x)
		return 0
	}
	i := p.serverFor(x.url)
	if i < 0 {
		return i
	}
	for _, g := range p.groups {
		if g.server == i && g.scheme == x.url.Scheme && g.method == x.method && g.path == x.url.Path {
			g.exchanges = append(g.exchanges, x)
			return i
		}
	}
	p.groups = append(p.groups, &group{server: i, scheme: x.url.Scheme, method: x.method, path: x.url.Path, url: x.url, exchanges: []*exchange{x}})
	return i
}

// upgrade makes the browser know a host that it upgraded, unless a response of
// the text teaches it.
func (p *planner) upgrade(x *exchange) {
	host := x.url.Host
	for _, g := range p.groups {
		for _, before := range g.exchanges {
			if before.url.Host == host && before.response.get("Strict-Transport-Security") != "" {
				return
			}
		}
	}
	if origin.IsIP(host) || slices.Contains(p.s.PreloadedHSTS, host) {
		return
	}
	p.s.PreloadedHSTS = append(p.s.PreloadedHSTS, host)
	p.draft.note(Guessed, x.at, phrase.Say("The browser knows {host} as HTTPS-only from the start: it upgrades the request, and no response before has the HSTS header.", "host", host))
}

// makeRules makes the rules of all groups.
func (p *planner) makeRules() {
	for _, g := range p.groups {
		p.makeRule(g)
		p.s.Servers[g.server].Rules = append(p.s.Servers[g.server].Rules, g.rules...)
	}
	p.rewriteCookies()
}

func (p *planner) makeRule(g *group) {
	answered := slices.DeleteFunc(slices.Clone(g.exchanges), func(x *exchange) bool {
		return x.status == 0 && len(x.set) == 0 && len(x.response) == 0
	})
	if len(answered) == 0 {
		return
	}
	first := answered[0]
	other := slices.IndexFunc(answered, func(x *exchange) bool { return !sameAnswer(first, x) })
	if other < 0 {
		r := p.rule(g, first)
		if first.made && len(first.set) > 0 && len(g.exchanges) > 1 {
			if name := lineName(first.set[0]); isToken(name) {
				// All answers have the headers, and the first one sets the cookie.
				g.keep(scenario.Rule{Path: r.Path, Method: r.Method, Scheme: r.Scheme, NoCookie: name, Set: r.Set})
				r.Set = nil
			}
		}
		g.keep(r)
		return
	}
	if name, ok := decidingCookie(answered); ok {
		for _, x := range []*exchange{pick(answered, name, false), pick(answered, name, true)} {
			r := p.rule(g, x)
			if x.sends(name) {
				r.Cookie = name
			} else {
				r.NoCookie = name
			}
			g.keep(r)
		}
		p.draft.note(Guessed, answered[other].at, phrase.Say("The answer to {request} depends on the cookie {name}.", "request", requestText(first), "name", name))
		return
	}
	for _, x := range answered {
		if !sameAnswer(first, x) {
			p.draft.note(LeftOut, x.at, phrase.Say("Another answer to {request}: a scenario has one, and this has the first.", "request", requestText(x)))
		}
	}
	g.keep(p.rule(g, first))
}

// keep takes a rule that does something.
func (g *group) keep(r scenario.Rule) {
	if len(r.Set) > 0 || len(r.Headers) > 0 || r.Status != 0 || r.Redirect != "" {
		g.rules = append(g.rules, r)
	}
}

func sameAnswer(a, b *exchange) bool {
	return b.made && b.status == 0 || a.status == b.status && a.response.get("Location") == b.response.get("Location") && slices.Equal(a.set, b.set)
}

// decidingCookie finds a cookie whose presence tells the answers apart.
func decidingCookie(list []*exchange) (string, bool) {
	const most = 50
	tried := map[string]bool{}
	for _, x := range list {
		for _, c := range x.cookies {
			if len(tried) == most {
				return "", false
			}
			if !tried[c.name] && isToken(c.name) && decides(list, c.name) {
				return c.name, true
			}
			tried[c.name] = true
		}
	}
	return "", false
}

func decides(list []*exchange, name string) bool {
	var with, without *exchange
	for _, x := range list {
		same := &without
		if x.sends(name) {
			same = &with
		}
		if *same == nil {
			*same = x
		}
		if !sameAnswer(*same, x) {
			return false
		}
	}
	return with != nil && without != nil
}

func pick(list []*exchange, name string, sends bool) *exchange {
	return list[slices.IndexFunc(list, func(x *exchange) bool { return x.sends(name) == sends })]
}

// rule answers as an exchange did.
func (p *planner) rule(g *group, x *exchange) scenario.Rule {
	server := &p.s.Servers[g.server]
	r := scenario.Rule{Path: g.path, Set: slices.Clone(x.set)}
	if g.method != "GET" || p.hasOther(g, func(o *group) bool { return o.scheme == g.scheme && o.method != g.method }) {
		r.Method = g.method
	}
	to, leads := x.redirects()
	upgrades := leads && to == x.url.WithScheme("https") && x.url.Scheme == "http" && x.url.Port == ""
	plain := server.Stack == nil && server.Proxy == nil && len(server.Schemes) == 0
	if plain && (upgrades || p.hasOther(g, func(o *group) bool { return o.scheme != g.scheme })) {
		r.Scheme = g.scheme
	}
	if x.status >= 200 && x.status != 200 {
		r.Status = x.status
	}
	location := x.response.get("Location")
	switch {
	case leads && server.Stack != nil && to.Path == x.url.Path && to.Scheme == "https" && to.Host == x.url.Host && len(x.set) == 0:
		r.Status = 0
		p.draft.note(LeftOut, x.at, phrase.Say("The redirect to https: Django's settings make it."))
	case upgrades:
		r.Redirect = "https:"
	case leads && location != "http:" && location != "https:":
		r.Redirect = location
	}
	if r.Redirect != "" && r.Status == 302 {
		r.Status = 0
	}
	r.Headers = p.keptHeaders(x)
	return r
}

func (p *planner) hasOther(g *group, like func(*group) bool) bool {
	return slices.ContainsFunc(p.groups, func(o *group) bool { return o.server == g.server && o.path == g.path && like(o) })
}

// keptNames are the response headers that the engine models, by their lower-case
// names.
var keptNames = map[string]string{
	"access-control-allow-credentials": "Access-Control-Allow-Credentials",
	"access-control-allow-headers":     "Access-Control-Allow-Headers",
	"access-control-allow-methods":     "Access-Control-Allow-Methods",
	"access-control-allow-origin":      "Access-Control-Allow-Origin",
	"clear-site-data":                  "Clear-Site-Data",
	"strict-transport-security":        "Strict-Transport-Security",
	"x-frame-options":                  "X-Frame-Options",
}

const contentPolicy = "content-security-policy"

// playsPolicy reports whether the engine models a directive of a
// Content-Security-Policy.
func playsPolicy(value string) bool {
	value = strings.ToLower(value)
	return strings.Contains(value, "upgrade-insecure-requests") || strings.Contains(value, "frame-ancestors")
}

func (p *planner) keptHeaders(x *exchange) scenario.Headers {
	var kept scenario.Headers
	for _, h := range x.response {
		name := strings.ToLower(h.name)
		if name == "refresh" || name == contentPolicy && strings.Contains(h.value, "sandbox") {
			p.draft.note(LeftOut, x.at, phrase.Say("{name}: the engine does not model this header, and browsers act on it.", "name", h.name))
		}
		canonical := keptNames[name]
		if name == contentPolicy && playsPolicy(h.value) {
			canonical = "Content-Security-Policy"
		}
		if canonical == "" || endsLine(h.value) {
			continue
		}
		if p.values++; p.values > maxValues {
			continue
		}
		if kept == nil {
			kept = scenario.Headers{}
		}
		kept[canonical] = append(kept[canonical], h.value)
	}
	return kept
}

// rewriteCookies applies the proxy_cookie_* lines to the lines of the rules,
// since a proxy of a scenario does not rewrite responses.
func (p *planner) rewriteCookies() {
	for i, list := range p.rewrites {
		server := &p.s.Servers[i]
		for _, line := range list {
			rewritten := false
			for r := range server.Rules {
				for k, set := range server.Rules[r].Set {
					if server.Stack != nil && ofDjango(server, lineName(set)) {
						continue
					}
					to, ok := line.rewrite(set)
					if ok {
						server.Rules[r].Set[k] = to
						rewritten = true
					}
				}
			}
			if rewritten {
				p.draft.note(Guessed, line.at, phrase.Say("{directive}: the lines of the server have what nginx makes of them.", "directive", line.name))
			} else {
				p.draft.note(LeftOut, line.at, phrase.Say("{directive}: it finds no line that it can rewrite, or Django writes the cookie.", "directive", line.name))
			}
		}
	}
}

// ofDjango reports whether Django writes the cookie of a name.
func ofDjango(s *scenario.Server, name string) bool {
	settings, err := django.Read(s.Stack[django.Name], s.Host)
	return err == nil && settings.PrefixOf(name) != ""
}
