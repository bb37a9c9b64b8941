package setting

import (
	"maps"
	"slices"
	"strconv"
	"strings"
)

// A Language is what the settings of a stack are written in: its words for true,
// false and none and, where others have the same words, its name.
type Language string

const (
	// Python is that of a settings.py.
	Python Language = "True,False,None"
	// JavaScript is that of Express.
	JavaScript Language = "true,false,null"
	// INI is that of a php.ini.
	INI Language = `On,Off,""`
	// Go is that of a program of net/http.
	Go Language = `true,false,""`
	// Ruby is that of Rails.
	Ruby Language = "true,false,nil"
	// PHP is that of Laravel.
	PHP Language = "true,false,null,PHP"
	// CSharp is that of ASP.NET Core. YAML has the same strings.
	CSharp Language = "true,false,null,C#"
)

func (l Language) word(i int) string { return strings.Split(string(l), ",")[i] }

// none is the word for nothing.
func (l Language) none() string { return l.word(2) }

// Literal writes a value, as encoding/json reads it.
func (l Language) Literal(value any) string {
	switch value := value.(type) {
	case bool:
		if value {
			return l.word(0)
		}
		return l.word(1)
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
	return l.none()
}

func (l Language) entries(list []any) string {
	entries := make([]string, len(list))
	for i := range list {
		entries[i] = l.Literal(list[i])
	}
	return strings.Join(entries, ", ")
}

// quote writes a string literal. Where the language has escapes, nothing is in it that no
// reader would see.
func (l Language) quote(s string) string {
	switch l {
	case Python, CSharp, Go:
		return strconv.Quote(s) // They have all escapes of Go.
	}
	var b strings.Builder
	b.WriteByte('"')
	for i, r := range s {
		switch {
		case r == '"' || r == '\\' || r == '$' && l == PHP || r == '#' && l == Ruby:
			b.WriteByte('\\')
			b.WriteRune(r)
		case l != INI && !strconv.IsPrint(r):
			b.WriteString(`\u{`)
			b.WriteString(strconv.FormatInt(int64(r), 16))
			b.WriteByte('}')
		case l == INI && strings.HasPrefix(s[i:], "${"):
			b.WriteString(`"'$'"`) // Otherwise PHP puts the value of a variable there.
		default:
			b.WriteRune(r)
		}
	}
	b.WriteByte('"')
	return b.String()
}
