package django

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Name is Django's name in a server's stack.
const Name = "django"

// A Setting is one of Django's that is known here. [Settings.Read], the page's
// knobs, the code of a settings.py and the search for fixes all read this one
// table: a new setting is a line of it, and one of the words for what it does.
type Setting struct {
	Name string
	Kind Kind
	// Default is Django's default, as encoding/json reads it.
	Default any
	// Rank says who needs the setting.
	Rank Rank

	read reader
}

// A reader reads the value of a setting into s.
type reader func(s *Settings, value any) *scenario.Error

// Kind is the type of a setting's values.
type Kind uint8

const (
	// Flag is true or false.
	Flag Kind = iota
	// Seconds is a whole number, for some settings null.
	Seconds
	// Text is a string, for some settings null.
	Text
	// SameSite is "Lax", "Strict", "None" or false for no attribute.
	SameSite
	// List has strings.
	List
	// Header is the name of a request header in WSGI and its value, or null.
	Header
	// Version is a version of Django. It is no setting of Django's own.
	Version
	// Any is whatever the project has: it changes nothing that is modelled.
	Any
)

// Rank is how a setting is used.
type Rank uint8

const (
	// Rare settings are shown on request.
	Rare Rank = iota
	// Usual settings are shown for every server.
	Usual
	// Repairing settings are usual, and a search for a fix tries their other
	// values.
	Repairing
)

// table has all settings, in the order in which a settings.py has them.
var table = []Setting{
	{"VERSION", Version, usualVersion, Rare, (*Settings).readVersion},
	{"DEBUG", Flag, false, Rare, flag(func(s *Settings) *bool { return &s.debug })},
	{"ALLOWED_HOSTS", List, []any{}, Rare, accept}, // see checkAllowed
	{"MIDDLEWARE", List, []any{middlewareNames[security], middlewareNames[sessions], middlewareNames[common], middlewareNames[csrfView]}, Rare, (*Settings).readMiddleware},
	{"APPEND_SLASH", Flag, true, Rare, (*Settings).readAppendSlash},

	{"SECURE_PROXY_SSL_HEADER", Header, nil, Usual, (*Settings).readProxyHeader},
	{"SECURE_SSL_REDIRECT", Flag, false, Repairing, flag(func(s *Settings) *bool { return &s.sslRedirect })},
	{"SECURE_SSL_HOST", Text, nil, Rare, optional(func(s *Settings) *string { return &s.sslHost })},
	{"SECURE_REDIRECT_EXEMPT", List, []any{}, Rare, (*Settings).readRedirectExempt},
	{"SECURE_HSTS_SECONDS", Seconds, 0.0, Usual, seconds(func(s *Settings) *int64 { return &s.hstsSeconds })},
	{"SECURE_HSTS_INCLUDE_SUBDOMAINS", Flag, false, Rare, flag(func(s *Settings) *bool { return &s.hstsSubdomains })},
	{"SECURE_HSTS_PRELOAD", Flag, false, Rare, flag(func(s *Settings) *bool { return &s.hstsPreload })},
	{"SECURE_CONTENT_TYPE_NOSNIFF", Any, true, Rare, accept},
	{"SECURE_REFERRER_POLICY", Any, "same-origin", Rare, accept},

	{"SESSION_ENGINE", Any, "django.contrib.sessions.backends.db", Rare, accept},
	{"SESSION_COOKIE_NAME", Text, "sessionid", Rare, cookieName(session)},
	{"SESSION_COOKIE_SECURE", Flag, false, Repairing, ofCookie(session, (*cookieSettings).readSecure)},
	{"SESSION_COOKIE_HTTPONLY", Flag, true, Usual, ofCookie(session, (*cookieSettings).readHTTPOnly)},
	{"SESSION_COOKIE_SAMESITE", SameSite, "Lax", Repairing, ofCookie(session, (*cookieSettings).readSameSite)},
	{"SESSION_COOKIE_DOMAIN", Text, nil, Repairing, ofCookie(session, (*cookieSettings).readDomain)},
	{"SESSION_COOKIE_PATH", Text, "/", Rare, ofCookie(session, (*cookieSettings).readPath)},
	{"SESSION_COOKIE_AGE", Seconds, 1_209_600.0, Rare, ofCookie(session, (*cookieSettings).readAge)},
	{"SESSION_EXPIRE_AT_BROWSER_CLOSE", Flag, false, Rare, flag(func(s *Settings) *bool { return &s.session.untilClosed })},
	{"SESSION_SAVE_EVERY_REQUEST", Flag, false, Rare, flag(func(s *Settings) *bool { return &s.everyRequest })},

	{"CSRF_COOKIE_NAME", Text, "csrftoken", Rare, cookieName(csrf)},
	{"CSRF_COOKIE_SECURE", Flag, false, Rare, ofCookie(csrf, (*cookieSettings).readSecure)},
	{"CSRF_COOKIE_HTTPONLY", Flag, false, Rare, ofCookie(csrf, (*cookieSettings).readHTTPOnly)},
	{"CSRF_COOKIE_SAMESITE", SameSite, "Lax", Rare, ofCookie(csrf, (*cookieSettings).readSameSite)},
	{"CSRF_COOKIE_DOMAIN", Text, nil, Rare, ofCookie(csrf, (*cookieSettings).readDomain)},
	{"CSRF_COOKIE_PATH", Text, "/", Rare, ofCookie(csrf, (*cookieSettings).readPath)},
	{"CSRF_COOKIE_AGE", Seconds, 31_449_600.0, Rare, ofCookie(csrf, (*cookieSettings).readAgeOrNone)},
	{"CSRF_USE_SESSIONS", Flag, false, Rare, flag(func(s *Settings) *bool { return &s.csrfInSessions })},
	{"CSRF_TRUSTED_ORIGINS", List, []any{}, Rare, (*Settings).readTrusted},
}

func accept(*Settings, any) *scenario.Error { return nil }

func session(s *Settings) *cookieSettings { return &s.session }
func csrf(s *Settings) *cookieSettings    { return &s.csrf }

// Table lists all settings, in the order in which a settings.py has them.
func Table() []Setting { return slices.Clone(table) }

// Find looks a setting up by its name.
func Find(name string) (Setting, bool) {
	if i := slices.IndexFunc(table, func(d Setting) bool { return d.Name == name }); i >= 0 {
		return table[i], true
	}
	return Setting{}, false
}

// Does says what the setting does, in a few words.
func (d *Setting) Does() string { return does.Of(d.Name).String() }

// Turned is the value of a setting that is a switch in one of its positions:
// for a header the one that most proxies set, and none.
func (d *Setting) Turned(on bool) any {
	switch {
	case d.Kind != Header:
		return on
	case on:
		return []any{"HTTP_X_FORWARDED_PROTO", "https"}
	}
	return nil
}

// unknown is the error for a setting that is not in the table.
func unknown(name string) *scenario.Error {
	names := make([]string, len(table))
	for i := range table {
		names[i] = table[i].Name
	}
	slices.Sort(names)
	if meant := scenario.Nearest(name, names); meant != "" {
		return problem("unknown setting; did you mean %s?", meant)
	}
	return problem("this setting of Django is not modelled; known here: %s", strings.Join(names, ", "))
}
