package code

import (
	"maps"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// A stack is the settings of a server that runs Django: those of the scenario,
// and those that express the lines of the rules for Django's own cookies, so
// that the views can leave these to Django.
type stack struct {
	given map[string]any
	// derived are further settings, each with its line.
	derived map[string]derived
	// as are the given settings, and full those with the derived ones.
	as, full *django.Settings
}

// A derived setting is one that a rule's line needs.
type derived struct {
	value any
	from  Source
}

// stackOf has the settings of a server's Django, nil if it runs none.
func stackOf(srv *scenario.Server) *stack {
	given, runs := srv.Stack[django.Name]
	if !runs {
		return nil
	}
	as, err := django.Read(given)
	if err != nil {
		return nil // Check rejects it
	}
	s := &stack{given: given, derived: map[string]derived{}, as: as, full: as}
	for i, r := range srv.Rules {
		for j, text := range r.Set {
			s.derive(text, Source{i, j})
		}
	}
	return s
}

// derive adds the settings that a line needs, if they express all of it. They
// follow the first line of a cookie.
func (s *stack) derive(text string, from Source) {
	l, ok := cookie.ParseGenerously(text)
	prefix := s.as.PrefixOf(l.Name)
	if !ok || prefix == "" || deletes(&l) || s.call(text) != "" {
		return
	}
	wanted := map[string]any{prefix + "SECURE": l.Secure, prefix + "HTTPONLY": l.HttpOnly}
	if l.SameSite != cookie.Unspecified {
		wanted[prefix+"SAMESITE"] = string(l.SameSite)
	}
	if l.HasDomain {
		wanted[prefix+"DOMAIN"] = l.Domain
	}
	if l.HasPath {
		wanted[prefix+"PATH"] = l.Path
	}
	if l.HasMaxAge {
		wanted[prefix+"AGE"] = float64(l.MaxAge)
	}
	all := maps.Clone(s.given)
	if all == nil {
		all = map[string]any{}
	}
	more := maps.Clone(s.derived)
	for name, d := range more {
		all[name] = d.value
	}
	for name, value := range wanted {
		d, _ := django.Find(name)
		if _, found := all[name]; !found && value != false && value != d.Default {
			all[name], more[name] = value, derived{value, from}
		}
	}
	full, err := django.Read(all)
	if err != nil || !writesAll(full, s.as, text) {
		return
	}
	s.derived, s.full = more, full
}

// writesAll reports whether some settings express all of a line: Django writes
// the same line for the name and the value alone.
func writesAll(some, server *django.Settings, text string) bool {
	l, ok := cookie.ParseGenerously(text)
	bare := l.Name + "=" + l.Value
	if deletes(&l) {
		bare += "; Max-Age=0"
	}
	var now time.Time // the same time for both
	return ok && some.Write(bare, now).Line == server.Write(text, now).Line
}

// deletes reports whether Django treats a line as a logout.
func deletes(l *cookie.Line) bool { return l.HasMaxAge && l.MaxAge <= 0 }

// call is the call in a view that makes Django write a line's cookie, "" if the
// settings do not express all of the line.
func (s *stack) call(text string) string {
	l, ok := cookie.ParseGenerously(text)
	prefix := s.as.PrefixOf(l.Name)
	if !ok || prefix == "" || !writesAll(s.full, s.as, text) {
		return ""
	}
	session := strings.HasPrefix(prefix, "SESSION_")
	switch {
	case session && deletes(&l):
		return endSession + "  # " + phrase.Say("deletes {cookie} according to the settings", "cookie", l.Name)
	case session:
		return beginSession + "  # " + phrase.Say("sets {cookie} according to the settings", "cookie", l.Name)
	case deletes(&l):
		return "" // Django itself never deletes the token
	}
	return rotateToken + "  # " + phrase.Say("sets {cookie} according to the settings", "cookie", l.Name)
}

// write writes the settings, in the order and the groups of the table.
func (s *stack) write(w *writer, host string) {
	if _, given := s.given["ALLOWED_HOSTS"]; !given {
		w.line("ALLOWED_HOSTS = [", pyQuote(host), "]")
	}
	w.line(`ROOT_URLCONF = "project.urls"`)
	group := ""
	for _, d := range django.Table() {
		value, from, ok := s.value(&d)
		if !ok {
			continue
		}
		if d.Kind == setting.Version {
			w.setting = d.Name
			w.line("# Django ", d.Field(value))
			w.setting = ""
			continue
		}
		if next, _, _ := strings.Cut(d.Name, "_"); next == "SECURE" || next == "SESSION" || next == "CSRF" {
			if next != group {
				w.line()
			}
			group = next
		}
		w.from = from
		if _, given := s.given[d.Name]; given {
			w.setting = d.Name
		}
		if entries, isList := value.([]any); isList && d.Name == "MIDDLEWARE" {
			w.list(d.Name, texts(entries))
		} else {
			w.line(d.Name, " = ", d.Literal(value))
		}
		w.from, w.setting = Source{None, None}, ""
	}
	if warnings := s.full.Deploy(); len(warnings) > 0 {
		w.line()
		w.line("# ", phrase.Say("check --deploy warns: {warnings}", "warnings", strings.Join(warnings, ", ")))
	}
}

// value is the value that is written for a setting: the given one, otherwise
// the one that a line needs, otherwise that of a new project if it is not
// Django's default.
func (s *stack) value(d *setting.Setting) (value any, from Source, ok bool) {
	from = Source{None, None}
	if given, ok := s.given[d.Name]; ok {
		return given, from, true
	}
	if needed, ok := s.derived[d.Name]; ok {
		return needed.value, needed.from, true
	}
	switch d.Name {
	case "MIDDLEWARE":
		return d.Default, from, true
	case "SESSION_ENGINE":
		return "django.contrib.sessions.backends.cache", from, true
	}
	return nil, from, false
}

func texts(entries []any) []string {
	list := make([]string, len(entries))
	for i, entry := range entries {
		list[i], _ = entry.(string)
	}
	return list
}

// leftOut are the lines of a comment that lists the settings of a server's
// Django, for a program in another framework.
func leftOut(w *writer, srv *scenario.Server) {
	given := srv.Stack[django.Name]
	first := true
	for _, d := range django.Table() {
		value, ok := given[d.Name]
		if !ok || d.Kind == setting.Any {
			continue
		}
		if first {
			w.line("// ", phrase.Say("This program has none of the Django settings that the scenario gives the server:"))
			w.line("//")
			first = false
		}
		w.setting = d.Name
		w.line("//\t", d.Name, " = ", d.Literal(value))
		w.setting = ""
	}
}
