package placeholder

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Values replaces values with placeholders. What decides about a cookie stays: an empty
// value, one that is too long, and characters that are unusual in a value.
type Values struct {
	off   bool
	given map[string]string
}

// New returns placeholders for values; with keep the values stay.
func New(keep bool) *Values {
	return &Values{off: keep, given: map[string]string{}}
}

// Count is how many values have a placeholder.
func (v *Values) Count() int { return len(v.given) }

// long is the size above which the length of a value may matter (RFC 6265bis
// §5.6).
const long = 1000

// Of is the placeholder of a value, the same one each time.
func (v *Values) Of(value string) string {
	if v.off || value == "" || strings.HasPrefix(value, "value-") {
		return value
	}
	if text, known := v.given[value]; known {
		return text
	}
	text := "value-" + strconv.Itoa(len(v.given)+1) + unusual(value)
	if missing := len(value) - len(text); len(value) > long && missing > 0 {
		text += strings.Repeat("x", missing)
	}
	v.given[value] = text
	return text
}

// unusual are the characters that RFC 6265bis §4.1.1 does not allow in a value,
// each once.
func unusual(value string) string {
	var odd strings.Builder
	for _, r := range value {
		if (r <= ' ' || r >= 0x7F || strings.ContainsRune(`",\`, r)) && r != '\t' && !strings.ContainsRune(odd.String(), r) && odd.Len() < 20 {
			odd.WriteRune(r)
		}
	}
	return strings.TrimRight(odd.String(), " ")
}

// Line replaces the value of a Set-Cookie line.
func (v *Values) Line(line string) string {
	nameValue, attributes, rest := strings.Cut(line, ";")
	name, value, found := strings.Cut(nameValue, "=")
	if !found {
		return line
	}
	line = strings.TrimSpace(name) + "=" + v.Of(strings.TrimSpace(value))
	if rest {
		line += ";" + attributes
	}
	return line
}

// secret are parts of the names of parameters that may carry credentials (RFC
// 6749, OpenID Connect, SAML).
var secret = []string{
	"token", "code", "state", "nonce", "secret", "password", "passwd", "session", "sid", "ticket", "key", "signature",
	"assertion", "samlresponse", "samlrequest", "auth", "jwt", "csrf",
}

// URL replaces the values of a query that may be secrets, and a fragment.
func (v *Values) URL(u origin.URL) origin.URL {
	u.Query = v.query(u.Query)
	if u.HasFragment {
		u.Fragment = v.query(u.Fragment)
	}
	return u
}

// Location is URL for a text that may be a reference.
func (v *Values) Location(text string) string {
	before, fragment, hasFragment := strings.Cut(text, "#")
	before, query, hasQuery := strings.Cut(before, "?")
	if hasQuery {
		before += "?" + v.query(query)
	}
	if hasFragment {
		before += "#" + v.query(fragment)
	}
	return before
}

func (v *Values) query(query string) string {
	if v.off || query == "" {
		return query
	}
	parts := strings.Split(query, "&")
	for i, part := range parts {
		name, value, found := strings.Cut(part, "=")
		if found && isSecret(name, value) {
			parts[i] = name + "=" + v.Of(value)
		}
	}
	return strings.Join(parts, "&")
}

func isSecret(name, value string) bool {
	const random = 32
	if strings.ContainsAny(value, "/:%") && len(value) < 256 && !strings.Contains(value, ".eyJ") && !namesSecret(name) {
		return false
	}
	return namesSecret(name) || len(value) >= random
}

func namesSecret(name string) bool {
	name = strings.ToLower(name)
	for _, part := range secret {
		if strings.Contains(name, part) {
			return true
		}
	}
	return false
}
