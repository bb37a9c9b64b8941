package plan

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// A group is the exchanges that one rule, or one pair of rules, answers.
type group struct {
	server               int
	scheme, method, path string
	url                  origin.URL
	exchanges            []*message.Exchange
	rules                []scenario.Rule
}

// respond gives an exchange's server the response, and returns the server's
// place, -1 for none.
func (p *serverPlan) respond(x *message.Exchange) int {
	if x.Internal() {
		p.upgrade(x)
		return 0
	}
	i := p.serverFor(x.URL)
	if i < 0 {
		return i
	}
	for _, g := range p.groups {
		if g.server == i && g.scheme == x.URL.Scheme && g.method == x.Method && g.path == x.URL.Path {
			g.exchanges = append(g.exchanges, x)
			return i
		}
	}
	p.groups = append(p.groups, &group{server: i, scheme: x.URL.Scheme, method: x.Method, path: x.URL.Path, url: x.URL, exchanges: []*message.Exchange{x}})
	return i
}

// upgrade makes the browser know a host that it upgraded, unless a response of
// the text teaches it.
func (p *serverPlan) upgrade(x *message.Exchange) {
	host := x.URL.Host
	for _, g := range p.groups {
		for _, before := range g.exchanges {
			if before.URL.Host == host && before.Response.Get("Strict-Transport-Security") != "" {
				return
			}
		}
	}
	if origin.IsIP(host) || slices.Contains(p.s.PreloadedHSTS, host) {
		return
	}
	p.s.PreloadedHSTS = append(p.s.PreloadedHSTS, host)
	p.draft.Note(account.Guessed, x.At, phrase.Say("The browser knows {host} as HTTPS-only from the start: it upgrades the request, and no response before has the HSTS header.",
		"host", host))
}

// makeRules makes the rules of all groups.
func (p *serverPlan) makeRules() {
	for _, g := range p.groups {
		p.makeRule(g)
		p.s.Servers[g.server].Rules = append(p.s.Servers[g.server].Rules, g.rules...)
	}
	p.rewriteCookies()
}

func (p *serverPlan) makeRule(g *group) {
	answered := slices.DeleteFunc(slices.Clone(g.exchanges), func(x *message.Exchange) bool {
		return x.Status == 0 && len(x.SetCookies) == 0 && len(x.Response) == 0
	})
	if len(answered) == 0 {
		return
	}
	first := answered[0]
	other := slices.IndexFunc(answered, func(x *message.Exchange) bool { return !sameAnswer(first, x) })
	if other < 0 {
		r := p.rule(g, first)
		if first.Guessed && len(first.SetCookies) > 0 && len(g.exchanges) > 1 {
			if name := message.CookieName(first.SetCookies[0]); message.IsToken(name) {
				// All answers have the headers, and the first one sets the cookie.
				g.keep(scenario.Rule{Path: r.Path, Method: r.Method, Scheme: r.Scheme, NoCookie: name, Set: r.Set})
				r.Set = nil
			}
		}
		g.keep(r)
		return
	}
	if name, ok := decidingCookie(answered); ok {
		for _, x := range []*message.Exchange{pick(answered, name, false), pick(answered, name, true)} {
			r := p.rule(g, x)
			if x.Sends(name) {
				r.Cookie = name
			} else {
				r.NoCookie = name
			}
			g.keep(r)
		}
		p.draft.Note(account.Guessed, answered[other].At, phrase.Say("The answer to {request} depends on the cookie {name}.", "request", message.RequestText(first), "name", name))
		return
	}
	for _, x := range answered {
		if !sameAnswer(first, x) {
			p.draft.Note(account.LeftOut, x.At, phrase.Say("Another answer to {request}: a scenario has one, and this has the first.", "request", message.RequestText(x)))
		}
	}
	g.keep(p.rule(g, first))
}

// keep adds a rule that has an effect.
func (g *group) keep(r scenario.Rule) {
	if len(r.Set) > 0 || len(r.Headers) > 0 || r.Status != 0 || r.Redirect != "" {
		g.rules = append(g.rules, r)
	}
}

func sameAnswer(a, b *message.Exchange) bool {
	return b.Guessed && b.Status == 0 || a.Status == b.Status && a.Response.Get("Location") == b.Response.Get("Location") && slices.Equal(a.SetCookies, b.SetCookies)
}

// decidingCookie finds a cookie whose presence distinguishes the answers.
func decidingCookie(list []*message.Exchange) (string, bool) {
	const most = 50
	tried := map[string]bool{}
	for _, x := range list {
		for _, c := range x.Cookies {
			if len(tried) == most {
				return "", false
			}
			if !tried[c.Name] && message.IsToken(c.Name) && decides(list, c.Name) {
				return c.Name, true
			}
			tried[c.Name] = true
		}
	}
	return "", false
}

func decides(list []*message.Exchange, name string) bool {
	var with, without *message.Exchange
	for _, x := range list {
		same := &without
		if x.Sends(name) {
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

func pick(list []*message.Exchange, name string, sends bool) *message.Exchange {
	return list[slices.IndexFunc(list, func(x *message.Exchange) bool { return x.Sends(name) == sends })]
}

// rule is a rule that answers like an exchange.
func (p *serverPlan) rule(g *group, x *message.Exchange) scenario.Rule {
	server := &p.s.Servers[g.server]
	r := scenario.Rule{Path: g.path, Set: slices.Clone(x.SetCookies)}
	if g.method != "GET" || p.hasOther(g, func(o *group) bool { return o.scheme == g.scheme && o.method != g.method }) {
		r.Method = g.method
	}
	to, leads := x.Redirects()
	upgrades := leads && to == x.URL.WithScheme("https") && x.URL.Scheme == "http" && x.URL.Port == ""
	plain := server.Stack == nil && server.Proxy == nil && len(server.Schemes) == 0
	if plain && (upgrades || p.hasOther(g, func(o *group) bool { return o.scheme != g.scheme })) {
		r.Scheme = g.scheme
	}
	if x.Status >= 200 && x.Status != 200 {
		r.Status = x.Status
	}
	location := x.Response.Get("Location")
	switch {
	case leads && server.Stack != nil && to.Path == x.URL.Path && to.Scheme == "https" && to.Host == x.URL.Host && len(x.SetCookies) == 0:
		r.Status = 0
		p.draft.Note(account.LeftOut, x.At, phrase.Say("The redirect to https: Django's settings make it."))
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

func (p *serverPlan) hasOther(g *group, like func(*group) bool) bool {
	return slices.ContainsFunc(p.groups, func(o *group) bool { return o.server == g.server && o.path == g.path && like(o) })
}

// answers reports whether the text has a response for a path.
func (p *serverPlan) answers(u origin.URL, method string) bool {
	return slices.ContainsFunc(p.groups, func(g *group) bool {
		return g.url.Host == u.Host && g.path == u.Path && (method == "" || g.method == method)
	})
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

// maxValues is how many values of headers are kept: with the Set-Cookie lines
// below scenario.MaxLines.
const maxValues = 3_000

const contentPolicy = "content-security-policy"

// playsPolicy reports whether the engine models a directive of a
// Content-Security-Policy.
func playsPolicy(value string) bool {
	value = strings.ToLower(value)
	return strings.Contains(value, "upgrade-insecure-requests") || strings.Contains(value, "frame-ancestors")
}

func (p *serverPlan) keptHeaders(x *message.Exchange) scenario.Headers {
	var kept scenario.Headers
	for _, h := range x.Response {
		name := strings.ToLower(h.Name)
		if name == "refresh" || name == contentPolicy && strings.Contains(h.Value, "sandbox") {
			p.draft.Note(account.LeftOut, x.At, phrase.Say("{name}: the engine does not model this header, and browsers act on it.", "name", h.Name))
		}
		canonical := keptNames[name]
		if name == contentPolicy && playsPolicy(h.Value) {
			canonical = "Content-Security-Policy"
		}
		if canonical == "" || message.HasLineEnd(h.Value) {
			continue
		}
		if p.values++; p.values > maxValues {
			continue
		}
		if kept == nil {
			kept = scenario.Headers{}
		}
		kept[canonical] = append(kept[canonical], h.Value)
	}
	return kept
}

// rewriteCookies applies the proxy_cookie_* lines to the lines of the rules,
// since a proxy of a scenario does not rewrite responses.
func (p *serverPlan) rewriteCookies() {
	for i, list := range p.rewrites {
		server := &p.s.Servers[i]
		for _, line := range list {
			rewritten := false
			for r := range server.Rules {
				for k, set := range server.Rules[r].Set {
					if server.Stack != nil && ofDjango(server, message.CookieName(set)) {
						continue
					}
					to, ok := line.Rewrite(set)
					if ok {
						server.Rules[r].Set[k] = to
						rewritten = true
					}
				}
			}
			if rewritten {
				p.draft.Note(account.Guessed, line.At, phrase.Say("{directive}: the lines of the server have what nginx makes of them.", "directive", line.Name))
			} else {
				p.draft.Note(account.LeftOut, line.At, phrase.Say("{directive}: it finds no line that it can rewrite, or Django writes the cookie.", "directive", line.Name))
			}
		}
	}
}

// ofDjango reports whether Django writes the cookie of a name.
func ofDjango(s *scenario.Server, name string) bool {
	settings, err := django.Read(s.Stack[django.Name])
	return err == nil && settings.PrefixOf(name) != ""
}
