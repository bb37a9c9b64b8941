package server

import (
	"maps"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// through takes r through the proxies of the i-th server, up to one that answers by
// itself, and makes it the request that arrives behind them. It returns what the
// rules of each add to the response, and whether the last one's are the response.
// The port stays as the Host header has it, although the scheme is another now.
func (n *Network) through(i int, r *Request) (added []answer, answered bool) {
	r.forwarded = nil
	for _, proxy := range n.servers[i].Proxy.Row() {
		n.lookups += len(proxy.Rules)
		a := respond(proxy.Rules, r, false)
		added = append(added, a)
		if a.finished {
			return added, true
		}
		r.forwarded = sets(proxy, r)
		if proxy.TerminatesTLS {
			r.URL.Scheme = "http"
		}
	}
	return added, false
}

// wrap is an answer with what the proxies in front add to it, the innermost first.
func (a *answer) wrap(added []answer) {
	for i := len(added) - 1; i >= 0; i-- {
		a.set = appendRule(a.set, added[i].set)
		for range added[i].set {
			a.setBy = append(a.setBy, -1)
		}
		for _, h := range added[i].headers {
			a.add(h.Name, h.Values)
		}
	}
}

// arrive determines the scheme of a request at the server, and by which of the
// stack's settings.
func (n *Network) arrive(i int, r *Request) (from SchemeSource, by string) {
	from = FromConnection
	if n.servers[i].Proxy.EndsTLS() {
		from = FromProxy
	}
	r.connection = r.URL.Scheme
	if p := n.programs[i]; p != nil {
		if r.URL.Scheme, by = p.Scheme(r.connection, r.forwarded); by != "" || r.URL.Scheme != r.connection {
			from = FromHeader
		}
	}
	return from, by
}

// sets are the headers that a request has behind a proxy: those before it, and those
// that it sets.
func sets(proxy *scenario.Proxy, r *Request) map[string]string {
	variables := strings.NewReplacer("$scheme", r.URL.Scheme, "$host", hostHeader(r.URL))
	headers := make(map[string]string, len(r.forwarded)+len(proxy.Sets))
	maps.Copy(headers, r.forwarded)
	for name, value := range proxy.Sets {
		maps.DeleteFunc(headers, func(other, _ string) bool { return strings.EqualFold(name, other) })
		headers[name] = variables.Replace(value)
	}
	return headers
}

// hostHeader is the Host header of a request for u.
func hostHeader(u origin.URL) string {
	if u.Port != "" {
		return u.Host + ":" + u.Port
	}
	return u.Host
}
