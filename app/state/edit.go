package state

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// SetFlag turns Secure, HttpOnly or Partitioned of the current cookie.
type SetFlag struct {
	Attribute string
	On        bool
}

func (a SetFlag) apply(s State) State {
	c, ok := s.CurrentCookie()
	if !ok {
		return s
	}
	next := edit.SetFlag(s.Run.Scenario, c.Ref, a.Attribute, a.On)
	return s.commit(next, fmt.Sprintf("You flipped %s %s.", a.Attribute, onOff(a.On)))
}

// SetSameSite changes SameSite of the current cookie.
type SetSameSite struct{ Value cookie.SameSite }

func (a SetSameSite) apply(s State) State {
	c, ok := s.CurrentCookie()
	if !ok {
		return s
	}
	said := fmt.Sprintf("You set SameSite to %s.", a.Value)
	if a.Value == cookie.Unspecified {
		said = "You took SameSite out."
	}
	return s.commit(edit.SetSameSite(s.Run.Scenario, c.Ref, a.Value), said)
}

// SetScheme changes the scheme of the current address.
type SetScheme struct{ Scheme string }

func (a SetScheme) apply(s State) State {
	step, ok := s.AddressStep()
	if !ok {
		return s
	}
	next := edit.SetScheme(s.Run.Scenario, step, a.Scheme)
	return s.commit(next, fmt.Sprintf("You switched the address to %s.", a.Scheme))
}

// SetRedirect changes the status of the current server's redirect to https; 0
// takes it out.
type SetRedirect struct{ Status int }

func (a SetRedirect) apply(s State) State {
	if !s.hasServer() {
		return s
	}
	said := fmt.Sprintf("You set the redirect to %d.", a.Status)
	if a.Status == 0 {
		said = "You switched the redirect off."
	}
	return s.commit(edit.SetRedirect(s.Run.Scenario, s.Server, a.Status), said)
}

// SetHSTS makes the current server ask for https only, or not.
type SetHSTS struct{ On bool }

func (a SetHSTS) apply(s State) State {
	if !s.hasServer() {
		return s
	}
	next := edit.SetHSTS(s.Run.Scenario, s.Server, a.On)
	return s.commit(next, fmt.Sprintf("You switched HSTS %s.", onOff(a.On)))
}

// SetBrowser changes the browser.
type SetBrowser struct{ Browser scenario.Browser }

func (a SetBrowser) apply(s State) State {
	next := edit.SetBrowser(s.Run.Scenario, a.Browser)
	name := BrowserName(a.Browser)
	if a.Browser == scenario.Spec {
		name = "the specification"
	}
	return s.commit(next, fmt.Sprintf("You changed the browser to %s.", name))
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// BrowserName is how people call a browser's profile.
func BrowserName(b scenario.Browser) string {
	switch b {
	case scenario.Firefox:
		return "Firefox"
	case scenario.Safari:
		return "Safari"
	case scenario.Spec:
		return "Spec"
	}
	return "Chrome"
}
