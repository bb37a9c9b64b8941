package origin

import "strings"

// ParseTyped parses a URL as people type or quote it: the scheme may be missing,
// and quotation marks or angle brackets may surround it. An address without a
// scheme gets http on this machine and on a port of its own, and https otherwise
// and on ports that end in 443.
func ParseTyped(text string) (URL, error) {
	text = strings.Trim(strings.TrimSpace(text), "\"'<>`")
	if !HasScheme(text) {
		text = GuessScheme(text) + "://" + text
	}
	return Parse(text)
}

// HasScheme reports whether an address as people type it begins with a scheme;
// a "://" further on, as in a query, is not one.
func HasScheme(text string) bool {
	scheme, _, found := strings.Cut(text, "://")
	return found && !strings.ContainsAny(scheme, "/.?#:")
}

// GuessScheme is the scheme of an address without one: http for this machine and
// for a port, unless it ends in 443, and https for the rest.
func GuessScheme(text string) string {
	authority, _, _ := strings.Cut(text, "/")
	host, port := authority, ""
	if colon := strings.LastIndexByte(authority, ':'); colon > strings.LastIndexByte(authority, ']') {
		host, port = authority[:colon], authority[colon+1:]
	}
	switch {
	case strings.HasSuffix(port, "443"):
		return "https"
	case port != "" || LoopbackHost(host):
		return "http"
	}
	return "https"
}
