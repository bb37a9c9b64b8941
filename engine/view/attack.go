package view

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An attack is what somebody on the wire did to an exchange.
type attack struct {
	// answered: they gave the whole answer, and no server saw the request.
	answered bool
	// added: they added to a server's answer. Of its Set-Cookie lines those
	// from planted on are theirs.
	added   bool
	planted int
}

// attackOn tells what an attacker did to x. The trace only says that there was
// one; the scenario's rules say what they did.
func attackOn(n *server.Network, x *trace.Exchange) attack {
	if !x.Attacker {
		return attack{}
	}
	u, err := origin.Parse(x.URL)
	if err != nil {
		return attack{}
	}
	r := server.Request{Method: x.Method, URL: u, Cookie: x.Cookie}
	if n.Hands(r).Intercepted {
		return attack{answered: true}
	}
	return attack{added: true, planted: max(0, len(x.SetCookies)-len(n.Planted(r)))}
}
