package django

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Settings are those of a project, read and checked.
type Settings struct {
	// withoutSecurity and its neighbours: MIDDLEWARE leaves them out.
	withoutSecurity, withoutSessions, withoutCSRF bool

	sslRedirect bool
	// sslHost is "" for the request's own.
	sslHost        string
	redirectExempt []pattern

	// hstsSeconds is 0 for no header.
	hstsSeconds       int64
	hstsSubdomains    bool
	hstsPreload       bool
	proxyHeader       string // "" to trust none
	proxyHeaderSecure string

	session, csrf cookieSettings
}

// Read reads the settings of a server for host, which may be a pattern such as
// "*.shop.example". The error's path begins at the name of a setting.
func Read(settings map[string]any, host string) (*Settings, *scenario.Error) {
	s := &Settings{
		session: cookieSettings{name: "sessionid", defaultAge: 1_209_600, defaultHTTPOnly: true},
		csrf:    cookieSettings{name: "csrftoken", defaultAge: 31_449_600},
	}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		read, known := readers[name]
		if !known {
			return nil, unknown(name).In(name)
		}
		if err := read(s, settings[name]); err != nil {
			return nil, err.In(name)
		}
	}
	// A list is checked here, where the host is known.
	if hosts, given := settings["ALLOWED_HOSTS"]; given {
		if err := checkAllowed(hosts, host); err != nil {
			return nil, err.In("ALLOWED_HOSTS")
		}
	}
	return s, nil
}

// readers are the settings that are known here.
var readers = map[string]func(*Settings, any) *scenario.Error{
	"MIDDLEWARE": (*Settings).readMiddleware,

	"SECURE_SSL_REDIRECT":            flag(func(s *Settings) *bool { return &s.sslRedirect }),
	"SECURE_SSL_HOST":                optional(func(s *Settings) *string { return &s.sslHost }),
	"SECURE_REDIRECT_EXEMPT":         (*Settings).readRedirectExempt,
	"SECURE_HSTS_SECONDS":            seconds(func(s *Settings) *int64 { return &s.hstsSeconds }),
	"SECURE_HSTS_INCLUDE_SUBDOMAINS": flag(func(s *Settings) *bool { return &s.hstsSubdomains }),
	"SECURE_HSTS_PRELOAD":            flag(func(s *Settings) *bool { return &s.hstsPreload }),
	"SECURE_PROXY_SSL_HEADER":        (*Settings).readProxyHeader,

	"SESSION_COOKIE_NAME":             cookieName(session),
	"SESSION_COOKIE_AGE":              ofCookie(session, (*cookieSettings).readAge),
	"SESSION_COOKIE_DOMAIN":           ofCookie(session, (*cookieSettings).readDomain),
	"SESSION_COOKIE_PATH":             ofCookie(session, (*cookieSettings).readPath),
	"SESSION_COOKIE_SECURE":           ofCookie(session, (*cookieSettings).readSecure),
	"SESSION_COOKIE_HTTPONLY":         ofCookie(session, (*cookieSettings).readHTTPOnly),
	"SESSION_COOKIE_SAMESITE":         ofCookie(session, (*cookieSettings).readSameSite),
	"SESSION_EXPIRE_AT_BROWSER_CLOSE": flag(func(s *Settings) *bool { return &s.session.untilClosed }),

	"CSRF_COOKIE_NAME":     cookieName(csrf),
	"CSRF_COOKIE_AGE":      ofCookie(csrf, (*cookieSettings).readAgeOrNone),
	"CSRF_COOKIE_DOMAIN":   ofCookie(csrf, (*cookieSettings).readDomain),
	"CSRF_COOKIE_PATH":     ofCookie(csrf, (*cookieSettings).readPath),
	"CSRF_COOKIE_SECURE":   ofCookie(csrf, (*cookieSettings).readSecure),
	"CSRF_COOKIE_HTTPONLY": ofCookie(csrf, (*cookieSettings).readHTTPOnly),
	"CSRF_COOKIE_SAMESITE": ofCookie(csrf, (*cookieSettings).readSameSite),

	// These change nothing that is modelled.
	"DEBUG":                       accept,
	"ALLOWED_HOSTS":               accept, // see checkAllowed
	"CSRF_TRUSTED_ORIGINS":        accept,
	"SECURE_CONTENT_TYPE_NOSNIFF": accept,
	"SECURE_REFERRER_POLICY":      accept,
	"SESSION_ENGINE":              accept,
}

func accept(*Settings, any) *scenario.Error { return nil }

func session(s *Settings) *cookieSettings { return &s.session }
func csrf(s *Settings) *cookieSettings    { return &s.csrf }

// unknown is the error for a setting that is not among the readers.
func unknown(name string) *scenario.Error {
	names := slices.Sorted(maps.Keys(readers))
	if meant := scenario.Nearest(name, names); meant != "" {
		return problem("unknown setting; did you mean %s?", meant)
	}
	return problem("this Django setting is not modelled; modelled settings: %s", strings.Join(names, ", "))
}

// The middleware that settings are about, as MIDDLEWARE names it.
const (
	securityMiddleware = "django.middleware.security.SecurityMiddleware"
	sessionMiddleware  = "django.contrib.sessions.middleware.SessionMiddleware"
	csrfMiddleware     = "django.middleware.csrf.CsrfViewMiddleware"
)

func (s *Settings) readMiddleware(value any) *scenario.Error {
	names, err := textList(value)
	if err != nil {
		return err
	}
	s.withoutSecurity = !slices.Contains(names, securityMiddleware)
	s.withoutSessions = !slices.Contains(names, sessionMiddleware)
	s.withoutCSRF = !slices.Contains(names, csrfMiddleware)
	return nil
}

func (s *Settings) readRedirectExempt(value any) *scenario.Error {
	list, err := textList(value)
	if err != nil {
		return err
	}
	for i, text := range list {
		p, err := readPattern(text)
		if err != nil {
			return err.At(i)
		}
		s.redirectExempt = append(s.redirectExempt, p)
	}
	return nil
}

// readProxyHeader reads a header's WSGI name, and the value that means https.
func (s *Settings) readProxyHeader(value any) *scenario.Error {
	if value == nil {
		return nil
	}
	pair, err := textList(value)
	switch {
	case err != nil:
		return err
	case len(pair) != 2:
		return problem(`%d entries; expected two, such as ["HTTP_X_FORWARDED_PROTO", "https"]`, len(pair))
	case !strings.HasPrefix(pair[0], "HTTP_"):
		return problem("not a WSGI request header name; expected one such as HTTP_X_FORWARDED_PROTO").At(0)
	}
	s.proxyHeader, s.proxyHeaderSecure = pair[0], pair[1]
	return nil
}

// checkAllowed checks that Django would take requests for host
// (django/http/request.py validate_host).
func checkAllowed(value any, host string) *scenario.Error {
	hosts, err := textList(value)
	if err != nil {
		return err
	}
	for _, allowed := range hosts {
		allowed = strings.ToLower(allowed)
		below := strings.HasPrefix(allowed, ".") && (host == allowed[1:] || strings.HasSuffix(host, allowed))
		if allowed == "*" || allowed == host || below {
			return nil
		}
	}
	return problem("the server's own host is missing, so Django would answer every request with 400; add it")
}
