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
	next := edit.SetNetwork(s.Draft.Scenario, a.Network)
	if a.Network != scenario.Hostile {
		next = edit.RemoveAttacker(next)
	}
	return s.commit(next, a.confirmation().String())
}

func (a SetNetwork) confirmation() phrase.Phrase {
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
	policy := overrides(s.Draft.Scenario)
	policy.ThirdPartyCookies = a.Value
	return s.commit(edit.SetPolicy(s.Draft.Scenario, policy), a.confirmation().String())
}

func (a SetThirdPartyCookies) confirmation() phrase.Phrase {
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

// overrides are the defaults of the browser that a scenario overrides.
func overrides(s *scenario.Scenario) scenario.Policy {
	if s.Policy == nil {
		return scenario.Policy{}
	}
	return *s.Policy
}

// SetCache turns the browser's HTTP cache on or off.
type SetCache struct{ On bool }

func (a SetCache) apply(s State) State {
	policy := overrides(s.Draft.Scenario)
	policy.Cache = nil
	said := phrase.Phrase("You enabled the browser's cache.")
	if !a.On {
		off := false
		policy.Cache, said = &off, phrase.Phrase("You disabled the browser's cache.")
	}
	return s.commit(edit.SetPolicy(s.Draft.Scenario, policy), said.String())
}

// Browsers are the profiles, in display order.
func Browsers() []scenario.Browser {
	return []scenario.Browser{scenario.Chrome, scenario.Firefox, scenario.Safari, scenario.Spec}
}

// BrowserName is the name of a browser's profile for people.
func BrowserName(b scenario.Browser) string {
	switch b {
	case scenario.Firefox:
		return "Firefox"
	case scenario.Safari:
		return "Safari"
	case scenario.Spec:
		return phrase.Say("Spec")
	}
	return "Chrome"
}

// SetBrowser changes the browser.
type SetBrowser struct{ Browser scenario.Browser }

func (a SetBrowser) apply(s State) State {
	confirmation := phrase.Say("You set the browser to {browser}.", "browser", BrowserName(a.Browser))
	if a.Browser == scenario.Spec {
		confirmation = phrase.Say("You set the browser to the specification.")
	}
	return s.commit(edit.SetBrowser(s.Draft.Scenario, a.Browser), confirmation)
}
