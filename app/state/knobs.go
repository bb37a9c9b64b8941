package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/headline"
)

// ChooseCookie selects the cookie of the knobs.
type ChooseCookie struct{ Index int }

func (a ChooseCookie) apply(s State) State {
	if a.Index >= 0 && a.Index < len(s.Draft.Cookies) {
		s.Cookie = a.Index
	}
	return s
}

// ChooseServer selects the server of the knobs.
type ChooseServer struct{ Index int }

func (a ChooseServer) apply(s State) State {
	if a.Index >= 0 && a.Index < len(s.Draft.Scenario.Servers) {
		s.Server = a.Index
	}
	return s
}

// CurrentCookie is the cookie of the knobs.
func (s State) CurrentCookie() (edit.CookieLine, bool) {
	return cookieNumber(s.Draft.Cookies, s.Cookie)
}

// SentBefore is the current cookie's line as its server sent it before the last
// edit.
func (s State) SentBefore() (line string, ok bool) {
	if s.Before.Run == nil {
		return "", false
	}
	c, ok := cookieNumber(s.Before.Cookies, s.Cookie)
	if !ok {
		return "", false
	}
	return s.Before.draft().Sent(c), true
}

func cookieNumber(list []edit.CookieLine, i int) (edit.CookieLine, bool) {
	if i < 0 || i >= len(list) {
		return edit.CookieLine{}, false
	}
	return list[i], true
}

// clamp keeps the knobs on an existing cookie and server. No edit moves a
// cookie or a server within its list.
func (s State) clamp() State {
	s.Server = min(s.Server, max(0, len(s.Draft.Scenario.Servers)-1))
	s.Cookie = min(s.Cookie, max(0, len(s.Draft.Cookies)-1))
	return s
}

// follow selects the cookie and the server of the selected place for the knobs.
// If the place has none, they stay unchanged.
func (s State) follow() State {
	s = s.clamp()
	if row := s.Row(); row > 0 {
		if i, ok := headline.ServerOf(s.Draft.Scenario, s.Run.Events[row-1].Host); ok {
			s.Server = i
		}
	}
	if i, ok := headline.CookieAt(s.Draft.Cookies, s.Run.Trace, s.Selected); ok {
		s.Cookie = i
	}
	return s
}
