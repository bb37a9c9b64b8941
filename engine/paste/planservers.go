package paste

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// configure makes the servers that settings and nginx blocks describe.
func (p *planner) configure() {
	d := p.draft
	for _, block := range d.nginx {
		hosts := block.names
		if len(hosts) == 0 {
			hosts = []string{p.configuredHost(block.at)}
		}
		for _, host := range hosts {
			p.addBlock(block, host)
		}
	}
	if d.django == nil || len(d.django.values) == 0 {
		return
	}
	if p.login < 0 {
		p.login = p.addServer(scenario.Server{Host: p.configuredHost(d.django.at)})
	}
	for i := range p.s.Servers {
		s := &p.s.Servers[i]
		if i == p.login || s.Proxy != nil {
			s.Stack = scenario.Stack{django.Name: p.settingsFor(s.Host)}
		}
	}
}

func (p *planner) addServer(s scenario.Server) int {
	p.s.Servers = append(p.s.Servers, s)
	return len(p.s.Servers) - 1
}

// configuredHost is the host of a server without a name.
func (p *planner) configuredHost(at Place) string {
	d := p.draft
	if d.django != nil {
		if hosts, ok := d.django.values["ALLOWED_HOSTS"].([]any); ok {
			for _, host := range hosts {
				text, _ := host.(string)
				text = strings.TrimPrefix(strings.ToLower(text), ".")
				if u, err := parseURL("https://" + text); err == nil && u.Port == "" && !strings.Contains(text, "*") && u.Host == text {
					return text
				}
			}
		}
	}
	for _, a := range d.addresses {
		return a.url.Host
	}
	for _, x := range d.exchanges {
		return x.url.Host
	}
	host := exampleURL().Host
	d.note(Guessed, at, phrase.Say("The host {host}: the text names none.", "host", host))
	return host
}

// addBlock makes a server of each address on which nginx listens for a host; of
// 80 and 443 together one.
func (p *planner) addBlock(block *nginxServer, host string) {
	listens := block.listens
	if len(listens) == 0 {
		listens = []nginxListen{{80, false}, {443, true}}
		p.draft.note(Guessed, block.at, phrase.Say("nginx serves http on port 80 and https on port 443 for {host}: the text has no listen line.", "host", host))
	}
	both := len(listens) == 2 && slices.Contains(listens, nginxListen{80, false}) && slices.Contains(listens, nginxListen{443, true})
	if both {
		p.place(block, scenario.Server{Host: host}, true)
		return
	}
	for _, l := range listens {
		scheme := "http"
		if l.tls {
			scheme = "https"
		}
		p.place(block, scenario.Server{Host: host, Port: l.port, Schemes: []string{scheme}}, l.tls)
	}
}

// place adds a server of a block, unless one before has its address.
func (p *planner) place(block *nginxServer, s scenario.Server, tls bool) {
	if len(p.s.Servers) >= scenario.MaxServers/2 || slices.ContainsFunc(p.s.Servers, func(o scenario.Server) bool { return o.Host == s.Host && o.Port == s.Port }) {
		return
	}
	headers := p.keptHeaders(&exchange{at: block.at, response: block.headers})
	if len(headers) > 0 {
		s.Rules = append(s.Rules, scenario.Rule{Headers: headers})
	}
	if block.redirect != "" && !block.passes {
		status := block.redirectStatus
		if status == 302 {
			status = 0
		}
		s.Rules = append(s.Rules, scenario.Rule{Redirect: block.redirect, Status: status})
		p.addServer(s)
		return
	}
	s.Proxy = &scenario.Proxy{TerminatesTLS: tls, Sets: maps.Clone(block.sets)}
	i := p.addServer(s)
	p.rewrites[i] = block.cookies
	if p.login < 0 || !p.s.Servers[p.login].Proxy.TerminatesTLS {
		p.login = i
	}
}

// settingsFor are the settings that Django would start with for a host; what is
// wrong with the others is noted once.
func (p *planner) settingsFor(host string) map[string]any {
	d := p.draft.django
	kept := map[string]any{}
	for _, name := range d.order {
		if _, err := django.Read(map[string]any{name: d.values[name]}, host); err != nil {
			p.draft.note(LeftOut, d.places[name], phrase.Say("The setting {name}: {problem}.", "name", name, "problem", strings.TrimPrefix(err.Error(), name+": ")))
			continue
		}
		kept[name] = d.values[name]
	}
	if _, err := django.Read(kept, host); err != nil {
		return map[string]any{}
	}
	return kept
}

// loginURL is where the server that is configured lets people log in.
func (p *planner) loginURL() origin.URL {
	s := &p.s.Servers[p.login]
	u := origin.URL{Scheme: "https", Host: s.Host, Path: "/login"}
	if suffix, wild := strings.CutPrefix(s.Host, "*."); wild {
		u.Host = "www." + suffix
	}
	if slices.Equal(s.Schemes, []string{"http"}) {
		u.Scheme = "http"
	}
	if s.Port != 0 && s.Port != u.PortNumber() {
		if with, err := parseURL(u.Scheme + "://" + u.Host + ":" + portText(s.Port) + "/login"); err == nil {
			return with
		}
	}
	return u
}
