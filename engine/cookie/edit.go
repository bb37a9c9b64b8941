package cookie

import "strings"

// LineOf takes the name of the header off a Set-Cookie line that was copied with
// it.
func LineOf(text string) string {
	text = strings.TrimSpace(text)
	if name, value, found := strings.Cut(text, ":"); found && strings.EqualFold(strings.TrimSpace(name), "Set-Cookie") {
		return strings.TrimSpace(value)
	}
	return text
}

// WithFlag adds an attribute without a value (Secure, HttpOnly, Partitioned) to
// a Set-Cookie line, or removes it. Everything else stays unchanged.
func WithFlag(line, attribute string, on bool) string {
	name := strings.ToLower(attribute)
	switch _, found := lastAttribute(line, name); {
	case found == on:
		return line
	case on:
		return addAttribute(line, attribute)
	}
	return removeAttribute(line, name)
}

// WithSameSite sets the SameSite attribute of a Set-Cookie line; with
// Unspecified it removes all of them. Everything else stays unchanged.
func WithSameSite(line string, v SameSite) string {
	const name = "samesite"
	av, found := lastAttribute(line, name)
	switch {
	case v == Unspecified:
		return removeAttribute(line, name)
	case !found:
		return addAttribute(line, "SameSite="+string(v))
	}
	return line[:av.start] + withValue(line[av.start:av.end], string(v)) + line[av.end:]
}

// A span is the position of a cookie-av in a line, after its semicolon.
type span struct{ start, end int }

// nextAttribute is the cookie-av after position at, if there is one.
func nextAttribute(line string, at int) (av span, ok bool) {
	semicolon := strings.IndexByte(line[at:], ';')
	if semicolon < 0 {
		return span{}, false
	}
	start := at + semicolon + 1
	if end := strings.IndexByte(line[start:], ';'); end >= 0 {
		return span{start, start + end}, true
	}
	return span{start, len(line)}, true
}

// lastAttribute is the attribute with that name, in lower case, that takes
// effect.
func lastAttribute(line, name string) (last span, found bool) {
	for av, ok := nextAttribute(line, 0); ok; av, ok = nextAttribute(line, av.end) {
		if counts(line[av.start:av.end], name) {
			last, found = av, true
		}
	}
	return last, found
}

// counts reports whether a cookie-av is an attribute with that name, in lower
// case, and is not ignored for its size.
func counts(av, name string) bool {
	a := cutAttribute(av)
	return a.is(name) && !a.oversized()
}

// addAttribute adds an attribute at the end, before any semicolons at the end
// of the line.
func addAttribute(line, attribute string) string {
	end := len(line)
	for av, ok := nextAttribute(line, 0); ok; av, ok = nextAttribute(line, av.end) {
		blank := cutAttribute(line[av.start:av.end]).empty()
		switch {
		case !blank:
			end = len(line)
		case end == len(line):
			end = av.start - 1
		}
	}
	return line[:end] + "; " + attribute + line[end:]
}

// removeAttribute removes every attribute with that name, in lower case, that
// is not ignored, each with the semicolon before it.
func removeAttribute(line, name string) string {
	var b strings.Builder
	kept := 0
	for av, ok := nextAttribute(line, 0); ok; av, ok = nextAttribute(line, av.end) {
		if counts(line[av.start:av.end], name) {
			b.WriteString(line[kept : av.start-1])
			kept = av.end
		}
	}
	if kept == 0 {
		return line
	}
	b.WriteString(line[kept:])
	return b.String()
}

// withValue sets the value of a cookie-av and keeps the white space around it;
// a value that differs only in case stays.
func withValue(av, value string) string {
	a := cutAttribute(av)
	if equalFold(a.Value, strings.ToLower(value)) {
		return av
	}
	if !a.HasValue {
		end := strings.LastIndex(av, a.Name) + len(a.Name)
		return av[:end] + "=" + value + av[end:]
	}
	start := strings.IndexByte(av, '=') + 1
	for start < len(av) && isSpace(av[start]) {
		start++
	}
	return av[:start] + value + av[start+len(a.Value):]
}
