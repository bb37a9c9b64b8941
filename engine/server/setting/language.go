package setting

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Language is what the settings of a stack are written in: its words for
// true, false and none, and how a string escapes what no reader would see.
type Language struct {
	yes, no, none string
	// wide is the escape of a character beyond U+FFFF, up to its digits, and end what
	// follows these. Without it the language has no escapes of this kind.
	wide, end string
}

var (
	// Python is that of a settings.py.
	Python = Language{"True", "False", "None", `\U00`, ""}
	// JavaScript is that of Express.
	JavaScript = Language{"true", "false", "null", `\u{`, "}"}
	// INI is that of a php.ini.
	INI = Language{"On", "Off", `""`, "", ""}
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
		return l.quote(value)
	case []any:
		return "[" + l.entries(value) + "]"
	case map[string]any:
		entries := make([]string, 0, len(value))
		for _, name := range slices.Sorted(maps.Keys(value)) {
			entries = append(entries, l.quote(name)+": "+l.Literal(value[name]))
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
func (l Language) quote(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case l.wide == "" && strings.HasPrefix(s[i:], "${"):
			b.WriteString(`"'$'"`) // Otherwise PHP puts the value of a variable there.
		case l.wide == "" || strconv.IsPrint(r):
			b.WriteRune(r)
		case r < 0x100:
			b.WriteString(`\x` + digits(r, 2))
		case r < 0x10000:
			b.WriteString(`\u` + digits(r, 4))
		default:
			b.WriteString(l.wide + digits(r, 6) + l.end)
		}
	}
	b.WriteByte('"')
	return b.String()
}

// digits are the last hexadecimal digits of a character.
func digits(r rune, count int) string {
	text := strconv.FormatInt(int64(r), 16)
	return strings.Repeat("0", max(0, count-len(text))) + text
}
