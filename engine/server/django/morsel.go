package django

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Written line is a Set-Cookie line as Django sends it.
type Written struct {
	Line string
	// Decisions are those that the settings made, in the order in which Django
	// makes them. The rule's line decided everything else.
	Decisions []Decision
}

// A Decision is one that a setting made about a cookie, regardless of the
// rule's line.
type Decision struct {
	// Attribute is its name in lower case, "" for the cookie's own name.
	Attribute string
	Setting   string
	// Default: the setting is absent, and the line does not have the attribute.
	Default bool
}

// Write returns the Set-Cookie line that a response has for a rule's line, and
// the settings that decided about it.
func (s *Settings) Write(line string, now time.Time) Written {
	m := readMorsel(line)
	c := s.cookieNamed(m.name)
	if c == nil {
		return Written{Line: line}
	}
	return c.write(m, now)
}

// PrefixOf is what the names of the settings of a cookie begin with, such as
// "SESSION_COOKIE_", "" if the cookie is not Django's own.
func (s *Settings) PrefixOf(name string) string {
	if c := s.cookieNamed(name); c != nil {
		return c.prefix
	}
	return ""
}

// cookieNamed has the settings of the cookie of that name, nil if it is not
// Django's own.
func (s *Settings) cookieNamed(name string) *cookieSettings {
	switch {
	case name == s.session.name && !s.withoutSessions:
		return &s.session
	case name == s.csrf.name && !s.withoutCSRF:
		return &s.csrf
	}
	return nil
}

// A morsel is a cookie on its way into a header, as Python's http.cookies has
// it.
type morsel struct {
	name, value string
	// attributes are by lower-case name.
	attributes map[string]string
}

// readMorsel reads the line of a rule. If an attribute occurs twice, the last
// one counts.
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

// A pen writes a cookie, and notes which of the settings decided something.
type pen struct {
	*morsel
	by        *cookieSettings
	decisions []Decision
}

// write gives m its attributes, as set_cookie or delete_cookie does.
func (c *cookieSettings) write(m morsel, now time.Time) Written {
	p := pen{morsel: &m, by: c}
	if c.named {
		p.decisions = append(p.decisions, Decision{Setting: c.prefix + "NAME"})
	}
	p.text("domain", c.domain, "")
	p.text("path", c.path, "/")
	p.text("samesite", c.sameSite, "Lax")
	if age, err := strconv.ParseInt(m.attributes["max-age"], 10, 64); err == nil && age <= 0 {
		m.remove()
		return Written{m.String(), p.decisions}
	}
	p.flag("secure", c.secure, false)
	p.flag("httponly", c.httpOnly, c.defaultHTTPOnly)
	p.lifetime(now)
	return Written{m.String(), p.decisions}
}

// decided notes that the setting about an attribute decided it.
func (p *pen) decided(attribute string, byDefault bool) {
	p.decisions = append(p.decisions, Decision{attribute, p.by.prefix + strings.ToUpper(attribute), byDefault})
}

// text sets an attribute to the setting, or keeps the line's, or sets the
// default. An empty one does not count.
func (p *pen) text(name string, setting *string, otherwise string) {
	written, ok := p.attributes[name]
	switch {
	case setting != nil:
		written = *setting
		p.decided(name, false)
	case !ok && otherwise != "":
		written = otherwise
		p.decided(name, true)
	}
	if p.attributes[name] = written; written == "" {
		delete(p.attributes, name)
	}
}

// flag is text for an attribute without a value.
func (p *pen) flag(name string, setting *bool, otherwise bool) {
	_, on := p.attributes[name]
	switch {
	case setting != nil:
		on = *setting
		p.decided(name, false)
	case !on && otherwise:
		on = otherwise
		p.decided(name, true)
	}
	if p.attributes[name] = ""; !on {
		delete(p.attributes, name)
	}
}

const httpDate = "Mon, 02 Jan 2006 15:04:05 GMT"

// lifetime sets Max-Age, which Django never sends without expires.
func (p *pen) lifetime(now time.Time) {
	c := p.by
	if c.untilClosed {
		delete(p.attributes, "max-age")
		delete(p.attributes, "expires")
		p.decisions = append(p.decisions, Decision{Attribute: "max-age", Setting: c.untilClosedBy})
		return
	}
	_, hasAge := p.attributes["max-age"]
	_, hasDate := p.attributes["expires"]
	switch {
	case c.age != nil:
		p.attributes["max-age"] = strconv.FormatInt(*c.age, 10)
		p.decisions = append(p.decisions, Decision{Attribute: "max-age", Setting: c.prefix + "AGE"})
	case !hasAge && hasDate:
		return
	case !hasAge:
		p.attributes["max-age"] = strconv.FormatInt(c.defaultAge, 10)
		p.decisions = append(p.decisions, Decision{Attribute: "max-age", Setting: c.prefix + "AGE", Default: true})
	}
	// An age that is not a number, or out of range, stays as the line has it.
	age, err := strconv.ParseInt(p.attributes["max-age"], 10, 64)
	if err == nil && age <= scenario.MaxSeconds {
		p.attributes["expires"] = now.UTC().Add(time.Duration(age) * time.Second).Format(httpDate)
	}
}

// remove makes m the cookie that delete_cookie sends (django/http/response.py).
// Only the line and the name can make it Secure, which browsers then require;
// the setting has no effect. Django knows only these prefixes, in this
// spelling.
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
