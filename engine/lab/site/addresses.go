//go:build !js

package site

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// An address is where a browser may connect to.
type address struct {
	host string
	port int
}

func (a address) String() string { return a.host + ":" + strconv.Itoa(a.port) }

// addresses lists every host and port that s mentions in a URL: those that a
// browser could be sent to. Each host comes with the default ports, to which
// an upgrade may lead.
func addresses(s *scenario.Scenario) []address {
	var list []address
	add := func(base *origin.URL, reference string) {
		u, err := origin.Parse(reference)
		if err != nil && base != nil {
			u, err = base.Resolve(reference)
		}
		if err != nil {
			return
		}
		for _, port := range []int{u.PortNumber(), 80, 443} {
			if a := (address{u.Host, port}); !slices.Contains(list, a) {
				list = append(list, a)
			}
		}
	}
	addRules := func(base *origin.URL, rules []scenario.Rule) {
		for _, rule := range rules {
			add(base, rule.Redirect)
			for name, values := range rule.Headers {
				if strings.EqualFold(name, "Location") {
					add(base, values[0])
				}
			}
		}
	}

	for _, step := range s.Steps {
		if u, err := (&origin.URL{Scheme: "http"}).ResolveSocket(step.URL); err == nil && step.Do == scenario.WebSocket {
			add(nil, u.Request())
		}
		add(nil, step.URL)
	}
	for i := range s.Servers {
		base, err := origin.Parse("http://" + s.Servers[i].Host)
		if err != nil {
			// A pattern: its redirects that name a host count all the same.
			addRules(nil, s.Servers[i].Rules)
			continue
		}
		add(nil, base.String())
		addRules(&base, s.Servers[i].Rules)
	}
	addRules(nil, s.Attacker)
	// A link without scheme or host stays where its page is.
	for _, a := range slices.Clone(list) {
		base := origin.URL{Scheme: "http", Host: a.host, Path: "/"}
		for _, step := range s.Steps {
			add(&base, step.URL)
		}
	}
	return list
}

// Addresses lists the addresses that the scenario mentions.
func (s *Site) Addresses() []address { return addresses(s.scenario) }

// Reach tells whether a server answers at an address, as the scenario's network
// has it. On a hostile network the attacker answers every plain connection.
func (s *Site) Reach(a address) server.Reach {
	best := server.Unresolved
	for _, scheme := range []string{"http", "https"} {
		u, err := origin.Parse(scheme + "://" + a.String() + "/")
		if err != nil {
			continue
		}
		_, r := s.network.Answer(server.Request{Method: "GET", URL: u})
		if s.scenario.EffectiveNetwork() == scenario.Hostile && len(s.scenario.Attacker) > 0 && scheme == "http" && a.port != 443 {
			r = server.Reached
		}
		// A default port serves its own scheme only.
		if a.port == 80 && scheme == "https" || a.port == 443 && scheme == "http" {
			if r == server.Reached {
				r = server.Refused
			}
		}
		switch {
		case r == server.Reached:
			return r
		case r == server.Refused:
			best = r
		}
	}
	return best
}
