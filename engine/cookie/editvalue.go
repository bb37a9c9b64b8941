package cookie

import "strings"

// WithAttribute writes an attribute that has a value, such as Path or Domain,
// at the end of a Set-Cookie line, in the place of all that it has of that
// name. Everything else stays as written.
func WithAttribute(line, attribute, value string) string {
	return addAttribute(WithoutAttribute(line, attribute), attribute+"="+value)
}

// WithoutAttribute takes every attribute of that name out of a Set-Cookie
// line. Everything else stays as written.
func WithoutAttribute(line, attribute string) string {
	return removeAttribute(line, strings.ToLower(attribute))
}

// WithName gives the cookie of a Set-Cookie line another name. A line without
// a name stays as it is.
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
