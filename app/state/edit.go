package state

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetFlag sets or removes Secure, HttpOnly or Partitioned of the current
// cookie.
type SetFlag struct {
	Attribute string
	On        bool
}

func (a SetFlag) apply(s State) State {
	said := say.did.flippedOff
	if a.On {
		said = say.did.flippedOn
	}
	return s.editCookie(said.With("flag", a.Attribute), func(c edit.CookieLine) *scenario.Scenario {
		return edit.SetFlag(s.Run.Scenario, c.Ref, a.Attribute, a.On)
	})
}

// SetSameSite changes SameSite of the current cookie.
type SetSameSite struct{ Value cookie.SameSite }

func (a SetSameSite) apply(s State) State {
	said := say.did.setSameSite.With("value", string(a.Value))
	if a.Value == cookie.Unspecified {
		said = say.did.tookSameSite.String()
	}
	return s.editCookie(said, func(c edit.CookieLine) *scenario.Scenario {
		return edit.SetSameSite(s.Run.Scenario, c.Ref, a.Value)
	})
}

// SetScheme changes the scheme of the current address.
type SetScheme struct{ Scheme string }

func (a SetScheme) apply(s State) State {
	step, ok := s.AddressStep()
	if !ok {
		return s
	}
	next := edit.SetScheme(s.Run.Scenario, step, a.Scheme)
	return s.commit(next, say.did.setScheme.With("scheme", a.Scheme))
}

// SetRedirect changes the status of the current server's redirect to https; 0
// removes it.
type SetRedirect struct{ Status int }

func (a SetRedirect) apply(s State) State {
	if !s.hasServer() {
		return s
	}
	said := say.did.setRedirect.With("status", strconv.Itoa(a.Status))
	if a.Status == 0 {
		said = say.did.redirectOff.String()
	}
	return s.commit(edit.SetRedirect(s.Run.Scenario, s.Server, a.Status), said)
}

// SetHSTS turns HSTS of the current server on or off.
type SetHSTS struct{ On bool }

func (a SetHSTS) apply(s State) State {
	if !s.hasServer() {
		return s
	}
	next := edit.SetHSTS(s.Run.Scenario, s.Server, a.On)
	said := say.did.hstsOff
	if a.On {
		said = say.did.hstsOn
	}
	return s.commit(next, said.String())
}
