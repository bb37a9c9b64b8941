package django

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A morsel is a cookie on its way into a header, as Python's http.cookies has
// it. Attributes are by lower-case name; one with the value "" is not written,
// unless it is a flag.
type morsel struct {
	name, value string
	attributes  map[string]string
}

// readMorsel reads the line of a rule. If an attribute occurs twice, the last
// one counts.
func readMorsel(line string) *morsel {
	pair, rest, _ := strings.Cut(line, ";")
	name, value, _ := strings.Cut(pair, "=")
	m := &morsel{strings.TrimSpace(name), strings.TrimSpace(value), map[string]string{}}
	for _, attribute := range strings.Split(rest, ";") {
		name, value, _ := strings.Cut(attribute, "=")
		if name = strings.TrimSpace(name); name != "" {
			m.attributes[strings.ToLower(name)] = strings.TrimSpace(value)
		}
	}
	return m
}

// removes reports whether the line of m ends a cookie.
func (m *morsel) removes(now time.Time) bool {
	if text, has := m.attributes["max-age"]; has {
		age, err := strconv.ParseInt(text, 10, 64)
		return err == nil && age <= 0
	}
	date, err := time.Parse(time.RFC1123, m.attributes["expires"])
	return err == nil && !date.After(now)
}

// spelling is how http.cookies writes attributes. It reserves these names;
// others keep theirs in lower case.
var spelling = map[string]string{
	"comment":     "Comment",
	"domain":      "Domain",
	"expires":     "expires",
	"httponly":    "HttpOnly",
	"max-age":     "Max-Age",
	"partitioned": "Partitioned",
	"path":        "Path",
	"samesite":    "SameSite",
	"secure":      "Secure",
	"version":     "Version",
}

// String is the line, with its attributes in the order of their lower-case
// names.
func (m *morsel) String() string {
	var line strings.Builder
	line.WriteString(m.name + "=" + quoted(m.value))
	for _, name := range slices.Sorted(maps.Keys(m.attributes)) {
		value := m.attributes[name]
		flag := name == "secure" || name == "httponly" || name == "partitioned"
		written, known := spelling[name]
		switch {
		case !known:
			written = name
		case value == "" && !flag:
			continue
		}
		line.WriteString("; " + written)
		if value != "" && !flag {
			line.WriteString("=" + value)
		}
	}
	return line.String()
}

// legal are the characters of a name, and of a value without quotes, beside
// letters and digits (http.cookies _LegalChars).
const legal = "!#$%&'*+-.^_`|~:"

func isLegal(s string) bool {
	return strings.TrimFunc(s, func(r rune) bool { return isAlphanumeric(r) || r < 0x80 && strings.ContainsRune(legal, r) }) == ""
}

func isAlphanumeric(r rune) bool {
	return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9'
}

func isControl(r rune) bool { return r < ' ' || r == 0x7F }

// quoted is a value as http.cookies writes it (_quote).
func quoted(value string) string {
	if value != "" && isLegal(value) {
		return value
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, r := range value {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r > 0xFF, isAlphanumeric(r), r < 0x80 && strings.ContainsRune(legal+" ()/<=>?@[]{}", r):
			b.WriteRune(r)
		default:
			b.Write([]byte{'\\', '0' + byte(r>>6), '0' + byte(r>>3&7), '0' + byte(r&7)})
		}
	}
	b.WriteByte('"')
	return b.String()
}

// accepts reports whether http.cookies accepts the name and the value of m, and
// set_cookie() its SameSite. Otherwise they raise CookieError and ValueError.
func (v *version) accepts(m *morsel) bool {
	_, reserved := spelling[strings.ToLower(m.name)]
	if m.name == "" || !isLegal(m.name) || reserved || !v.escapes && strings.ContainsFunc(m.value, isControl) {
		return false
	}
	switch strings.ToLower(m.attributes["samesite"]) {
	case "", "lax", "strict", "none":
		return true
	}
	return false
}

const httpDate = "Mon, 02 Jan 2006 15:04:05 GMT"

// dated sets the expires that belongs to m's Max-Age. It reports whether Python
// can do so: the age is a number, and the date is in the years 1 to 9999.
func (m *morsel) dated(now time.Time) bool {
	text, has := m.attributes["max-age"]
	if !has {
		return true
	}
	age, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return false
	}
	m.attributes["max-age"] = strconv.FormatInt(age, 10)
	if m.attributes["expires"] != "" {
		return true
	}
	seconds := now.Unix() + age
	if age > 1<<40 || age < -1<<40 {
		return false
	}
	date := time.Unix(seconds, 0).UTC()
	m.attributes["expires"] = date.Format(httpDate)
	return 1 <= date.Year() && date.Year() <= 9999
}

// removed makes m what delete_cookie() sends (django/http/response.py). Django
// knows only these prefixes, in this spelling.
func (m *morsel) removed() {
	m.value = ""
	delete(m.attributes, "httponly")
	delete(m.attributes, "secure")
	m.attributes["expires"] = time.Unix(0, 0).UTC().Format(httpDate)
	m.attributes["max-age"] = "0"
	prefixed := strings.HasPrefix(m.name, "__Secure-") || strings.HasPrefix(m.name, "__Host-")
	if prefixed || strings.EqualFold(m.attributes["samesite"], "None") {
		m.attributes["secure"] = ""
	}
}

// A set is the cookies of a response, in the order in which they came.
type set struct {
	list []*morsel
	// from has the line of the view that each of them is from, -1 for none.
	from []int
}

// put adds a cookie. If there is one of that name, it keeps its place and the
// attributes that m does not have, except for expires.
func (s *set) put(m *morsel, from int) {
	for i, before := range s.list {
		if before.name != m.name {
			continue
		}
		before.value = m.value
		delete(before.attributes, "expires")
		maps.Copy(before.attributes, m.attributes)
		s.from[i] = from
		return
	}
	s.list, s.from = append(s.list, m), append(s.from, from)
}
