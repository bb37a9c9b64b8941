package setting

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Language is what the settings of a stack are written in: its words for
// true, false and none.
type Language struct{ yes, no, none string }

var (
	// Python is that of a settings.py.
	Python = Language{"True", "False", "None"}
	// JavaScript is that of Express.
	JavaScript = Language{"true", "false", "null"}
	// INI is that of a php.ini.
	INI = Language{"On", "Off", `""`}
)

// Literal writes a value, as encoding/json reads it.
func (l Language) Literal(value any) string {
	switch value := value.(type) {
	case bool:
		if value {
			return l.yes
		}
		return l.no
	case float64:
		return strconv.FormatFloat(value, 'f', -1, 64)
	case string:
		return quote(value)
	case []any:
		return "[" + l.entries(value) + "]"
	case map[string]any:
		entries := make([]string, 0, len(value))
		for _, name := range slices.Sorted(maps.Keys(value)) {
			entries = append(entries, quote(name)+": "+l.Literal(value[name]))
		}
		return "{" + strings.Join(entries, ", ") + "}"
	}
	return l.none
}

func (l Language) entries(list []any) string {
	entries := make([]string, len(list))
	for i := range list {
		entries[i] = l.Literal(list[i])
	}
	return strings.Join(entries, ", ")
}

// quote writes a string literal.
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
