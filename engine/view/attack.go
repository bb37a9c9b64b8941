package view

import (
	"slices"

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

// schemeSeen is the scheme that the server takes a request for. Behind a proxy
// that terminates TLS it may be another than the one that the browser spoke.
func schemeSeen(x *trace.Exchange) string {
	if x.AnsweredBy == nil {
		return x.To.Scheme
	}
	return x.AnsweredBy.Scheme
}

// TakenFor is [Run]'s name for it outside this package.
func (run *Run) TakenFor(x *trace.Exchange) string { return schemeSeen(x) }
