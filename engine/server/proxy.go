package server

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// forward makes r the request that arrives at the rules of the i-th server,
// through its proxy and its stack, and returns how they determined its scheme,
// and by which of the stack's settings. The port stays as the Host header has
// it, although the scheme is another now.
func (n *Network) forward(i int, r *Request) (from SchemeSource, by string) {
	from = FromConnection
	var headers map[string]string
	if proxy := n.servers[i].Proxy; proxy != nil {
		headers = sets(proxy, r.URL)
		if proxy.TerminatesTLS {
			r.URL.Scheme, from = "http", FromProxy
		}
	}
	r.connection, r.forwarded = r.URL.Scheme, headers
	if p := n.programs[i]; p != nil {
		if r.URL.Scheme, by = p.Scheme(r.URL.Scheme, headers); by != "" {
			from = FromHeader
		}
	}
	return from, by
}

// sets are the headers that a proxy adds to a request for u.
func sets(proxy *scenario.Proxy, u origin.URL) map[string]string {
	host := u.Host
	if u.Port != "" {
		host += ":" + u.Port
	}
	variables := strings.NewReplacer("$scheme", u.Scheme, "$host", host)
	headers := make(map[string]string, len(proxy.Sets))
	for name, value := range proxy.Sets {
		headers[name] = variables.Replace(value)
	}
	return headers
}
