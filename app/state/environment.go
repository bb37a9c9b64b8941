package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetNetwork changes who is on the wire. If the network is not hostile, an
// attacker's rules remain only in the undo history.
type SetNetwork struct{ Network scenario.Network }

func (a SetNetwork) apply(s State) State {
	next := edit.SetNetwork(s.Run.Scenario, a.Network)
	if a.Network != scenario.Hostile {
		next = edit.RemoveAttacker(next)
	}
	return s.commit(next, a.said().String())
}

func (a SetNetwork) said() phrase.Phrase {
	switch a.Network {
	case scenario.Observed:
		return phrase.Phrase("You set the network to observed.")
	case scenario.Hostile:
		return phrase.Phrase("You set the network to hostile.")
	}
	return phrase.Phrase("You set the network to private.")
}

// SetThirdPartyCookies overrides the browser's third-party cookie policy; ""
// uses the browser's default.
type SetThirdPartyCookies struct{ Value scenario.ThirdPartyCookies }

func (a SetThirdPartyCookies) apply(s State) State {
	policy := scenario.Policy{}
	if s.Run.Scenario.Policy != nil {
		policy = *s.Run.Scenario.Policy
	}
	policy.ThirdPartyCookies = a.Value
	return s.commit(edit.SetPolicy(s.Run.Scenario, policy), a.said().String())
}

func (a SetThirdPartyCookies) said() phrase.Phrase {
	switch a.Value {
	case scenario.AllowThirdParty:
		return phrase.Phrase("You set third-party cookies to allow.")
	case scenario.BlockThirdParty:
		return phrase.Phrase("You set third-party cookies to block.")
	case scenario.PartitionThirdParty:
		return phrase.Phrase("You set third-party cookies to partition.")
	}
	return phrase.Phrase("You set third-party cookies to the browser's default.")
}
