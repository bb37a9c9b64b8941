package state

import (
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
	"github.com/crumbtrail/crumbtrail/engine/server/stack"
)

// Stack is what the server runs, and the settings that the scenario gives; ok is
// false if it runs nothing but its rules.
func (v Server) Stack() (runs stack.Stack, given map[string]any, ok bool) {
	if !v.Exists() {
		return runs, nil, false
	}
	return stack.Of(&v.scenario.Servers[v.index])
}

// Setting is the value of a setting of the server's stack, and whether the
// scenario gives it.
func (v Server) Setting(d setting.Setting) (value any, given bool) {
	_, settings, _ := v.Stack()
	if value, given = settings[d.Name]; given {
		return value, true
	}
	return d.Default, false
}

// settings are those of the server's stack, nil if it runs none.
func (v Server) settings() stack.Settings {
	if !v.Exists() {
		return nil
	}
	return stack.SettingsOf(&v.scenario.Servers[v.index])
}

// RedirectStatus is the status of the redirect of a page that a setting asks for, 0 for
// none.
func (v Server) RedirectStatus() int {
	if settings := v.settings(); settings != nil && settings.RedirectedBy() != "" {
		return settings.RedirectStatus("GET")
	}
	return 0
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
func writtenLine(s *scenario.Scenario, c edit.CookieLine) setting.Written {
	server := Server{s, c.Ref.Server}
	if settings := server.settings(); settings != nil && c.Ref.Step == edit.None && c.Ref.Proxy == 0 {
		return settings.Write(c.Line, s.Start())
	}
	return setting.Written{Line: c.Line}
}

// Sent is a cookie's line as its server sends it.
func (d *Draft) Sent(c edit.CookieLine) string { return writtenLine(d.Scenario, c).Line }

// DecidedBy is what a setting decided about an attribute of a cookie, which is
// named in lower case; ok is false if the cookie's own line decides.
func (d *Draft) DecidedBy(c edit.CookieLine, attribute string) (by setting.Decision, ok bool) {
	for _, by := range writtenLine(d.Scenario, c).Decisions {
		if by.Attribute == attribute {
			return by, true
		}
	}
	return setting.Decision{}, false
}

// TurnSetting turns a setting of the current server's stack that is a switch.
type TurnSetting struct {
	Setting string
	On      bool
}

func (a TurnSetting) apply(s State) State {
	runs, _, _ := s.CurrentServer().Stack()
	d, known := runs.Find(a.Setting)
	if !known {
		return s
	}
	return setSetting(s, &d, d.Turned(a.On))
}

// WriteSetting sets a setting to the text of a field; "" leaves it to the stack's
// default.
type WriteSetting struct{ Setting, Text string }

func (a WriteSetting) apply(s State) State {
	runs, _, _ := s.CurrentServer().Stack()
	d, known := runs.Find(a.Setting)
	switch {
	case !known:
		return s
	case a.Text == "":
		return RemoveSetting{a.Setting}.apply(s)
	}
	return setSetting(s, &d, d.Parse(a.Text))
}

func setSetting(s State, d *setting.Setting, value any) State {
	runs, _, _ := s.CurrentServer().Stack()
	next := edit.SetSetting(s.Draft.Scenario, s.Server, runs.Name, d.Name, value)
	return s.commit(next, phrase.Say("You set {setting} to {value}.", "setting", d.Name, "value", d.Literal(value)))
}

// RemoveSetting leaves a setting to the stack's default.
type RemoveSetting struct{ Setting string }

func (a RemoveSetting) apply(s State) State {
	runs, _, _ := s.CurrentServer().Stack()
	next := edit.RemoveSetting(s.Draft.Scenario, s.Server, runs.Name, a.Setting)
	return s.commit(next, phrase.Say("You left {setting} to its default.", "setting", a.Setting))
}

// RunStack makes the current server run a stack, or only its rules.
type RunStack struct{ Name string } // "" for none

func (a RunStack) apply(s State) State {
	runs, _, ran := s.CurrentServer().Stack()
	next, known := stack.Named(a.Name)
	switch {
	case !s.CurrentServer().Exists(), runs.Name == a.Name:
		return s
	case known:
		without := edit.RemoveStack(s.Draft.Scenario, s.Server)
		return s.commit(edit.AddStack(without, s.Server, a.Name), phrase.Say("You made the server run {stack}.", "stack", next.Title))
	case ran:
		return s.commit(edit.RemoveStack(s.Draft.Scenario, s.Server), phrase.Say("You removed {stack} from the server.", "stack", runs.Title))
	}
	return s
}
