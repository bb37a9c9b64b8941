package state

import (
	"strconv"
	"strings"
	"time"

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

// SetDefault overrides a default of the browser with "on" or "off"; "" leaves it to
// the browser.
type SetDefault struct {
	Default BrowserDefault
	Value   string
}

// BrowserDefault is a default of the browser that is on or off.
type BrowserDefault string

const (
	HTTPSFirst   BrowserDefault = "https-first"
	LaxByDefault BrowserDefault = "lax-by-default"
)

func (a SetDefault) apply(s State) State {
	policy := overrides(s.Draft.Scenario)
	if given := a.Default.in(&policy); given != nil {
		*given = nil
		if a.Value != "" {
			on := a.Value == "on"
			*given = &on
		}
	}
	return s.commit(edit.SetPolicy(s.Draft.Scenario, policy), phrase.Say("You changed a default of the browser."))
}

func (d BrowserDefault) in(p *scenario.Policy) **bool {
	switch d {
	case HTTPSFirst:
		return &p.HTTPSFirst
	case LaxByDefault:
		return &p.LaxByDefault
	}
	return nil
}

// Of is what a scenario says of the default, as [SetDefault] has it.
func (d BrowserDefault) Of(s *scenario.Scenario) string {
	policy := overrides(s)
	given := d.in(&policy)
	switch {
	case given == nil || *given == nil:
		return ""
	case **given:
		return "on"
	}
	return "off"
}

// WriteClock writes when the first step begins; "" is the default.
type WriteClock struct{ Text string }

func (a WriteClock) apply(s State) State {
	var now time.Time
	if text := strings.TrimSpace(a.Text); text != "" {
		var err error
		if now, err = time.Parse(time.RFC3339, text); err != nil {
			return s.Fail(phrase.Say("{text} is not a time; expected one such as 2026-11-27T12:00:00Z.", "text", strconv.Quote(text)))
		}
	}
	return s.commit(edit.SetClock(s.Draft.Scenario, now), phrase.Say("You set the clock."))
}

// WritePreloaded writes the hosts that the browser contacts only over https from the
// start.
type WritePreloaded struct{ Text string }

func (a WritePreloaded) apply(s State) State {
	return s.commit(edit.SetPreloaded(s.Draft.Scenario, strings.Fields(a.Text)), phrase.Say("You changed the HSTS preload list."))
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
