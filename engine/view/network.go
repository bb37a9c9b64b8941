package view

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// What a trace does not say of a server or an attacker is asked of the
// scenario's network again, here and nowhere else.

// A network is what a run's requests went to.
type network struct {
	*server.Network
	// attackerLines are the Set-Cookie lines that an attacker may add.
	attackerLines map[string]bool
}

func newNetwork(s *scenario.Scenario) network {
	n := network{server.NewNetwork(s), map[string]bool{}}
	for _, rule := range s.Attacker {
		for _, line := range rule.Set {
			n.attackerLines[line] = true
		}
	}
	return n
}

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
func (run *Run) attackOn(x *trace.Exchange) attack {
	if !x.Attacker {
		return attack{}
	}
	r, ok := requestFor(x)
	if !ok {
		return attack{}
	}
	if run.network.Hands(r).Intercepted {
		return attack{answered: true}
	}
	return attack{added: true, planted: max(0, len(x.SetCookies)-len(run.network.Planted(r)))}
}

// attackerSets reports whether a line of x is the attacker's.
func (run *Run) attackerSets(x *trace.Exchange, line string) bool {
	return x.Attacker && run.network.attackerLines[line]
}

// TakenFor is the scheme that a server takes a request for. Behind a proxy that
// terminates TLS it may be another than the one that the browser spoke.
func (run *Run) TakenFor(x *trace.Exchange) string {
	r, ok := requestFor(x)
	if !ok {
		return schemeOf(x.URL)
	}
	return run.network.Scheme(r)
}

// answeredBy is the server that answered an exchange, and the rules by which
// it did; ok is false where no server did.
func (run *Run) answeredBy(x *trace.Exchange) (index int, rules []int, ok bool) {
	r, ok := requestFor(x)
	if !ok || x.Via == trace.ByBrowser || x.Error != "" {
		return 0, nil, false
	}
	made := run.network.Hands(r)
	return made.Server, made.Rules, !made.Intercepted && made.Server >= 0
}

// requestFor is an exchange's request as a server gets it; ok is false for a
// URL that is none.
func requestFor(x *trace.Exchange) (r server.Request, ok bool) {
	u, err := origin.Parse(x.URL)
	return server.Request{Method: x.Method, URL: u, Cookie: x.Cookie}, err == nil
}
