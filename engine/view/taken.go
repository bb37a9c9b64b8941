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
