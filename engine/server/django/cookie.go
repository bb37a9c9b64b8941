package django

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// cookieSettings are those of the session cookie or of the CSRF cookie. A
// setting that is not given is nil.
type cookieSettings struct {
	// prefix is what the names of the settings begin with.
	prefix string
	name   string
	// named: the name was given.
	named           bool
	defaultAge      int64
	defaultHTTPOnly bool

	// untilClosed: the cookie has no age and ends with the browser's session, by
	// the setting untilClosedBy.
	untilClosed      bool
	untilClosedBy    string
	age              *int64
	domain, path     *string // "" for no attribute
	sameSite         *string // "" for no attribute
	secure, httpOnly *bool
}

// ofCookie is the reader of a setting of one of the cookies.
func ofCookie(which func(*Settings) *cookieSettings, read func(*cookieSettings, any) *scenario.Error) func(*Settings, any) *scenario.Error {
	return func(s *Settings, value any) *scenario.Error { return read(which(s), value) }
}

func cookieName(which func(*Settings) *cookieSettings) func(*Settings, any) *scenario.Error {
	return func(s *Settings, value any) *scenario.Error {
		name, ok := value.(string)
		switch {
		case !ok:
			return unlike(value, "a string")
		case name == "" || strings.ContainsAny(name, "=;, \t\r\n\x00"):
			return problem("not a cookie name that Python accepts")
		}
		which(s).name, which(s).named = name, true
		return nil
	}
}

func (c *cookieSettings) readAge(value any) *scenario.Error {
	n, err := wholeSeconds(value)
	c.age = &n
	return err
}

// readAgeOrNone reads CSRF_COOKIE_AGE, which is None for a session cookie.
func (c *cookieSettings) readAgeOrNone(value any) *scenario.Error {
	if value == nil {
		c.untilClosed = true
		return nil
	}
	return c.readAge(value)
}

func (c *cookieSettings) readDomain(value any) *scenario.Error {
	text, err := textOrNone(value)
	c.domain = &text
	return err
}

func (c *cookieSettings) readPath(value any) *scenario.Error {
	text, err := textOrNone(value)
	c.path = &text
	return err
}

func (c *cookieSettings) readSecure(value any) *scenario.Error {
	on, ok := value.(bool)
	if !ok {
		return unlike(value, "true or false")
	}
	c.secure = &on
	return nil
}

func (c *cookieSettings) readHTTPOnly(value any) *scenario.Error {
	on, ok := value.(bool)
	if !ok {
		return unlike(value, "true or false")
	}
	c.httpOnly = &on
	return nil
}

// readSameSite reads what set_cookie takes; false leaves the attribute out.
func (c *cookieSettings) readSameSite(value any) *scenario.Error {
	const expected = `"Lax", "Strict", "None" or false`
	text, isText := value.(string)
	switch {
	case value == nil || value == false:
	case !isText:
		return unlike(value, expected)
	case !strings.EqualFold(text, "Lax") && !strings.EqualFold(text, "Strict") && !strings.EqualFold(text, "None"):
		return unlike(value, expected)
	}
	c.sameSite = &text
	return nil
}
