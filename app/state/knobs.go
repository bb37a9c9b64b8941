package state

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
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
		if i, ok := serverOf(s.Draft.Scenario, s.Run.Events[row-1].Host); ok {
			s.Server = i
		}
	}
	line, name, ok := lineAndName(s.Selected, s.Run.Trace)
	if !ok {
		return s
	}
	for i, c := range s.Draft.Cookies {
		if line != "" && c.Line == line || line == "" && c.Cookie.Name == name {
			s.Cookie = i
			break
		}
	}
	return s
}

// serverOf is the index of the server for a host, ok is false if there is none.
func serverOf(s *scenario.Scenario, host string) (index int, ok bool) {
	for i, server := range s.Servers {
		above, wild := strings.CutPrefix(server.Host, "*")
		if server.Host == host || wild && strings.HasSuffix(host, above) {
			return i, true
		}
	}
	return 0, false
}

// lineAndName is the cookie of a place, by the line that sets it or otherwise by
// its name. For a whole exchange it is the first cookie that it sets, or
// considers.
func lineAndName(p event.Place, t *trace.Trace) (line, name string, ok bool) {
	if p.Step < 0 || p.Step >= len(t.Steps) {
		return "", "", false
	}
	step := &t.Steps[p.Step]
	lines, cookies := step.SetCookies, []trace.CookieSelection(nil)
	if p.Exchange != event.None {
		x := &step.Exchanges[p.Exchange]
		lines, cookies = x.SetCookies, x.Cookies
	}
	switch {
	case p.Line != event.None:
		return lines[p.Line].Line, lines[p.Line].Name, true
	case p.Cookie != event.None:
		return "", cookies[p.Cookie].Name, true
	case len(lines) > 0:
		return lines[0].Line, lines[0].Name, true
	case len(cookies) > 0:
		return "", cookies[0].Name, true
	}
	return "", "", false
}
