package event

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An Attack is what an attacker on the wire did to an exchange.
type Attack struct {
	// Answered: the attacker made the whole response, and no server received
	// the request.
	Answered bool
	// Added: the attacker added to a server's response. The Set-Cookie lines
	// from FirstLine on are the attacker's.
	Added     bool
	FirstLine int
}

// AttackOn is the attack on an exchange; the zero Attack is none.
func AttackOn(x *trace.Exchange) Attack {
	switch {
	case !x.Attacker:
		return Attack{}
	case x.AnsweredBy.Intercepted():
		return Attack{Answered: true}
	}
	first := slices.IndexFunc(x.SetCookies, func(set trace.SetCookie) bool { return set.By == trace.ByAttacker })
	if first < 0 {
		first = len(x.SetCookies)
	}
	return Attack{Added: true, FirstLine: first}
}

// SchemeSeen is the scheme that the server sees. Behind a proxy that terminates
// TLS it can differ from the scheme that the browser used.
func SchemeSeen(x *trace.Exchange) string {
	if x.AnsweredBy == nil {
		return x.To.Scheme
	}
	return x.AnsweredBy.Scheme
}
