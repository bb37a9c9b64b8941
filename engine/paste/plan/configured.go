package plan

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/paste/nginx"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// configure makes the servers that settings and nginx blocks describe.
func (p *serverPlan) configure() {
	d := p.draft
	for _, block := range d.Nginx.Servers {
		hosts := block.Names
		if len(hosts) == 0 {
			hosts = []string{p.configuredHost(block.At)}
		}
		for _, host := range hosts {
			p.addBlock(block, host)
		}
	}
	if len(d.Django.Values) == 0 {
		return
	}
	if p.login < 0 {
		p.login = p.addServer(scenario.Server{Host: p.configuredHost(d.Django.At)})
	}
	for i := range p.s.Servers {
		s := &p.s.Servers[i]
		if i == p.login || s.Proxy != nil {
			s.Stack = scenario.Stack{django.Name: p.settings()}
		}
	}
}

// configuredHost is the host of a server without a name.
func (p *serverPlan) configuredHost(at account.Place) string {
	d := p.draft
	hosts, _ := d.Django.Values["ALLOWED_HOSTS"].([]any)
	for _, host := range hosts {
		text, _ := host.(string)
		text = strings.TrimPrefix(strings.ToLower(text), ".")
		if u, err := address.Parse("https://" + text); err == nil && u.Port == "" && !strings.Contains(text, "*") && u.Host == text {
			return text
		}
	}
	for _, a := range d.Addresses {
		return a.URL.Host
	}
	for _, x := range d.Exchanges {
		return x.URL.Host
	}
	host := address.Example().Host
	d.Note(account.Guessed, at, phrase.Say("The host {host}: the text names none.", "host", host))
	return host
}

// addBlock makes a server of each address on which nginx listens for a host;
// ports 80 and 443 together make one.
func (p *serverPlan) addBlock(block *nginx.Server, host string) {
	http, https := nginx.Listen{Port: 80}, nginx.Listen{Port: 443, TLS: true}
	listens := block.Listens
	if len(listens) == 0 {
		listens = []nginx.Listen{http, https}
		p.draft.Note(account.Guessed, block.At, phrase.Say("nginx serves http on port 80 and https on port 443 for {host}: the text has no listen line.", "host", host))
	}
	both := len(listens) == 2 && slices.Contains(listens, http) && slices.Contains(listens, https)
	if both {
		p.addAt(block, scenario.Server{Host: host}, true)
		return
	}
	for _, l := range listens {
		scheme := "http"
		if l.TLS {
			scheme = "https"
		}
		p.addAt(block, scenario.Server{Host: host, Port: l.Port, Schemes: []string{scheme}}, l.TLS)
	}
}

// addAt adds a server of a block, unless one before has its address.
func (p *serverPlan) addAt(block *nginx.Server, s scenario.Server, tls bool) {
	if len(p.s.Servers) >= scenario.MaxServers/2 || slices.ContainsFunc(p.s.Servers, func(o scenario.Server) bool { return o.Host == s.Host && o.Port == s.Port }) {
		return
	}
	headers := p.keptHeaders(&message.Exchange{At: block.At, Response: block.Headers})
	if len(headers) > 0 {
		s.Rules = append(s.Rules, scenario.Rule{Headers: headers})
	}
	if block.Redirect != "" && !block.Passes {
		status := block.RedirectStatus
		if status == 302 {
			status = 0
		}
		s.Rules = append(s.Rules, scenario.Rule{Redirect: block.Redirect, Status: status})
		p.addServer(s)
		return
	}
	s.Proxy = &scenario.Proxy{TerminatesTLS: tls, Sets: maps.Clone(block.Sets)}
	i := p.addServer(s)
	p.rewrites[i] = block.Cookies
	if p.login < 0 || !p.s.Servers[p.login].Proxy.TerminatesTLS {
		p.login = i
	}
}

// settings are those with which Django would start; an
// error in another one is noted once.
func (p *serverPlan) settings() map[string]any {
	d := &p.draft.Django
	kept := map[string]any{}
	for _, name := range d.Order {
		if _, err := django.Read(map[string]any{name: d.Values[name]}); err != nil {
			p.draft.Note(account.LeftOut, d.Places[name], phrase.Say("The setting {name}: {problem}.", "name", name, "problem", strings.TrimPrefix(err.Error(), name+": ")))
			continue
		}
		kept[name] = d.Values[name]
	}
	if _, err := django.Read(kept); err != nil {
		return map[string]any{}
	}
	return kept
}

// loginURL is the login page of the configured server.
func (p *serverPlan) loginURL() origin.URL {
	s := &p.s.Servers[p.login]
	u := origin.URL{Scheme: "https", Host: s.Host, Path: "/login"}
	if suffix, wild := strings.CutPrefix(s.Host, "*."); wild {
		u.Host = "www." + suffix
	}
	if slices.Equal(s.Schemes, []string{"http"}) {
		u.Scheme = "http"
	}
	if s.Port != 0 && s.Port != u.PortNumber() {
		if with, err := address.Parse(u.Scheme + "://" + u.Host + ":" + strconv.Itoa(s.Port) + "/login"); err == nil {
			return with
		}
	}
	return u
}
