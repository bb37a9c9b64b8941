package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
)

// djangoSettings are those of a settings file.
type djangoSettings struct {
	at     Place
	values map[string]any
	// names are all names that the file assigns a literal to.
	names map[string]any
	// places are where the settings stand.
	places map[string]Place
	order  []string
}

// hasSettings reports whether a text assigns one of Django's settings that are
// modelled.
func (t *text) hasSettings() bool {
	for i := range t.lines {
		name, _, ok := assignment(t.lines[i])
		if _, known := findSetting(name); ok && known {
			return true
		}
	}
	return false
}

// findSetting looks a setting of Django up. A project's VERSION is its own.
func findSetting(name string) (django.Setting, bool) {
	d, known := django.Find(name)
	return d, known && d.Kind != django.Version
}

// assignment splits "NAME = value".
func assignment(line string) (name, value string, ok bool) {
	name, value, ok = strings.Cut(line, "=")
	name = strings.TrimSpace(name)
	if before, _, annotated := strings.Cut(name, ":"); annotated {
		name = strings.TrimSpace(before)
	}
	if !ok || name == "" || strings.HasPrefix(value, "=") || strings.Trim(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_") != "" || name[0] < 'A' {
		return "", "", false
	}
	return name, strings.TrimSpace(value), true
}

// readPython reads a statement of a settings file.
func (t *text) readPython() bool {
	if !t.python {
		return false
	}
	line := t.lines[t.next]
	name, value, ok := assignment(line)
	first := t.next
	if !ok {
		return t.readCode(first)
	}
	value = t.statement(value)
	d := t.draft
	if d.django == nil {
		d.django = &djangoSettings{at: t.at(first, first), values: map[string]any{}, names: map[string]any{}, places: map[string]Place{}}
	}
	at := t.at(first, t.next-1)
	setting, known := findSetting(name)
	found, literal := pythonValue(value, func(name string) (any, bool) {
		v, ok := d.django.names[name]
		return v, ok
	})
	switch {
	case literal && strings.TrimLeft(line, " \t") != line && !t.applies(first, at, name):
		return true
	case literal:
		d.django.names[name] = found
	default:
		delete(d.django.names, name)
	}
	switch {
	case !known && (strings.HasPrefix(name, "SESSION_") || strings.HasPrefix(name, "CSRF_") || strings.HasPrefix(name, "SECURE_") || strings.HasPrefix(name, "CORS_") || name == "USE_X_FORWARDED_HOST"):
		d.note(LeftOut, at, phrase.Say("{name}: this setting is not modelled.", "name", name))
	case !known:
		// Databases and templates do not decide about cookies.
	case !literal:
		d.note(LeftOut, at, phrase.Say("{name} is computed: {text}. Django's default is used; write the value there.", "name", name, "text", clip(value)))
	default:
		d.django.set(name, found, at)
		d.note(Understood, at, phrase.Say("The Django setting {name} = {value}.", "name", name, "value", clip(setting.Python(found))))
	}
	return true
}

func (s *djangoSettings) set(name string, value any, at Place) {
	if _, twice := s.values[name]; !twice {
		s.order = append(s.order, name)
	}
	s.values[name], s.places[name] = value, at
}

// statement collects a value to its closing bracket, and moves on behind it.
func (t *text) statement(value string) string {
	const most = 2_000
	depth := brackets(value)
	var b strings.Builder
	b.WriteString(value)
	t.next++
	for n := 0; depth > 0 && t.next < len(t.lines) && n < most; n++ {
		b.WriteByte('\n')
		b.WriteString(t.lines[t.next])
		depth += brackets(t.lines[t.next])
		t.next++
	}
	return strings.TrimSpace(withoutComment(b.String()))
}

// withoutComment takes away a comment at the end of a one-line value.
func withoutComment(value string) string {
	if strings.Contains(value, "\n") {
		return value
	}
	quote := byte(0)
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '\'' || c == '"'):
			quote = c
		case quote == 0 && c == '#':
			return value[:i]
		}
	}
	return value
}

// brackets is how many more are opened in a line than closed.
func brackets(line string) (open int) {
	quote := byte(0)
	for i := 0; i < len(line); i++ {
		switch c := line[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '\'' || c == '"':
			quote = c
		case c == '#':
			return open
		case strings.IndexByte("([{", c) >= 0:
			open++
		case strings.IndexByte(")]}", c) >= 0:
			open--
		}
	}
	return open
}

// applies reports whether an indented setting counts: by the condition above it,
// if that is a known name, or else by a guess.
func (t *text) applies(line int, at Place, name string) bool {
	condition := t.condition(line)
	if condition == "" {
		return false // within a function or a class
	}
	value, literal := pythonValue(strings.TrimPrefix(condition, "if "), func(name string) (any, bool) {
		v, ok := t.draft.django.names[name]
		return v, ok
	})
	truth, isBool := value.(bool)
	switch {
	case literal && isBool && !truth:
		t.draft.note(LeftOut, at, phrase.Say("{name}: the condition “{condition}” does not hold with the settings above it.", "name", name, "condition", clip(condition)))
		return false
	case !literal || !isBool:
		t.draft.note(Guessed, at, phrase.Say("The condition “{condition}” holds.", "condition", clip(condition)))
	}
	return true
}

// condition is the if above an indented line, "" for another block.
func (t *text) condition(line int) string {
	const far = 200
	for i := line - 1; i >= 0 && i > line-far; i-- {
		text := t.lines[i]
		if strings.TrimSpace(text) == "" || strings.TrimLeft(text, " \t") != text {
			continue
		}
		if strings.HasPrefix(text, "if ") {
			return strings.TrimSuffix(strings.TrimSpace(text), ":")
		}
		return ""
	}
	return ""
}

// readCode skips code without settings.
func (t *text) readCode(first int) bool {
	line := t.line(first)
	for _, start := range []string{"import ", "from ", "#", `"""`, "'''", "if ", "else:", "elif ", "try:", "except", "def ", "class ", "return ", ")", "]", "}", "environ", "env", "@", "with "} {
		if strings.HasPrefix(line, start) {
			t.skipString(line)
			t.next++
			return true
		}
	}
	return false
}

// skipString moves on to the end of a string over several lines.
func (t *text) skipString(line string) {
	for _, quote := range []string{`"""`, "'''"} {
		if rest, found := strings.CutPrefix(line, quote); found && !strings.Contains(rest, quote) {
			for t.next+1 < len(t.lines) {
				t.next++
				if strings.Contains(t.lines[t.next], quote) {
					return
				}
			}
		}
	}
}
