package server

import (
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// A Request is what arrives at a server.
type Request struct {
	Method string
	URL    origin.URL
	// Cookie is the Cookie header, "" for none.
	Cookie string
	// Time is what the server's clock shows. Only the text of dates depends on
	// it.
	Time time.Time
}

// A Response is what comes back.
type Response struct {
	Status  int
	Set     []string
	Headers []Header
	// Attacker: somebody on the wire answered, or added to the answer.
	Attacker bool
}

// A Header is one of a response, with its values in the order sent.
type Header struct {
	Name   string
	Values []string
}

// Header returns the values of a header, whatever the case of its name.
func (r *Response) Header(name string) []string {
	for i := range r.Headers {
		if strings.EqualFold(r.Headers[i].Name, name) {
			return r.Headers[i].Values
		}
	}
	return nil
}

// Reach is whether a request finds anybody.
type Reach int

const (
	// Reached: a server took the request.
	Reached Reach = iota
	// Unresolved: no server has the host's name.
	Unresolved
	// Refused: the host is there, but not on that port or scheme.
	Refused
)

// A Network is the servers of a scenario, and who sits on the wire.
type Network struct {
	servers  []scenario.Server
	attacker []scenario.Rule
	// django has the settings of the servers that run it, by their places.
	django map[int]*django.Settings
}

// NewNetwork returns the network of s, which [Check] should have found nothing
// against: a stack that it refuses is left out.
func NewNetwork(s *scenario.Scenario) *Network {
	n := &Network{servers: s.Servers, django: djangoIn(s.Servers)}
	if s.EffectiveNetwork() == scenario.Hostile {
		n.attacker = s.Attacker
	}
	return n
}

// Answer gives what comes back for r. An attacker is tried on every plain-http
// request that leaves the machine, even for a host that does not exist.
func (n *Network) Answer(r Request) (Response, Reach) {
	var planted answer
	if !r.URL.Secure() && !origin.LoopbackHost(r.URL.Host) {
		planted = respond(n.attacker, &r)
		if planted.finished {
			return planted.response(true), Reached
		}
	}

	i, reach := n.find(r.URL)
	if reach != Reached {
		return Response{}, reach
	}
	a := n.serve(i, r)
	a.set = gather(a.set, planted.set)
	for _, h := range planted.headers {
		a.add(h.Name, h.Values)
	}
	return a.response(!planted.empty()), Reached
}

// serve is what the i-th server answers.
func (n *Network) serve(i int, r Request) answer {
	n.forward(i, &r)
	if settings := n.django[i]; settings != nil {
		return respondDjango(settings, n.servers[i].Rules, &r)
	}
	return respond(n.servers[i].Rules, &r)
}

// find returns the place of the first server for the host and port of u, -1 for
// none.
func (n *Network) find(u origin.URL) (int, Reach) {
	reach := Unresolved
	for i := range n.servers {
		s := &n.servers[i]
		if !scenario.HostMatches(s.Host, u.Host) {
			continue
		}
		if !listens(s, u) {
			reach = Refused
			continue
		}
		if len(s.Schemes) > 0 && !slices.Contains(s.Schemes, u.Scheme) {
			return -1, Refused
		}
		return i, Reached
	}
	return -1, reach
}

// listens reports whether s is on u's port: its own, or without one 80 for
// http and 443 for https.
func listens(s *scenario.Server, u origin.URL) bool {
	if s.Port != 0 {
		return s.Port == u.PortNumber()
	}
	return u.Port == ""
}
