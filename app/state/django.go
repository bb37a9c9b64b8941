package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// Django has the settings of the current server's Django; ok is false if it
// runs none.
func (s State) Django() (given map[string]any, ok bool) {
	if !s.hasServer() {
		return nil, false
	}
	given, ok = s.Run.Scenario.Servers[s.Server].Stack[django.Name]
	return given, ok
}

// SettingOf is the value of a setting of the current server's Django, and
// whether the scenario gives it.
func (s State) SettingOf(d django.Setting) (value any, given bool) {
	settings, _ := s.Django()
	if value, given = settings[d.Name]; given {
		return value, true
	}
	return d.Default, false
}

// djangoOf reads the settings of a server's Django, nil if it runs none.
func djangoOf(s *scenario.Scenario, server int) *django.Settings {
	if server < 0 || server >= len(s.Servers) {
		return nil
	}
	given, runs := s.Servers[server].Stack[django.Name]
	if !runs {
		return nil
	}
	settings, err := django.Read(given, s.Servers[server].Host)
	if err != nil {
		return nil // such a scenario is not played
	}
	return settings
}

// RedirectedBy is the setting that redirects in the place of the current
// server's rules, "" if none does.
func (s State) RedirectedBy() string {
	if settings := djangoOf(s.Run.Scenario, s.Server); settings != nil {
		return settings.RedirectedBy()
	}
	return ""
}

// HSTSBy is the setting that sends the current server's HSTS header, "" if its
// rules do or nothing does.
func (s State) HSTSBy() string {
	settings := djangoOf(s.Run.Scenario, s.Server)
	if settings == nil || edit.HSTS(s.Run.Scenario, s.Server) {
		return ""
	}
	return settings.HSTSBy()
}

// sent is a cookie's line as its server sends it, and what the settings of the
// server's stack decided of it.
func sent(s *scenario.Scenario, c edit.CookieLine) django.Written {
	if settings := djangoOf(s, c.Ref.Server); settings != nil && c.Ref.Step == edit.None {
		return settings.Write(c.Line, s.Start())
	}
	return django.Written{Line: c.Line}
}

// Sent is a cookie's line as its server sends it.
func (s State) Sent(c edit.CookieLine) string { return sent(s.Run.Scenario, c).Line }

// SentBefore is the current cookie's as it was before the last edit.
func (s State) SentBefore() (line string, ok bool) {
	c, ok := s.CookieBefore()
	if !ok {
		return "", false
	}
	return sent(s.Before.Scenario, c).Line, true
}

// DecidedBy is what a setting decided about an attribute of a cookie, which is
// named in lower case; ok is false if the cookie's own line decides.
func (s State) DecidedBy(c edit.CookieLine, attribute string) (d django.Decision, ok bool) {
	for _, d := range sent(s.Run.Scenario, c).Decisions {
		if d.Attribute == attribute {
			return d, true
		}
	}
	return django.Decision{}, false
}

// TurnSetting turns a setting of the current server's Django that is a switch.
type TurnSetting struct {
	Setting string
	On      bool
}

func (a TurnSetting) apply(s State) State {
	d, known := django.Find(a.Setting)
	if !known {
		return s
	}
	return s.setSetting(&d, d.Turned(a.On))
}

// WriteSetting writes a setting as a field has it; nothing leaves it to
// Django's default.
type WriteSetting struct{ Setting, Text string }

func (a WriteSetting) apply(s State) State {
	d, known := django.Find(a.Setting)
	switch {
	case !known:
		return s
	case a.Text == "":
		return RemoveSetting{a.Setting}.apply(s)
	}
	return s.setSetting(&d, d.Parse(a.Text))
}

func (s State) setSetting(d *django.Setting, value any) State {
	next := edit.SetSetting(s.Run.Scenario, s.Server, django.Name, d.Name, value)
	return s.commit(next, phrase.Say("You set {setting} to {value}.", "setting", d.Name, "value", d.Python(value)))
}

// RemoveSetting leaves a setting to Django's default.
type RemoveSetting struct{ Setting string }

func (a RemoveSetting) apply(s State) State {
	next := edit.RemoveSetting(s.Run.Scenario, s.Server, django.Name, a.Setting)
	return s.commit(next, phrase.Say("You left {setting} to Django's default.", "setting", a.Setting))
}

// RunDjango makes the current server run Django, or its rules alone.
type RunDjango struct{ On bool }

func (a RunDjango) apply(s State) State {
	switch {
	case !s.hasServer():
		return s
	case a.On:
		return s.commit(edit.AddStack(s.Run.Scenario, s.Server, django.Name), phrase.Say("You made the server run Django."))
	}
	return s.commit(edit.RemoveStack(s.Run.Scenario, s.Server), phrase.Say("You removed Django from the server."))
}
