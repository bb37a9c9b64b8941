package cookie

import "strings"

// MaxAttributeValueSize is the longest attribute value, in octets, that is not
// ignored (RFC 6265bis §5.6, step 6 for attributes).
const MaxAttributeValueSize = 1024

// An Attribute is one attribute of a Set-Cookie line as written, without the
// white space around it.
type Attribute struct {
	Name  string
	Value string
	// HasValue distinguishes "Secure=" from "Secure".
	HasValue bool
}

// cutAttribute splits a cookie-av (§5.6, steps 4 and 5 for attributes).
func cutAttribute(av string) Attribute {
	name, value, found := strings.Cut(av, "=")
	return Attribute{Name: trimSpace(name), Value: trimSpace(value), HasValue: found}
}

// withoutOuterControls removes control characters from the ends of the
// attribute's name and value.
func (a Attribute) withoutOuterControls() Attribute {
	trim := func(s string) string {
		return strings.TrimFunc(s, func(c rune) bool { return c <= ' ' || c == 0x7F })
	}
	a.Name, a.Value = trim(a.Name), trim(a.Value)
	return a
}

// empty reports whether there is nothing between two semicolons.
func (a Attribute) empty() bool { return a.Name == "" && !a.HasValue }

// oversized reports whether the attribute is ignored for its size.
func (a Attribute) oversized() bool { return len(a.Value) > MaxAttributeValueSize }

// is reports whether the attribute has this name, given in lower case.
func (a Attribute) is(lower string) bool { return equalFold(a.Name, lower) }

// parseSameSite reads the value of a SameSite attribute (§5.6.7).
func parseSameSite(value string) (s SameSite, ok bool) {
	switch {
	case equalFold(value, "strict"):
		return Strict, true
	case equalFold(value, "lax"):
		return Lax, true
	case equalFold(value, "none"):
		return None, true
	}
	return Unspecified, false
}

// parsePriority parses the value of a Priority attribute; unknown values are
// Medium (Chromium, cookie_constants.cc).
func parsePriority(value string) Priority {
	switch {
	case equalFold(value, "low"):
		return Low
	case equalFold(value, "high"):
		return High
	}
	return Medium
}

// equalFold reports whether s is lower in any case of its ASCII letters.
// [strings.EqualFold] is wrong here: it treats the long s of "ſecure" as an s.
func equalFold(s, lower string) bool {
	if len(s) != len(lower) {
		return false
	}
	for i := range len(s) {
		if lowerASCII(s[i]) != lower[i] {
			return false
		}
	}
	return true
}

func lowerASCII(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		return c + ('a' - 'A')
	}
	return c
}

// trimSpace removes the WSP of RFC 5234, space and TAB, from both ends.
func trimSpace(s string) string {
	for s != "" && isSpace(s[0]) {
		s = s[1:]
	}
	for s != "" && isSpace(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	return s
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' }
