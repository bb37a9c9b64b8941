package django

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// Write returns the Set-Cookie line that a response has for a rule's line alone,
// and the settings that decided about it. A line that Python rejects is
// unchanged.
func (s *Settings) Write(line string, now time.Time) setting.Written {
	m := readMorsel(line)
	c := s.cookieNamed(m.name)
	if c == nil {
		if !s.called(m, now) {
			return setting.Written{Line: line}
		}
		return setting.Written{Line: m.String()}
	}
	decisions := c.write(m, now)
	return setting.Written{Line: m.String(), Decisions: decisions}
}

// PrefixOf is what the names of the settings of a cookie begin with, such as
// "SESSION_COOKIE_", "" if the cookie is not Django's own.
func (s *Settings) PrefixOf(name string) string {
	if c := s.cookieNamed(name); c != nil {
		return c.prefix
	}
	return ""
}

// Owns reports whether a cookie is Django's own.
func (s *Settings) Owns(cookie string) bool { return s.cookieNamed(cookie) != nil }

// cookieNamed has the settings of the cookie of that name, nil if it is not
// Django's own.
func (s *Settings) cookieNamed(name string) *cookieSettings {
	switch {
	case name == s.session.name && s.with[sessions]:
		return &s.session
	case name == s.csrf.name && s.with[csrfView]:
		return &s.csrf
	}
	return nil
}

// called makes m what set_cookie() sends, or delete_cookie() if m ends a cookie
// and has no attribute without an argument of delete_cookie(). It reports
// whether Python accepts it.
func (s *Settings) called(m *morsel, now time.Time) bool {
	_, aged := m.attributes["max-age"]
	_, secure := m.attributes["secure"]
	_, httpOnly := m.attributes["httponly"]
	if aged && m.value == "" && m.removes(now) && !secure && !httpOnly {
		m.removed()
	}
	return s.version.accepts(m) && m.dated(now)
}

// A pen writes a cookie, and notes which of the settings decided something.
type pen struct {
	*morsel
	by        *cookieSettings
	decisions []setting.Decision
}

// write gives m the attributes that Django's set_cookie or delete_cookie has, by
// the settings, then by the line, then by Django's defaults.
func (c *cookieSettings) write(m *morsel, now time.Time) []setting.Decision {
	p := pen{morsel: m, by: c}
	if c.named {
		p.decisions = append(p.decisions, setting.Decision{Setting: c.prefix + "NAME"})
	}
	p.text("domain", c.domain, "")
	p.text("path", c.path, "/")
	p.text("samesite", c.sameSite, "Lax")
	if m.removes(now) {
		m.removed()
		return p.decisions
	}
	p.flag("secure", c.secure, false)
	p.flag("httponly", c.httpOnly, c.defaultHTTPOnly)
	p.lifetime(now)
	return p.decisions
}

// decided notes that the setting about an attribute decided it.
func (p *pen) decided(attribute string, byDefault bool) {
	p.decisions = append(p.decisions, setting.Decision{Attribute: attribute, Setting: p.by.prefix + strings.ToUpper(attribute), Default: byDefault})
}

// text sets an attribute to the setting, else leaves the line's, else sets the
// default. An empty one does not count.
func (p *pen) text(name string, given *string, otherwise string) {
	written, has := p.attributes[name]
	switch {
	case given != nil:
		written = *given
		p.decided(name, false)
	case !has && otherwise != "":
		written = otherwise
		p.decided(name, true)
	}
	if p.attributes[name] = written; written == "" {
		delete(p.attributes, name)
	}
}

// flag is text for an attribute without a value.
func (p *pen) flag(name string, given *bool, otherwise bool) {
	_, on := p.attributes[name]
	switch {
	case given != nil:
		on = *given
		p.decided(name, false)
	case !on && otherwise:
		on = otherwise
		p.decided(name, true)
	}
	if p.attributes[name] = ""; !on {
		delete(p.attributes, name)
	}
}

// lifetime sets Max-Age, which Django never sends without expires. A date of the
// line's is its age.
func (p *pen) lifetime(now time.Time) {
	c := p.by
	written := p.attributes["max-age"]
	date, undated := time.Parse(time.RFC1123, p.attributes["expires"])
	delete(p.attributes, "max-age")
	delete(p.attributes, "expires")
	if c.untilClosed {
		p.decisions = append(p.decisions, setting.Decision{Attribute: "max-age", Setting: c.untilClosedBy})
		return
	}
	age, err := strconv.ParseInt(written, 10, 64)
	switch {
	case c.age != nil:
		age = *c.age
		p.decisions = append(p.decisions, setting.Decision{Attribute: "max-age", Setting: c.prefix + "AGE"})
	case err == nil:
	case undated == nil:
		age = date.Unix() - now.Unix()
	default:
		age = c.defaultAge
		p.decisions = append(p.decisions, setting.Decision{Attribute: "max-age", Setting: c.prefix + "AGE", Default: true})
	}
	p.attributes["max-age"] = strconv.FormatInt(age, 10)
	p.dated(now)
}
