package code

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// timeFormat is how a server writes a date (RFC 9110 §5.6.7).
const timeFormat = "Mon, 02 Jan 2006 15:04:05 GMT"

// maxLifetime is the longest Max-Age that is left to a framework, which adds it
// to the current time.
const maxLifetime = 1 << 30

// arguments splits a Set-Cookie line for a framework's function that sets
// cookies. Not ok: such a function would leave something out or write it
// differently, so the line must be sent unchanged.
func arguments(text string) (l cookie.Line, ok bool) {
	l, checks := cookie.Parse(text, cookie.Rules{Partitioned: true})
	failed := checks.Reasons()
	warnings := checks.Warnings()
	if len(failed)+len(warnings) > 0 || !all(l.Name, isTokenByte) || l.Name == "" {
		return l, false
	}
	seen := map[string]bool{}
	for _, a := range l.Attributes {
		name := strings.ToLower(a.Name)
		if seen[name] || !expressible(name, a, &l) {
			return l, false
		}
		seen[name] = true
	}
	return l, true
}

// expressible reports whether frameworks have an argument for an attribute
// with this value.
func expressible(name string, a cookie.Attribute, l *cookie.Line) bool {
	switch name {
	case "secure", "httponly", "partitioned":
		return !a.HasValue
	case "samesite":
		return l.SameSite != cookie.Unspecified
	case "path":
		return strings.HasPrefix(a.Value, "/") && all(a.Value, isPlainByte)
	case "domain":
		return isHostName(a.Value)
	case "max-age":
		return l.MaxAge >= 0 && l.MaxAge <= maxLifetime && strconv.FormatInt(l.MaxAge, 10) == a.Value
	case "expires":
		return !l.Expires.IsZero() && l.Expires.UTC().Format(timeFormat) == a.Value
	}
	return false
}

// isHostName reports whether a Domain is a name that every framework accepts:
// labels of letters, digits and hyphens, with a letter first.
func isHostName(domain string) bool {
	for label := range strings.SplitSeq(domain, ".") {
		if label == "" || len(label) > 63 || !isLetter(label[0]) || label[len(label)-1] == '-' || !all(label, isHostByte) {
			return false
		}
	}
	return len(domain) <= 253
}

func all(s string, allowed func(c byte) bool) bool {
	for i := range len(s) {
		if !allowed(s[i]) {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func isAlphanumeric(c byte) bool { return isLetter(c) || '0' <= c && c <= '9' }

func isHostByte(c byte) bool { return isAlphanumeric(c) || c == '-' }

// isPlainByte reports whether a header contains the byte unescaped, except for
// quotes.
func isPlainByte(c byte) bool { return ' ' < c && c < 0x7F && !strings.ContainsRune(`";\,`, rune(c)) }

// isTokenByte is for a token (RFC 9110 §5.6.2).
func isTokenByte(c byte) bool {
	return isAlphanumeric(c) || strings.IndexByte("!#$%&'*+-.^_`|~", c) >= 0
}

// CookieName is the name of the cookie that a Set-Cookie line of a scenario sets,
// "" for none.
func CookieName(line string) string {
	l, ok := cookie.ParseGenerously(line)
	if !ok {
		return ""
	}
	return l.Name
}
