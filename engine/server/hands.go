package server

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Hands are the rules that had a hand in an answer, by their places in the
// scenario and in the order in which they applied.
type Hands struct {
	// Attacker are rules of the attacker; Intercepted says that the last of
	// them finished the answer, so that no server saw the request.
	Attacker    []int
	Intercepted bool
	// Server is the one that was asked, -1 for none, and Rules are its. What
	// its stack answers by itself is of no rule.
	Server int
	Rules  []int
}

// Hands tells which rules make the answer to r, for views that point at them.
func (n *Network) Hands(r Request) Hands {
	h := Hands{Server: -1}
	if !r.URL.Secure() && !origin.LoopbackHost(r.URL.Host) {
		h.Attacker, h.Intercepted = applying(n.attacker, &r)
		if h.Intercepted {
			return h
		}
	}
	i, reach := n.find(r.URL)
	if reach != Reached {
		return h
	}
	h.Server = i
	n.forward(i, &r)
	if settings := n.django[i]; settings != nil {
		if _, redirected := settings.Redirect(r.URL); redirected {
			return h
		}
	}
	h.Rules, _ = applying(n.servers[i].Rules, &r)
	return h
}

// Planted lists the Set-Cookie lines that the attacker adds to a server's
// answer to r. They come behind the server's own.
func (n *Network) Planted(r Request) []string {
	var lines []string
	for _, i := range n.Hands(r).Attacker {
		lines = append(lines, n.attacker[i].Set...)
	}
	return lines
}

// applying lists the rules that [respond] follows, and whether the last of
// them finishes.
func applying(rules []scenario.Rule, r *Request) (list []int, finished bool) {
	for i := range rules {
		if !matches(&rules[i], r) {
			continue
		}
		list = append(list, i)
		if rules[i].EffectiveStatus() != 0 {
			return list, true
		}
	}
	return list, false
}
