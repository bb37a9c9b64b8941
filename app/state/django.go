package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// Django has the settings of the server's Django; ok is false if it runs none.
func (v Server) Django() (given map[string]any, ok bool) {
	if !v.Exists() {
		return nil, false
	}
	given, ok = v.scenario.Servers[v.index].Stack[django.Name]
	return given, ok
}

// Setting is the value of a setting of the server's Django, and whether the
// scenario gives it.
func (v Server) Setting(d django.Setting) (value any, given bool) {
	settings, _ := v.Django()
	if value, given = settings[d.Name]; given {
		return value, true
	}
	return d.Default, false
}

// settings are those of the server's Django, nil if it runs none.
func (v Server) settings() *django.Settings {
	given, runs := v.Django()
	if !runs {
		return nil
	}
	settings, err := django.Read(given, v.scenario.Servers[v.index].Host)
	if err != nil {
		return nil // the engine rejects such a scenario
	}
	return settings
}

// RedirectedBy is the setting that redirects in the place of the server's rules, ""
// if none does.
func (v Server) RedirectedBy() string {
	if settings := v.settings(); settings != nil {
		return settings.RedirectedBy()
	}
	return ""
}

// HSTSBy is the setting that sends the server's HSTS header, "" if its rules do or
// nothing does.
func (v Server) HSTSBy() string {
	settings := v.settings()
	if settings == nil || edit.HSTS(v.scenario, v.index) {
		return ""
	}
	return settings.HSTSBy()
}

// writtenLine is a cookie's line as its server sends it, and what the settings
// of the server's stack decided about it.
func writtenLine(s *scenario.Scenario, c edit.CookieLine) django.Written {
	server := Server{s, c.Ref.Server}
	if settings := server.settings(); settings != nil && c.Ref.Step == edit.None {
		return settings.Write(c.Line, s.Start())
	}
	return django.Written{Line: c.Line}
}

// Sent is a cookie's line as its server sends it.
func (d *Draft) Sent(c edit.CookieLine) string { return writtenLine(d.Scenario, c).Line }

// DecidedBy is what a setting decided about an attribute of a cookie, which is
// named in lower case; ok is false if the cookie's own line decides.
func (d *Draft) DecidedBy(c edit.CookieLine, attribute string) (by django.Decision, ok bool) {
	for _, by := range writtenLine(d.Scenario, c).Decisions {
		if by.Attribute == attribute {
			return by, true
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
	return setSetting(s, &d, d.Turned(a.On))
}

// WriteSetting sets a setting to the text of a field; "" leaves it to Django's
// default.
type WriteSetting struct{ Setting, Text string }

func (a WriteSetting) apply(s State) State {
	d, known := django.Find(a.Setting)
	switch {
	case !known:
		return s
	case a.Text == "":
		return RemoveSetting{a.Setting}.apply(s)
	}
	return setSetting(s, &d, d.Parse(a.Text))
}

func setSetting(s State, d *django.Setting, value any) State {
	next := edit.SetSetting(s.Draft.Scenario, s.Server, django.Name, d.Name, value)
	return s.commit(next, phrase.Say("You set {setting} to {value}.", "setting", d.Name, "value", d.Python(value)))
}

// RemoveSetting leaves a setting to Django's default.
type RemoveSetting struct{ Setting string }

func (a RemoveSetting) apply(s State) State {
	next := edit.RemoveSetting(s.Draft.Scenario, s.Server, django.Name, a.Setting)
	return s.commit(next, phrase.Say("You left {setting} to Django's default.", "setting", a.Setting))
}

// RunDjango makes the current server run Django, or only its rules.
type RunDjango struct{ On bool }

func (a RunDjango) apply(s State) State {
	switch {
	case !s.CurrentServer().Exists():
		return s
	case a.On:
		return s.commit(edit.AddStack(s.Draft.Scenario, s.Server, django.Name), phrase.Say("You made the server run Django."))
	}
	return s.commit(edit.RemoveStack(s.Draft.Scenario, s.Server), phrase.Say("You removed Django from the server."))
}
