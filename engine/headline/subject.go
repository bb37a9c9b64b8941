package headline

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// CookieAt is the index of the cookie that a place is about, among the lines that
// set cookies in the scenario: by the line that sets it or otherwise by its name. For
// a whole exchange it is the first cookie that it sets, or considers.
func CookieAt(lines []edit.CookieLine, t *trace.Trace, at event.Place) (i int, ok bool) {
	line, name, ok := lineAndName(t, at)
	if !ok {
		return 0, false
	}
	for i, c := range lines {
		if line != "" && c.Line == line || line == "" && c.Cookie.Name == name {
			return i, true
		}
	}
	return 0, false
}

func lineAndName(t *trace.Trace, at event.Place) (line, name string, ok bool) {
	if at.Step < 0 || at.Step >= len(t.Steps) {
		return "", "", false
	}
	step := &t.Steps[at.Step]
	lines, cookies := step.SetCookies, []trace.CookieSelection(nil)
	if at.Exchange != event.None {
		x := &step.Exchanges[at.Exchange]
		lines, cookies = x.SetCookies, x.Cookies
	}
	switch {
	case at.Line != event.None:
		return lines[at.Line].Line, lines[at.Line].Name, true
	case at.Cookie != event.None:
		return "", cookies[at.Cookie].Name, true
	case len(lines) > 0:
		return lines[0].Line, lines[0].Name, true
	case len(cookies) > 0:
		return "", cookies[0].Name, true
	}
	return "", "", false
}

// ServerOf is the index of the server for a host, ok is false if there is none.
func ServerOf(s *scenario.Scenario, host string) (index int, ok bool) {
	for i := range s.Servers {
		if scenario.HostMatches(s.Servers[i].Host, host) {
			return i, true
		}
	}
	return 0, false
}

// VisitAt is the step whose address counts as the visit at a step: the step itself
// or, if it has no address, the nearest before or after it.
func VisitAt(s *scenario.Scenario, step int) (visit int, ok bool) {
	for i := min(step, len(s.Steps)-1); i >= 0; i-- {
		if edit.Scheme(s, i) != "" {
			return i, true
		}
	}
	for i := range s.Steps {
		if edit.Scheme(s, i) != "" {
			return i, true
		}
	}
	return 0, false
}
