package scenario

import (
	"cmp"
	"time"
)

// redirectStatus is the status of a redirect that names none.
const redirectStatus = 302

// epoch is where the virtual clock starts when a scenario does not say.
func epoch() time.Time { return time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC) }

// Start returns what the virtual clock shows when the first step begins.
func (s *Scenario) Start() time.Time {
	if s.Now.IsZero() {
		return epoch()
	}
	return s.Now
}

// EffectiveBrowser returns the profile in force.
func (s *Scenario) EffectiveBrowser() Browser { return cmp.Or(s.Browser, Chrome) }

// EffectiveNetwork returns who is on the wire.
func (s *Scenario) EffectiveNetwork() Network { return cmp.Or(s.Network, Private) }

// UsesCache reports whether the browser has its HTTP cache, also for no policy.
func (p *Policy) UsesCache() bool { return p == nil || p.Cache == nil || *p.Cache }

// EffectiveSchemes returns the schemes that the server serves.
func (s Server) EffectiveSchemes() []string {
	if len(s.Schemes) == 0 {
		return []string{"http", "https"}
	}
	return s.Schemes
}

// EffectiveStatus returns the status with which the rule finishes a response,
// or 0 if it finishes none.
func (r Rule) EffectiveStatus() int {
	if r.Status == 0 && r.Redirect != "" {
		return redirectStatus
	}
	return r.Status
}

// EffectiveMethod returns the method of the step's first request, or "" for a
// step that has none of its own: a reload repeats an earlier one.
func (s Step) EffectiveMethod() string {
	usual := s.Do.Kind().Method
	if usual == "" {
		return ""
	}
	return cmp.Or(s.Method, usual)
}

// EffectiveCredentials returns the credentials mode of the step's requests, "" where
// there is no choice.
func (s Step) EffectiveCredentials() string {
	switch s.CrossOrigin {
	case Anonymous:
		return SameOrigin
	case UseCredentials:
		return Include
	}
	return cmp.Or(s.Credentials, s.Do.Kind().Credentials)
}

// EffectiveMode returns the mode of the step's requests, "" where there is no choice.
func (s Step) EffectiveMode() string {
	if s.CrossOrigin != "" {
		return CORS
	}
	return cmp.Or(s.Mode, s.Do.Kind().Mode)
}

// EffectiveRedirect returns a fetch's redirect mode.
func (s Step) EffectiveRedirect() string { return cmp.Or(s.Redirect, Follow) }
