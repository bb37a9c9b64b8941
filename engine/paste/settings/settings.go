package settings

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/server/django"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// A File has the Django settings of the texts.
type File struct {
	At     account.Place
	Values map[string]any
	// names are all names that the file assigns a literal to.
	names map[string]any
	// Places are where the settings stand.
	Places map[string]account.Place
	// Order has the names of Values in the order of the file.
	Order []string
}

// In reports whether a text assigns one of Django's settings that are
// modelled.
func In(t *lines.Text) bool {
	for i := range t.Lines {
		name, _, ok := assignment(t.Lines[i])
		if _, known := find(name); ok && known {
			return true
		}
	}
	return false
}

// find looks up a setting of Django. A VERSION in the file is the project's own.
func find(name string) (setting.Setting, bool) {
	d, known := django.Find(name)
	return d, known && d.Kind != setting.Version
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

// Read reads a statement of a settings file.
func (f *File) Read(t *lines.Text, a *account.Account) bool {
	line := t.Lines[t.Next]
	name, value, ok := assignment(line)
	first := t.Next
	if !ok {
		return skipCode(t)
	}
	value = statement(t, value)
	if f.Values == nil {
		*f = File{At: t.At(first, first), Values: map[string]any{}, names: map[string]any{}, Places: map[string]account.Place{}}
	}
	at := t.At(first, t.Next-1)
	setting, known := find(name)
	found, literal := pythonValue(value, f.named)
	switch {
	case literal && strings.TrimLeft(line, " \t") != line && !f.applies(conditionOf(t, first), a, at, name):
		return true
	case literal:
		f.names[name] = found
	default:
		delete(f.names, name)
	}
	switch {
	case !known && concernsCookies(name):
		a.Note(account.LeftOut, at, phrase.Say("{name}: this setting is not modelled.", "name", name))
	case !known:
		// Databases and templates do not affect cookies.
	case !literal:
		a.Note(account.LeftOut, at, phrase.Say("{name} is computed: {text}. Django's default is used; write the value there.", "name", name, "text", account.Clip(value)))
	default:
		f.set(name, found, at)
		a.Note(account.Understood, at, phrase.Say("The Django setting {name} = {value}.", "name", name, "value", account.Clip(setting.Literal(found))))
	}
	return true
}

// concernsCookies reports whether a setting that is not modelled could matter.
func concernsCookies(name string) bool {
	return name == "USE_X_FORWARDED_HOST" || slices.ContainsFunc([]string{"SESSION_", "CSRF_", "SECURE_", "CORS_"}, func(prefix string) bool {
		return strings.HasPrefix(name, prefix)
	})
}

// named is the value of an earlier name.
func (f *File) named(name string) (any, bool) {
	value, ok := f.names[name]
	return value, ok
}

func (f *File) set(name string, value any, at account.Place) {
	if _, twice := f.Values[name]; !twice {
		f.Order = append(f.Order, name)
	}
	f.Values[name], f.Places[name] = value, at
}

// statement collects a value up to its closing bracket, and moves t.Next after
// it.
func statement(t *lines.Text, value string) string {
	const most = 2_000
	depth := brackets(value)
	var b strings.Builder
	b.WriteString(value)
	t.Next++
	for n := 0; depth > 0 && t.Next < len(t.Lines) && n < most; n++ {
		b.WriteByte('\n')
		b.WriteString(t.Lines[t.Next])
		depth += brackets(t.Lines[t.Next])
		t.Next++
	}
	return strings.TrimSpace(withoutComment(b.String()))
}

// withoutComment removes a comment at the end of a one-line value.
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
func (f *File) applies(condition string, a *account.Account, at account.Place, name string) bool {
	if condition == "" {
		return false // within a function or a class
	}
	value, literal := pythonValue(strings.TrimPrefix(condition, "if "), f.named)
	truth, isBool := value.(bool)
	switch {
	case literal && isBool && !truth:
		a.Note(account.LeftOut, at, phrase.Say("{name}: the condition “{condition}” does not hold with the settings above it.", "name", name, "condition", account.Clip(condition)))
		return false
	case !literal || !isBool:
		a.Note(account.Guessed, at, phrase.Say("The condition “{condition}” holds.", "condition", account.Clip(condition)))
	}
	return true
}

// conditionOf is the if above an indented line, "" for another block.
func conditionOf(t *lines.Text, line int) string {
	const far = 200
	for i := line - 1; i >= 0 && i > line-far; i-- {
		text := t.Lines[i]
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

// codeStarts are the beginnings of lines of code without settings.
var codeStarts = []string{
	"import ", "from ", "#", `"""`, "'''", "if ", "else:", "elif ", "try:", "except", "def ", "class ", "return ",
	")", "]", "}", "environ", "env", "@", "with ",
}

// skipCode skips code without settings.
func skipCode(t *lines.Text) bool {
	line := t.Line(t.Next)
	for _, start := range codeStarts {
		if strings.HasPrefix(line, start) {
			skipString(t, line)
			t.Next++
			return true
		}
	}
	return false
}

// skipString skips to the end of a string over several lines.
func skipString(t *lines.Text, line string) {
	for _, quote := range []string{`"""`, "'''"} {
		if rest, found := strings.CutPrefix(line, quote); found && !strings.Contains(rest, quote) {
			for t.Next+1 < len(t.Lines) {
				t.Next++
				if strings.Contains(t.Lines[t.Next], quote) {
					return
				}
			}
		}
	}
}
