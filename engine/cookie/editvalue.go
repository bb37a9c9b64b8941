package cookie

import "strings"

// WithAttribute adds an attribute with a value, such as Path or Domain, at the
// end of a Set-Cookie line, and removes all others with that name. Everything
// else stays unchanged.
func WithAttribute(line, attribute, value string) string {
	return addAttribute(WithoutAttribute(line, attribute), attribute+"="+value)
}

// WithoutAttribute removes every attribute with that name from a Set-Cookie
// line. Everything else stays unchanged.
func WithoutAttribute(line, attribute string) string {
	return removeAttribute(line, strings.ToLower(attribute))
}

// WithName renames the cookie of a Set-Cookie line. A line without a name stays
// unchanged.
func WithName(line, name string) string {
	pair, _, _ := strings.Cut(line, ";")
	before, _, found := strings.Cut(pair, "=")
	old := trimSpace(before)
	if !found || old == "" {
		return line
	}
	start := strings.Index(before, old)
	return line[:start] + name + line[start+len(old):]
}
