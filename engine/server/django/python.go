package django

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Python writes a value of the setting as settings.py has it.
func (d *Setting) Python(value any) string {
	if pair, ok := value.([]any); ok && d.Kind == Header {
		return "(" + pythonEntries(pair) + ")"
	}
	return Python(value)
}

// Python writes a value, as encoding/json reads it, as a literal of Python.
func Python(value any) string {
	switch value := value.(type) {
	case bool:
		if value {
			return "True"
		}
		return "False"
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	case string:
		return quote(value)
	case []any:
		return "[" + pythonEntries(value) + "]"
	case map[string]any:
		entries := make([]string, 0, len(value))
		for _, name := range slices.Sorted(maps.Keys(value)) {
			entries = append(entries, quote(name)+": "+Python(value[name]))
		}
		return "{" + strings.Join(entries, ", ") + "}"
	}
	return "None"
}

func pythonEntries(list []any) string {
	entries := make([]string, len(list))
	for i := range list {
		entries[i] = Python(list[i])
	}
	return strings.Join(entries, ", ")
}

// quote writes a string literal of Python.
func quote(s string) string {
	const digits = "0123456789abcdef"
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r < ' ' || r == 0x7F:
			b.WriteString(`\x`)
			b.WriteByte(digits[r>>4])
			b.WriteByte(digits[r&15])
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// Field writes a value of the setting as a field of a form shows it: a text
// without its quotes, the entries of a list between commas.
func (d *Setting) Field(value any) string {
	switch value := value.(type) {
	case string:
		return value
	case []any:
		entries := make([]string, len(value))
		for i, entry := range value {
			if text, ok := entry.(string); ok {
				entries[i] = text
			} else {
				entries[i] = Python(entry)
			}
		}
		return strings.Join(entries, ", ")
	}
	return Python(value)
}

// Parse reads the text of such a field. What is not of the
// setting's kind stays a text, and [Read] says what is wrong with it.
func (d *Setting) Parse(field string) any {
	field = strings.TrimSpace(field)
	switch {
	case d.Kind == List || d.Kind == Header && field != "None":
		list := []any{}
		for entry := range strings.SplitSeq(field, ",") {
			if entry = strings.TrimSpace(entry); entry != "" {
				list = append(list, entry)
			}
		}
		return list
	case field == "None" && d.Kind != SameSite:
		return nil
	case d.Kind == SameSite && field == "False":
		return false
	case d.Kind == Seconds:
		if n, err := strconv.ParseInt(field, 10, 64); err == nil {
			return float64(n)
		}
	}
	return field
}

// Call is how a view has a response carry the cookie of a line: a method of the
// response and its arguments. It is none for a line that no arguments can say.
func (s *Settings) Call(line string, now time.Time) (method string, arguments []string) {
	m := readMorsel(line)
	removes := m.removes(now)
	c := s.cookieNamed(m.name)
	if c != nil {
		c.write(m, now)
	}
	text := func(argument, attribute string) {
		if value, has := m.attributes[attribute]; has {
			arguments = append(arguments, argument+"="+quote(value))
		}
	}
	for name := range m.attributes {
		if _, known := spelling[name]; !known || name == "partitioned" || name == "comment" || name == "version" {
			return "", nil
		}
	}
	_, secure := m.attributes["secure"]
	_, httpOnly := m.attributes["httponly"]
	arguments = append(arguments, quote(m.name))
	ends := removes && (c != nil || m.value == "" && !secure && !httpOnly)
	if !ends {
		arguments = append(arguments, quote(m.value))
		if age, has := m.attributes["max-age"]; has {
			if _, err := strconv.ParseInt(age, 10, 64); err != nil {
				age = quote(age)
			}
			arguments = append(arguments, "max_age="+age)
		} else {
			text("expires", "expires")
		}
	}
	switch path, has := m.attributes["path"]; {
	case !has:
		arguments = append(arguments, "path=None")
	case path != "/":
		text("path", "path")
	}
	text("domain", "domain")
	if ends {
		text("samesite", "samesite")
		return "delete_cookie", arguments
	}
	if secure {
		arguments = append(arguments, "secure=True")
	}
	if httpOnly {
		arguments = append(arguments, "httponly=True")
	}
	text("samesite", "samesite")
	return "set_cookie", arguments
}
