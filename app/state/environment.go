package state

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetNetwork changes who is on the wire. An attacker's rules stay behind a
// network that is not hostile only in what undoing remembers.
type SetNetwork struct{ Network scenario.Network }

func (a SetNetwork) apply(s State) State {
	next := edit.SetNetwork(s.Run.Scenario, a.Network)
	if a.Network != scenario.Hostile {
		next = edit.RemoveAttacker(next)
	}
	return s.commit(next, fmt.Sprintf("You made the network %s.", a.Network))
}

// SetThirdPartyCookies overrides what the browser does with third-party
// cookies; "" leaves it to the browser.
type SetThirdPartyCookies struct{ Value scenario.ThirdPartyCookies }

func (a SetThirdPartyCookies) apply(s State) State {
	policy := scenario.Policy{}
	if s.Run.Scenario.Policy != nil {
		policy = *s.Run.Scenario.Policy
	}
	policy.ThirdPartyCookies = a.Value
	said := fmt.Sprintf("You set third-party cookies to %s.", a.Value)
	if a.Value == "" {
		said = "You left third-party cookies to the browser."
	}
	return s.commit(edit.SetPolicy(s.Run.Scenario, policy), said)
}
