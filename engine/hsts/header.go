package hsts

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// A Policy is the content of a Strict-Transport-Security header.
type Policy struct {
	// MaxAge is 0 to remove the entry.
	MaxAge            time.Duration
	IncludeSubDomains bool
}

// ParseHeader parses a Strict-Transport-Security value (RFC 6797 §6.1). It
// returns false if the whole header must be ignored: no max-age, a max-age that
// is not a number, or a repeated directive.
func ParseHeader(value string, r Rules) (Policy, bool) {
	var p Policy
	seen := map[string]bool{}
	for _, directive := range directives(value) {
		name, argument, hasArgument := strings.Cut(directive, "=")
		name = strings.ToLower(strings.Trim(name, " \t"))
		argument = strings.Trim(argument, " \t")
		if name == "" && !hasArgument {
			continue
		}
		if !isToken(name) || seen[name] {
			return Policy{}, false
		}
		seen[name] = true

		switch name {
		case "max-age":
			age, ok := parseMaxAge(argument, r)
			if !ok {
				return Policy{}, false
			}
			p.MaxAge = age
		case "includesubdomains":
			if hasArgument {
				return Policy{}, false
			}
			p.IncludeSubDomains = true
		}
	}
	if !seen["max-age"] {
		return Policy{}, false
	}
	return p, true
}

// directives splits a value at its semicolons, except within a quoted-string
// (RFC 9110 §5.6.4).
func directives(value string) []string {
	var list []string
	start, quoted := 0, false
	for i := 0; i < len(value); i++ {
		switch c := value[i]; {
		case c == '"':
			quoted = !quoted
		case c == '\\' && quoted:
			i++
		case c == ';' && !quoted:
			list = append(list, value[start:i])
			start = i + 1
		}
	}
	return append(list, value[start:])
}

// parseMaxAge parses delta-seconds, bare or quoted (§6.1.1). A value too large
// for a duration counts as the longest one, unless the browser rejects it.
func parseMaxAge(s string, r Rules) (time.Duration, bool) {
	if len(s) >= 2 && s[0] == '"' && s[len(s)-1] == '"' {
		s = s[1 : len(s)-1]
	}
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	seconds, err := strconv.ParseInt(s, 10, 64)
	if err != nil && r.RefuseHugeMaxAge {
		return 0, false
	}
	if err != nil || seconds > int64(math.MaxInt64/time.Second) {
		return math.MaxInt64, true
	}
	return time.Duration(seconds) * time.Second, true
}

// isToken reports whether s is a token of RFC 9110 §5.6.2.
func isToken(s string) bool {
	for i := range len(s) {
		c := s[i]
		alphanumeric := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !alphanumeric && !strings.ContainsRune("!#$%&'*+-.^_`|~", rune(c)) {
			return false
		}
	}
	return s != ""
}
