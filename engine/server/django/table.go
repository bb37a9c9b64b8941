package django

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server/setting"
)

// Name is Django's name in a server's stack.
const Name = "django"

// An entry is a setting that is known here, and how it is read. [Read], the
// page's knobs, the code of a settings.py and the search for fixes all read this
// one table: a new setting is a line of it, and one of the words for what it
// does.
type entry struct {
	name      string
	kind      setting.Kind
	byDefault any // as encoding/json reads it
	rank      setting.Rank
	read      reader
}

// A reader reads the value of a setting into s.
type reader func(s *Settings, value any) *scenario.Error

// table has all settings, in the order in which a settings.py has them.
var table = []entry{
	{"VERSION", setting.Version, usualVersion, setting.Rare, (*Settings).readVersion},
	{"DEBUG", setting.Flag, false, setting.Rare, flag(func(s *Settings) *bool { return &s.debug })},
	{"ALLOWED_HOSTS", setting.List, []any{}, setting.Rare, (*Settings).readAllowedHosts},
	{"MIDDLEWARE", setting.List, []any{middlewareNames[security], middlewareNames[sessions], middlewareNames[common], middlewareNames[csrfView]}, setting.Rare, (*Settings).readMiddleware},
	{"APPEND_SLASH", setting.Flag, true, setting.Rare, (*Settings).readAppendSlash},

	{"SECURE_PROXY_SSL_HEADER", setting.Header, nil, setting.Usual, (*Settings).readProxyHeader},
	{"SECURE_SSL_REDIRECT", setting.Flag, false, setting.Repairing, flag(func(s *Settings) *bool { return &s.sslRedirect })},
	{"SECURE_SSL_HOST", setting.Text, nil, setting.Rare, optional(func(s *Settings) *string { return &s.sslHost })},
	{"SECURE_REDIRECT_EXEMPT", setting.List, []any{}, setting.Rare, (*Settings).readRedirectExempt},
	{"SECURE_HSTS_SECONDS", setting.Seconds, 0.0, setting.Usual, seconds(func(s *Settings) *int64 { return &s.hstsSeconds })},
	{"SECURE_HSTS_INCLUDE_SUBDOMAINS", setting.Flag, false, setting.Rare, flag(func(s *Settings) *bool { return &s.hstsSubdomains })},
	{"SECURE_HSTS_PRELOAD", setting.Flag, false, setting.Rare, flag(func(s *Settings) *bool { return &s.hstsPreload })},
	{"SECURE_CONTENT_TYPE_NOSNIFF", setting.Any, true, setting.Rare, accept},
	{"SECURE_REFERRER_POLICY", setting.Any, "same-origin", setting.Rare, accept},

	{"SESSION_ENGINE", setting.Any, "django.contrib.sessions.backends.db", setting.Rare, accept},
	{"SESSION_COOKIE_NAME", setting.Text, "sessionid", setting.Rare, cookieName(session)},
	{"SESSION_COOKIE_SECURE", setting.Flag, false, setting.Repairing, ofCookie(session, (*cookieSettings).readSecure)},
	{"SESSION_COOKIE_HTTPONLY", setting.Flag, true, setting.Usual, ofCookie(session, (*cookieSettings).readHTTPOnly)},
	{"SESSION_COOKIE_SAMESITE", setting.SameSite, "Lax", setting.Repairing, ofCookie(session, (*cookieSettings).readSameSite)},
	{"SESSION_COOKIE_DOMAIN", setting.Text, nil, setting.Repairing, ofCookie(session, (*cookieSettings).readDomain)},
	{"SESSION_COOKIE_PATH", setting.Text, "/", setting.Rare, ofCookie(session, (*cookieSettings).readPath)},
	{"SESSION_COOKIE_AGE", setting.Seconds, 1_209_600.0, setting.Rare, ofCookie(session, (*cookieSettings).readAge)},
	{"SESSION_EXPIRE_AT_BROWSER_CLOSE", setting.Flag, false, setting.Rare, flag(func(s *Settings) *bool { return &s.session.untilClosed })},
	{"SESSION_SAVE_EVERY_REQUEST", setting.Flag, false, setting.Rare, flag(func(s *Settings) *bool { return &s.everyRequest })},

	{"CSRF_COOKIE_NAME", setting.Text, "csrftoken", setting.Rare, cookieName(csrf)},
	{"CSRF_COOKIE_SECURE", setting.Flag, false, setting.Rare, ofCookie(csrf, (*cookieSettings).readSecure)},
	{"CSRF_COOKIE_HTTPONLY", setting.Flag, false, setting.Rare, ofCookie(csrf, (*cookieSettings).readHTTPOnly)},
	{"CSRF_COOKIE_SAMESITE", setting.SameSite, "Lax", setting.Rare, ofCookie(csrf, (*cookieSettings).readSameSite)},
	{"CSRF_COOKIE_DOMAIN", setting.Text, nil, setting.Rare, ofCookie(csrf, (*cookieSettings).readDomain)},
	{"CSRF_COOKIE_PATH", setting.Text, "/", setting.Rare, ofCookie(csrf, (*cookieSettings).readPath)},
	{"CSRF_COOKIE_AGE", setting.Seconds, 31_449_600.0, setting.Rare, ofCookie(csrf, (*cookieSettings).readAgeOrNone)},
	{"CSRF_USE_SESSIONS", setting.Flag, false, setting.Rare, flag(func(s *Settings) *bool { return &s.csrfInSessions })},
	{"CSRF_TRUSTED_ORIGINS", setting.List, []any{}, setting.Rare, (*Settings).readTrusted},
}

func accept(*Settings, any) *scenario.Error { return nil }

func session(s *Settings) *cookieSettings { return &s.session }
func csrf(s *Settings) *cookieSettings    { return &s.csrf }

// setting is the entry without its reader.
func (e *entry) setting() setting.Setting {
	return setting.Setting{
		Name: e.name, Kind: e.kind, Default: e.byDefault, Rank: e.rank, Does: does.Of(e.name), Language: setting.Python,
		Choices: e.choices(),
	}
}

func (e *entry) choices() []any {
	switch e.kind {
	case setting.SameSite:
		return []any{"Lax", "Strict", "None", false}
	case setting.Version:
		return versionNames()
	}
	return nil
}

// Table lists all settings, in the order in which a settings.py has them.
func Table() []setting.Setting {
	list := make([]setting.Setting, len(table))
	for i := range table {
		list[i] = table[i].setting()
	}
	return list
}

// Find looks a setting up by its name.
func Find(name string) (setting.Setting, bool) {
	if e := find(name); e != nil {
		return e.setting(), true
	}
	return setting.Setting{}, false
}

func find(name string) *entry {
	if i := slices.IndexFunc(table, func(e entry) bool { return e.name == name }); i >= 0 {
		return &table[i]
	}
	return nil
}

// unknown is the error for a setting that is not in the table.
func unknown(name string) *scenario.Error {
	names := make([]string, len(table))
	for i := range table {
		names[i] = table[i].name
	}
	slices.Sort(names)
	if meant := scenario.Nearest(name, names); meant != "" {
		return problem("unknown setting; did you mean %s?", meant)
	}
	return problem("this setting of Django is not modelled; known here: %s", strings.Join(names, ", "))
}
