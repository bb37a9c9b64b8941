package server

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Scheme is what the server that r reaches takes it for, "http" or "https"; its
// rules match that. Where no server sees the request it is the URL's.
func (n *Network) Scheme(r Request) string {
	if i, reach := n.find(r.URL); reach == Reached && !n.Hands(r).Intercepted {
		n.forward(i, &r)
	}
	return r.URL.Scheme
}

// forward makes r the request that arrives at the rules of the i-th server,
// through its proxy and its stack. The port stays as the Host header has it,
// although it is now written with another scheme.
func (n *Network) forward(i int, r *Request) {
	var headers map[string]string
	if proxy := n.servers[i].Proxy; proxy != nil {
		headers = sets(proxy, r.URL)
		if proxy.TerminatesTLS {
			r.URL.Scheme = "http"
		}
	}
	if settings := n.django[i]; settings != nil {
		r.URL.Scheme = settings.Scheme(r.URL.Scheme, headers)
	}
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
