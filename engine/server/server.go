package server

import (
	"slices"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// A Request is what arrives at a server.
type Request struct {
	Method string
	URL    origin.URL
	// Cookie is the Cookie header, "" for none.
	Cookie string
	// Origin and Referer are the headers, "" for none.
	Origin, Referer string
	// Token is the CSRF token that the request carries, and TokenInHeader says
	// that a header has it, not a form.
	Token         string
	TokenInHeader bool
	// Header returns a header, "" for none; nil for a request without any.
	Header func(name string) string
	// WebSocket: it is the handshake of a WebSocket, which a server accepts where
	// nothing else finishes its response.
	WebSocket bool
	// Time is what the server's clock shows. Only the text of dates depends on
	// it.
	Time time.Time
	// Step is the step of the scenario that sends it, by which a server's rules may
	// change.
	Step int

	// connection is the scheme of the server's own connection, and forwarded are
	// the headers that a proxy set.
	connection string
	forwarded  map[string]string
}

// A Response is the response to a request.
type Response struct {
	Status  int
	Set     []string
	Headers []Header
	// Attacker: an attacker on the wire answered, or modified the response.
	Attacker bool
	// By is who made the response.
	By Answerer
	// FromAttacker is how many lines of Set, at its end, the attacker added.
	FromAttacker int
}

// An Answerer is who made a response, by the indices in the scenario.
type Answerer struct {
	// Server is the one that received the request, -1 if the attacker answered
	// instead, and Rules are those of its rules that applied, in order. A
	// response that its stack makes by itself has no rule.
	Server int
	Rules  []int
	// SetBy has the rule that each line of the server's is from, -1 for those that
	// its stack sets by itself.
	SetBy []int
	// Proxy is the one that answered in the place of the server, counted from 1 at
	// the browser's side, 0 for none.
	Proxy int
	// Forwarded are the headers that the proxies set for the server.
	Forwarded map[string]string
	// Scheme is the scheme that the server determined, "http" or "https", and
	// SchemeFrom its source.
	Scheme     string
	SchemeFrom SchemeSource
	// Setting is the stack's setting that finished the response, "" if none did.
	Setting string
	// Settings are all of the stack's settings that decided something of the
	// response, Django's defaults among them, in the order in which they did.
	Settings []string
	// Token is the CSRF token that forms of the page have.
	Token string
	// Reason is why the stack rejected the request, in its own words.
	Reason string
	// Withheld is the cookie that the stack did not send because the request is
	// not secure for it, "" for none, and WithheldBy the setting that asks for that.
	Withheld, WithheldBy string
	// Stack is the usual name of the stack, "" for none, Trust the setting by which
	// it believes a proxy about the scheme, "" if it has none, and Trusts says that
	// the setting is on.
	Stack, Trust string
	Trusts       bool
	// Unverified: the model of the stack is what its sources say, and was not compared
	// with a running one.
	Unverified bool
	// Attacker are rules of the attacker that applied; Intercepted says that the
	// last of them finished the response, so that no server saw the request.
	Attacker    []int
	Intercepted bool
}

// SchemeSource is how a server determines the scheme of a request.
type SchemeSource string

const (
	// FromConnection: the browser's connection is the server's own.
	FromConnection SchemeSource = "connection"
	// FromProxy: a proxy ended TLS and connects to the server over http.
	FromProxy SchemeSource = "proxy"
	// FromHeader: the stack trusts a header that the proxy sets.
	FromHeader SchemeSource = "header"
)

// A Header is one of a response, with its values in the order sent.
type Header struct {
	Name   string
	Values []string
	// FromAttacker is how many of the values, at the end, the attacker added.
	FromAttacker int
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

// Reach is whether a request reaches a server.
type Reach int

const (
	// Reached: a server received the request.
	Reached Reach = iota
	// Unresolved: no server has the host's name.
	Unresolved
	// Refused: the host exists, but not on that port or scheme.
	Refused
)

// A Network is the servers of a scenario, and who is on the wire.
type Network struct {
	servers  []scenario.Server
	attacker []scenario.Rule
	// programs are those of the servers that run a stack, by their places.
	programs map[int]program
	// lookups counts the servers and rules that were looked at.
	lookups int
}

// NewNetwork returns the network of s, which must have passed [Check]: a stack
// that Check rejects is left out.
func NewNetwork(s *scenario.Scenario) *Network {
	n := &Network{servers: s.Servers, programs: programsIn(s.Servers)}
	if s.EffectiveNetwork() == scenario.Hostile {
		n.attacker = s.Attacker
	}
	return n
}

// Answer returns the response to r. Every plain-http request that leaves the
// machine is first matched with the attacker's rules, even for a host that does
// not exist.
func (n *Network) Answer(r Request) (Response, Reach) {
	n.lookups += len(n.attacker) + len(n.servers)
	var planted answer
	if !r.URL.Secure() && !origin.LoopbackHost(r.URL.Host) {
		planted = respond(n.attacker, &r, false)
		if planted.finished {
			response := planted.response(true)
			response.FromAttacker = len(planted.set)
			response.By = Answerer{Server: -1, Attacker: planted.rules, Intercepted: true, Scheme: r.URL.Scheme, SchemeFrom: FromConnection}
			return response, Reached
		}
	}

	i, reach := n.find(r.URL)
	if reach != Reached {
		return Response{}, reach
	}
	a, by := n.serve(i, r)
	a.set = appendRule(a.set, planted.set)
	for _, h := range planted.headers {
		a.add(h.Name, h.Values).FromAttacker = len(h.Values)
	}
	response := a.response(!planted.empty())
	if r.WebSocket && !a.finished {
		response.Status = 101
	}
	by.Attacker = planted.rules
	response.By, response.FromAttacker = by, len(planted.set)
	return response, Reached
}

// serve returns the response of the i-th server, and who made it.
func (n *Network) serve(i int, r Request) (answer, Answerer) {
	added, answered := n.through(i, &r)
	if answered {
		last := len(added) - 1
		a := added[last]
		a.setBy = make([]int, len(a.set))
		for line := range a.setBy {
			a.setBy[line] = -1
		}
		a.wrap(added[:last])
		return a, Answerer{Server: i, SetBy: a.setBy, Proxy: last + 1, Scheme: r.URL.Scheme, SchemeFrom: FromConnection}
	}
	n.lookups += len(n.servers[i].Rules)
	from, by := n.arrive(i, &r)
	var a answer
	if p := n.programs[i]; p != nil {
		a = p.respond(n.servers[i].Rules, &r)
	} else {
		a = respond(n.servers[i].Rules, &r, false)
	}
	if by != "" {
		a.settings = append([]string{by}, a.settings...)
	}
	a.wrap(added)
	who := Answerer{
		Server: i, Rules: a.rules, SetBy: a.setBy, Forwarded: r.forwarded, Setting: a.setting, Settings: a.settings,
		Scheme: r.URL.Scheme, SchemeFrom: from, Reason: a.reason, Token: a.token, Withheld: a.withheld, WithheldBy: a.withheldBy,
	}
	if p := n.programs[i]; p != nil {
		runs, _, _ := stack.Of(&n.servers[i])
		who.Stack, who.Unverified = runs.Title, !runs.Verified()
		who.Trust, _ = runs.Trust()
		who.Trusts = p.Trusts()
	}
	return a, who
}

// Lookups is how many servers and rules the network has looked at so far: a
// measure of its work.
func (n *Network) Lookups() int { return n.lookups }

// find returns the index of the first server for the host and port of u, -1 for
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

// listens reports whether s listens on u's port: its own, or without one 80 for
// http and 443 for https.
func listens(s *scenario.Server, u origin.URL) bool {
	if s.Port != 0 {
		return s.Port == u.PortNumber()
	}
	return u.Port == ""
}
