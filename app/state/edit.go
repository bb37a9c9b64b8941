package state

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetFlag sets or removes Secure, HttpOnly or Partitioned of the current
// cookie.
type SetFlag struct {
	Attribute string
	On        bool
}

func (a SetFlag) apply(s State) State {
	confirmation := phrase.Phrase("You turned {flag} off.")
	if a.On {
		confirmation = phrase.Phrase("You turned {flag} on.")
	}
	return s.editCookie(confirmation.With("flag", a.Attribute), func(c edit.CookieLine) *scenario.Scenario {
		return edit.SetFlag(s.Draft.Scenario, c.Ref, a.Attribute, a.On)
	})
}

// SetSameSite changes SameSite of the current cookie.
type SetSameSite struct{ Value cookie.SameSite }

func (a SetSameSite) apply(s State) State {
	confirmation := phrase.Say("You set SameSite to {value}.", "value", string(a.Value))
	if a.Value == cookie.Unspecified {
		confirmation = phrase.Say("You removed SameSite.")
	}
	return s.editCookie(confirmation, func(c edit.CookieLine) *scenario.Scenario {
		return edit.SetSameSite(s.Draft.Scenario, c.Ref, a.Value)
	})
}

// SetScheme changes the scheme of the current address.
type SetScheme struct{ Scheme string }

func (a SetScheme) apply(s State) State {
	step, ok := s.AddressStep()
	if !ok {
		return s
	}
	next := edit.SetScheme(s.Draft.Scenario, step, a.Scheme)
	return s.commit(next, phrase.Say("You switched the address to {scheme}.", "scheme", a.Scheme))
}

// SetRedirect changes the status of the current server's redirect to https; 0
// removes it.
type SetRedirect struct{ Status int }

func (a SetRedirect) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	confirmation := phrase.Say("You set the redirect to {status}.", "status", strconv.Itoa(a.Status))
	if a.Status == 0 {
		confirmation = phrase.Say("You turned the redirect off.")
	}
	return s.commit(edit.SetRedirect(s.Draft.Scenario, s.Server, a.Status), confirmation)
}

// SetHSTS turns HSTS of the current server on or off.
type SetHSTS struct{ On bool }

func (a SetHSTS) apply(s State) State {
	if !s.CurrentServer().Exists() {
		return s
	}
	next := edit.SetHSTS(s.Draft.Scenario, s.Server, a.On)
	confirmation := phrase.Phrase("You turned HSTS off.")
	if a.On {
		confirmation = phrase.Phrase("You turned HSTS on.")
	}
	return s.commit(next, confirmation.String())
}
