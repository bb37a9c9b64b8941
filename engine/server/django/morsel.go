package django

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Cookie is the Set-Cookie line that a response carries for a rule's line.
func (s *Settings) Cookie(line string, now time.Time) string {
	m := readMorsel(line)
	switch {
	case m.name == s.session.name && !s.withoutSessions:
		return s.session.write(m, now)
	case m.name == s.csrf.name && !s.withoutCSRF:
		return s.csrf.write(m, now)
	}
	return line
}

// A morsel is a cookie on its way into a header, as Python's http.cookies has
// it.
type morsel struct {
	name, value string
	// attributes are by lower-case name.
	attributes map[string]string
}

// readMorsel reads what the author of a rule wrote. Of an attribute that is
// there twice the last counts.
func readMorsel(line string) morsel {
	pair, rest, _ := strings.Cut(line, ";")
	name, value, _ := strings.Cut(pair, "=")
	m := morsel{strings.TrimSpace(name), strings.TrimSpace(value), map[string]string{}}
	for attribute := range strings.SplitSeq(rest, ";") {
		name, value, _ := strings.Cut(attribute, "=")
		if name = strings.TrimSpace(name); name != "" {
			m.attributes[strings.ToLower(name)] = strings.TrimSpace(value)
		}
	}
	return m
}

// write gives m its attributes, as set_cookie or delete_cookie does.
func (c *cookieSettings) write(m morsel, now time.Time) string {
	m.text("domain", c.domain, "")
	m.text("path", c.path, "/")
	m.text("samesite", c.sameSite, "Lax")
	if age, err := strconv.ParseInt(m.attributes["max-age"], 10, 64); err == nil && age <= 0 {
		m.remove()
		return m.String()
	}
	m.flag("secure", c.secure, false)
	m.flag("httponly", c.httpOnly, c.defaultHTTPOnly)
	c.lifetime(m, now)
	return m.String()
}

// text sets an attribute to the setting, otherwise keeps the line's, otherwise
// sets the default. An empty value counts as none.
func (m morsel) text(name string, setting *string, otherwise string) {
	written, has := m.attributes[name]
	switch {
	case setting != nil:
		written = *setting
	case !has:
		written = otherwise
	}
	if m.attributes[name] = written; written == "" {
		delete(m.attributes, name)
	}
}

// flag is text for an attribute without a value.
func (m morsel) flag(name string, setting *bool, otherwise bool) {
	_, on := m.attributes[name]
	switch {
	case setting != nil:
		on = *setting
	case !on:
		on = otherwise
	}
	if m.attributes[name] = ""; !on {
		delete(m.attributes, name)
	}
}

const httpDate = "Mon, 02 Jan 2006 15:04:05 GMT"

// lifetime sets Max-Age, which Django never sends without expires.
func (c *cookieSettings) lifetime(m morsel, now time.Time) {
	if c.untilClosed {
		delete(m.attributes, "max-age")
		delete(m.attributes, "expires")
		return
	}
	_, hasAge := m.attributes["max-age"]
	_, hasDate := m.attributes["expires"]
	switch {
	case c.age != nil:
		m.attributes["max-age"] = strconv.FormatInt(*c.age, 10)
	case !hasAge && hasDate:
		return
	case !hasAge:
		m.attributes["max-age"] = strconv.FormatInt(c.defaultAge, 10)
	}
	// An age that is not a number, or out of range, stays as the line has it.
	age, err := strconv.ParseInt(m.attributes["max-age"], 10, 64)
	if err == nil && age <= scenario.MaxSeconds {
		m.attributes["expires"] = now.UTC().Add(time.Duration(age) * time.Second).Format(httpDate)
	}
}

// remove makes m what delete_cookie sends (django/http/response.py). Only the
// line and the name can make it Secure, as browsers then require it; the
// setting has no effect. These prefixes in this spelling are all that Django
// knows.
func (m *morsel) remove() {
	if m.value == "" {
		m.value = `""` // Python quotes a value without a character
	}
	m.attributes["expires"] = time.Unix(0, 0).UTC().Format(httpDate)
	m.attributes["max-age"] = "0"
	prefixed := strings.HasPrefix(m.name, "__Secure-") || strings.HasPrefix(m.name, "__Host-")
	if prefixed || strings.EqualFold(m.attributes["samesite"], "None") {
		m.attributes["secure"] = ""
	}
}

// spelling is how http.cookies writes attributes; others keep their name in
// lower case.
var spelling = map[string]string{
	"domain":      "Domain",
	"httponly":    "HttpOnly",
	"max-age":     "Max-Age",
	"partitioned": "Partitioned",
	"path":        "Path",
	"samesite":    "SameSite",
	"secure":      "Secure",
}

// String is the line, with its attributes in the order of their lower-case
// names.
func (m morsel) String() string {
	var line strings.Builder
	line.WriteString(m.name + "=" + m.value)
	for _, name := range slices.Sorted(maps.Keys(m.attributes)) {
		value := m.attributes[name]
		if written, known := spelling[name]; known {
			name = written
		}
		line.WriteString("; " + name)
		if value != "" {
			line.WriteString("=" + value)
		}
	}
	return line.String()
}
