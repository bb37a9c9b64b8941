package plan

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A sender is a cookie that requests of the text carry and nothing before them
// sets.
type sender struct {
	at          account.Place
	name, value string
	hosts       []origin.URL
	// crossSite: a page of another site made the request, and it is not a visit.
	crossSite bool
}

// setUp visits, before all other steps, the hosts that must have set cookies
// before the text begins.
func (p *stepPlan) setUp() {
	p.scripts()
	lines := map[string][]string{}
	urls := map[string]origin.URL{}
	put := func(u origin.URL, line string) {
		key := u.Host + ":" + u.Port
		if before, known := urls[key]; !known || before.Scheme == "http" {
			urls[key] = u
		}
		lines[key] = append(lines[key], line)
	}
	for _, c := range p.draft.Stored {
		u := p.storedAt(c)
		put(u, c.Line)
	}
	for _, c := range p.senders() {
		line, u := c.line()
		put(u, line)
		p.draft.Note(account.Guessed, c.at, phrase.Say("{url} has set {line} before: the request carries the cookie, and no response of the text sets it.",
			"url", account.Clip(u.Request()), "line", account.Clip(line)))
	}
	var first []plannedStep
	for _, key := range slices.Sorted(maps.Keys(urls)) {
		u := urls[key]
		if p.joinFirstPage(u, lines[key]) {
			continue
		}
		u = p.freePath(u)
		x := &message.Exchange{Method: "GET", URL: u, Destination: message.Document, Guessed: true, SetCookies: lines[key]}
		if p.servers.respond(x) >= 0 {
			first = append(first, plannedStep{Step: scenario.Step{Do: scenario.Visit, URL: u.String()}, url: u})
		}
	}
	if len(p.list) == 0 {
		for _, key := range slices.Sorted(maps.Keys(urls)) {
			home := urls[key]
			home.Path = "/"
			first = append(first, plannedStep{Step: scenario.Step{Do: scenario.Visit, URL: home.String()}, url: home})
		}
	}
	p.list = append(first, p.list...)
}

// storedAt is a URL that can set a stored cookie.
func (p *stepPlan) storedAt(c draft.StoredCookie) origin.URL {
	u := address.Example()
	if len(p.list) > 0 {
		u = p.list[0].url
	}
	if c.Host != "" && u.Host != c.Host {
		u = origin.URL{Scheme: "https", Host: c.Host}
		for i := range p.list {
			if p.list[i].url.Host == c.Host && !c.Secure {
				u = p.list[i].url
			}
		}
	}
	u.Path, u.Query, u.HasQuery = "/", "", false
	if c.Host == "" && len(p.list) == 0 {
		p.draft.Note(account.Guessed, c.At, phrase.Say("The page {url}: the text has no address.", "url", u.Request()))
	}
	return u
}

// joinFirstPage makes the first page set the cookies, if the plan added that
// visit and the text has nothing else on that page.
func (p *stepPlan) joinFirstPage(u origin.URL, set []string) bool {
	if len(p.list) == 0 || len(p.list[0].recorded) > 0 || p.list[0].url.Host == "" {
		return false
	}
	page := p.list[0].url
	if page.Host != u.Host || page.Port != u.Port || page.Scheme != u.Scheme || p.servers.answers(page, "GET") {
		return false
	}
	p.servers.respond(&message.Exchange{Method: "GET", URL: page, Destination: message.Document, Guessed: true, SetCookies: set})
	return true
}

// freePath is a path of the host that the text does not use.
func (p *stepPlan) freePath(u origin.URL) origin.URL {
	for _, path := range []string{"/login", "/before"} {
		u.Path = path
		if !p.servers.answers(u, "") && !p.leadsTo(u) {
			break
		}
	}
	return u
}

// leadsTo reports whether a step or a redirect leads to a path.
func (p *stepPlan) leadsTo(u origin.URL) bool {
	at := func(o origin.URL) bool { return o.Host == u.Host && o.Path == u.Path }
	for i := range p.list {
		if at(p.list[i].url) {
			return true
		}
		for _, x := range p.list[i].recorded {
			if to, ok := x.Redirects(); ok && at(to) {
				return true
			}
		}
	}
	return false
}

// senders lists the cookies that must have been set before the text begins.
func (p *stepPlan) senders() (list []*sender) {
	before := linesByName{}
	for _, c := range p.draft.Stored {
		before.add(c.Host, c.Line)
	}
	for _, c := range p.draft.Lines {
		before.add("", c.Line)
	}
	for i := range p.list {
		step := &p.list[i]
		for _, x := range step.recorded {
			for _, c := range x.Cookies {
				if !message.IsToken(c.Name) || strings.ContainsAny(c.Value, "\r\n\x00;") || before.reach(c.Name, x.URL.Host) {
					continue
				}
				list = addSender(list, x, c, step.crossSite(x))
			}
			for _, line := range x.SetCookies {
				before.add(x.URL.Host, line)
			}
		}
	}
	return list
}

// addSender adds a cookie to the list, once for each site.
func addSender(list []*sender, x *message.Exchange, c message.Cookie, crossSite bool) []*sender {
	for _, s := range list {
		if s.name == c.Name && s.value == c.Value && sameSite(s.hosts[0], x.URL) {
			s.hosts = append(s.hosts, x.URL)
			s.crossSite = s.crossSite || crossSite
			return list
		}
	}
	return append(list, &sender{x.At, c.Name, c.Value, []origin.URL{x.URL}, crossSite})
}

func sameSite(a, b origin.URL) bool {
	return a.Host == b.Host || origin.RegistrableDomain(a.Host) != "" && origin.RegistrableDomain(a.Host) == origin.RegistrableDomain(b.Host)
}

// crossSite reports whether SameSite=Lax would keep a cookie from a request.
func (s *plannedStep) crossSite(x *message.Exchange) bool {
	if s.from.Host == "" || sameSite(s.from, x.URL) {
		return false
	}
	return !s.Do.Kind().Navigates || s.Do == scenario.Submit
}

// linesByName has the Set-Cookie lines of earlier responses by the names of their
// cookies.
type linesByName map[string][]setBefore

// setBefore is a line with the host that sent it, "" for any.
type setBefore struct{ host, line string }

func (l linesByName) add(host, line string) {
	name := message.CookieName(line)
	l[name] = append(l[name], setBefore{host, line})
}

// reach reports whether a line gives a host's requests the cookie of a name.
func (l linesByName) reach(name, host string) bool {
	return slices.ContainsFunc(l[name], func(s setBefore) bool { return s.reaches(host) })
}

func (s setBefore) reaches(host string) bool {
	if s.host == "" || s.host == host {
		return true
	}
	l, _ := cookie.ParseGenerously(s.line)
	return l.HasDomain && origin.DomainMatch(host, strings.ToLower(strings.TrimPrefix(l.Domain, ".")))
}

// line is a Set-Cookie line for the cookie that all its requests can carry, and
// the URL that sets it.
func (s *sender) line() (string, origin.URL) {
	u := s.hosts[0]
	u.Path, u.Query, u.HasQuery = "/", "", false
	several := false
	secure := s.crossSite
	plain := false
	for _, h := range s.hosts {
		several = several || h.Host != u.Host
		plain = plain || !h.Secure()
		if h.Secure() && h.Host == u.Host {
			u.Scheme, u.Port = h.Scheme, h.Port
		}
	}
	prefix, _ := cookie.CutPrefix(s.name)
	secure = secure || !plain && u.Secure() || prefix != ""
	line := s.name + "=" + s.value + "; Path=/"
	if domain := origin.RegistrableDomain(u.Host); several && domain != "" && prefix != "__Host-" {
		line += "; Domain=" + domain
	}
	if secure {
		line += "; Secure"
	}
	if s.crossSite {
		line += "; SameSite=None"
	}
	return line, u
}

// scripts adds the assignments to document.cookie after the first page.
func (p *stepPlan) scripts() {
	for _, c := range p.draft.Lines {
		if !c.Script {
			continue
		}
		for i := range p.list {
			if p.list[i].Do == scenario.Visit {
				step := plannedStep{Step: scenario.Step{Do: scenario.Script, Cookie: c.Line}}
				p.list = append(p.list[:i+1], append([]plannedStep{step}, p.list[i+1:]...)...)
				break
			}
		}
	}
}
