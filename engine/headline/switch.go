package headline

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// Name names a headline switch, as messages to an embed do.
type Name string

const (
	Secure   Name = "secure"
	HTTPS    Name = "https"
	Redirect Name = "redirect"
	HSTS     Name = "hsts"
)

// A Switch is a headline switch of a scenario.
type Switch struct {
	Name Name
	// Of is what it belongs to: a cookie's name, an address without its scheme, or a
	// server's host.
	Of string
	// On is its position in the scenario.
	On bool
	// flip turns it in a scenario that differs only in the other switches.
	flip func(*scenario.Scenario) *scenario.Scenario
}

// Flip returns the scenario with the switch in its other position. The scenario must
// be the one that the switch was found in, or differ from it only in other switches.
func (w Switch) Flip(s *scenario.Scenario) *scenario.Scenario { return w.flip(s) }

// Switches are those that a reader has who looks at a place of a run: of the cookie,
// the visit and the server there. A setting of the server's stack that decides in the
// place of the cookie's line or of the rules is turned instead.
func Switches(run *event.Run, at event.Place) []Switch {
	s := run.Scenario
	var list []Switch
	if lines := edit.Cookies(s); len(lines) > 0 {
		i, _ := CookieAt(lines, run.Trace, at)
		list = append(list, secure(s, lines[i]))
	}
	if step, ok := VisitAt(s, at.Step); ok {
		list = append(list, https(s, step))
	}
	if len(s.Servers) == 0 {
		return list
	}
	server := 0
	if e := run.EventAt(at); e != nil {
		server, _ = ServerOf(s, e.Host)
	}
	if w, ok := redirect(s, server); ok {
		list = append(list, w)
	}
	if w, ok := hsts(s, server); ok {
		list = append(list, w)
	}
	return list
}

func secure(s *scenario.Scenario, c edit.CookieLine) Switch {
	w := Switch{Name: Secure, Of: event.NameOf(c.Cookie.Name), On: c.Cookie.Secure}
	w.flip = func(s *scenario.Scenario) *scenario.Scenario { return edit.SetFlag(s, c.Ref, "Secure", !w.On) }
	if name, decided := decidesSecure(s, c); decided {
		w.On, w.flip, _ = setting(s, c.Ref.Server, name)
	}
	return w
}

// decidesSecure is the setting that decides about Secure of a line.
func decidesSecure(s *scenario.Scenario, c edit.CookieLine) (name string, ok bool) {
	if c.Ref.Server == edit.None || c.Ref.Proxy != 0 {
		return "", false
	}
	settings := stack.SettingsOf(&s.Servers[c.Ref.Server])
	if settings == nil {
		return "", false
	}
	for _, by := range settings.Write(c.Line, s.Start()).Decisions {
		if by.Attribute == "secure" {
			return by.Setting, true
		}
	}
	return "", false
}

func https(s *scenario.Scenario, step int) Switch {
	scheme := edit.Scheme(s, step)
	other := "https"
	if scheme == other {
		other = "http"
	}
	return Switch{
		Name: HTTPS, Of: withoutScheme(s.Steps[step].URL), On: scheme == "https",
		flip: func(s *scenario.Scenario) *scenario.Scenario { return edit.SetScheme(s, step, other) },
	}
}

// redirectStatus is that of a redirect that is turned on.
const redirectStatus = 301

// redirectSetting is the setting that redirects to https in the place of rules.
const redirectSetting = "SECURE_SSL_REDIRECT"

func redirect(s *scenario.Scenario, server int) (w Switch, ok bool) {
	w = Switch{Name: Redirect, Of: s.Servers[server].Host}
	if w.On, w.flip, ok = setting(s, server, redirectSetting); ok {
		return w, true
	}
	if settings := stack.SettingsOf(&s.Servers[server]); settings != nil && settings.RedirectedBy() != "" {
		return w, false // by something that is no switch
	}
	w.On = edit.Redirect(s, server) != 0
	status := redirectStatus
	if w.On {
		status = 0
	}
	w.flip = func(s *scenario.Scenario) *scenario.Scenario { return edit.SetRedirect(s, server, status) }
	return w, true
}

func hsts(s *scenario.Scenario, server int) (w Switch, ok bool) {
	w = Switch{Name: HSTS, Of: s.Servers[server].Host, On: edit.HSTS(s, server)}
	if settings := stack.SettingsOf(&s.Servers[server]); !w.On && settings != nil && settings.HSTSBy() != "" {
		return w, false // a number of seconds, and no switch
	}
	w.flip = func(s *scenario.Scenario) *scenario.Scenario { return edit.SetHSTS(s, server, !w.On) }
	return w, true
}

// setting is the switch of a setting that the scenario gives to a server's stack.
func setting(s *scenario.Scenario, server int, name string) (on bool, flip func(*scenario.Scenario) *scenario.Scenario, ok bool) {
	runs, given, _ := stack.Of(&s.Servers[server])
	d, known := runs.Find(name)
	value, isGiven := given[name]
	if !known || !isGiven && name == redirectSetting {
		return false, nil, false
	}
	if !isGiven {
		value = d.Default
	}
	on = value == true
	return on, func(s *scenario.Scenario) *scenario.Scenario {
		return edit.SetSetting(s, server, runs.Name, name, d.Turned(!on))
	}, true
}

func withoutScheme(url string) string {
	_, rest, _ := strings.Cut(url, ":")
	return strings.TrimLeft(rest, `/\`)
}
