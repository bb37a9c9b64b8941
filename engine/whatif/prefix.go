package whatif

import "strings"

// prefixes are what the beginning of a name can promise (RFC 6265bis §4.1.3,
// layered cookies §4.1.3), longer ones before those that they begin with.
var prefixes = [...]string{"__Host-Http-", "__Host-", "__Http-", "__Secure-"}

// cutPrefix splits a name behind its promise. Most browsers read it in any
// case.
func cutPrefix(name string) (prefix, rest string) {
	for _, p := range prefixes {
		if len(name) > len(p) && strings.EqualFold(name[:len(p)], p) {
			return name[:len(p)], name[len(p):]
		}
	}
	return "", name
}

// withPrefix is a name with another promise, or with "" without one.
func withPrefix(name, prefix string) string {
	_, rest := cutPrefix(name)
	return prefix + rest
}
