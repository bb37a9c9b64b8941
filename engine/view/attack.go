package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An attack is what an attacker on the wire did to an exchange.
type attack struct {
	// answered: the attacker made the whole response, and no server received
	// the request.
	answered bool
	// added: the attacker added to a server's response. The Set-Cookie lines
	// from planted on are the attacker's.
	added   bool
	planted int
}

func attackOn(x *trace.Exchange) attack {
	switch {
	case !x.Attacker:
		return attack{}
	case x.AnsweredBy.Intercepted():
		return attack{answered: true}
	}
	planted := slices.IndexFunc(x.SetCookies, func(set trace.SetCookie) bool { return set.By == trace.ByAttacker })
	if planted < 0 {
		planted = len(x.SetCookies)
	}
	return attack{added: true, planted: planted}
}

// schemeSeen is the scheme that the server sees. Behind a proxy that terminates
// TLS it can differ from the scheme that the browser used.
func schemeSeen(x *trace.Exchange) string {
	if x.AnsweredBy == nil {
		return x.To.Scheme
	}
	return x.AnsweredBy.Scheme
}

// TakenFor exports schemeSeen.
func (run *Run) TakenFor(x *trace.Exchange) string { return schemeSeen(x) }
