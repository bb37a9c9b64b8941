package session

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// A Call is what a program does for a line of a rule: it logs in, with a value, or
// out, or it sends the line itself.
type Call struct {
	Login, Logout, Send bool
	Value               string
}

// Call is what a program does for a line.
func (s *Settings) Call(line string) Call {
	l, ok := cookie.ParseGenerously(line)
	switch {
	case !ok || !s.Owns(l.Name):
		return Call{Send: true}
	case ends(&l, time.Time{}):
		return Call{Logout: true, Send: !s.is(deletes) && !s.is(replaces)}
	}
	return Call{Login: true, Value: l.Value}
}

// Asks are the settings, beyond those given, by which the session cookie has the
// attributes of a login's line.
func (s *Settings) Asks(line string) map[string]any {
	l, _ := cookie.ParseGenerously(line)
	asks := map[string]any{}
	ask := func(r role, has bool, value any) {
		if e := s.of(r); e != nil && has && e.Default != value {
			if _, given := s.given[e.Name]; !given {
				asks[e.Name] = value
			}
		}
	}
	ask(secure, l.Secure, true)
	ask(httpOnly, l.HttpOnly, true)
	ask(partitioned, l.Partitioned, true)
	ask(sameSite, l.SameSite != cookie.Unspecified, string(l.SameSite))
	ask(domain, l.Domain != "", l.Domain)
	ask(path, l.Path != "", l.Path)
	ask(age, l.HasMaxAge, float64(l.MaxAge)*1000/float64(s.Unit))
	ask(permanent, l.HasMaxAge, true)
	return asks
}
