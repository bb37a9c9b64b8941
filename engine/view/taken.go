package view

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// TakenFor is the scheme that a server takes a request for. Behind a proxy that
// terminates TLS it may be another than the one that the browser spoke.
func TakenFor(s *scenario.Scenario, x *trace.Exchange) string {
	return takenFor(server.NewNetwork(s), x)
}

func takenFor(n *server.Network, x *trace.Exchange) string {
	u, err := origin.Parse(x.URL)
	if err != nil {
		return schemeOf(x.URL)
	}
	return n.Scheme(server.Request{Method: x.Method, URL: u, Cookie: x.Cookie})
}

// behindProxy tells, for a row's condition, where the server takes a request
// for another scheme than the browser's.
func behindProxy(n *server.Network, x *trace.Exchange) string {
	if x.Error != "" {
		return ""
	}
	switch taken := takenFor(n, x); {
	case taken == schemeOf(x.URL):
		return ""
	case taken == "https":
		return ", HTTPS behind the proxy"
	}
	return ", HTTP behind the proxy"
}
