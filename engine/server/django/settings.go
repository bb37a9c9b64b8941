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
		session: cookieSettings{
			prefix: "SESSION_COOKIE_", name: "sessionid", untilClosedBy: "SESSION_EXPIRE_AT_BROWSER_CLOSE",
			defaultAge: 1_209_600, defaultHTTPOnly: true,
		},
		csrf: cookieSettings{
			prefix: "CSRF_COOKIE_", name: "csrftoken", untilClosedBy: "CSRF_COOKIE_AGE",
			defaultAge: 31_449_600,
		},
	}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		setting, known := Find(name)
		if !known {
			return nil, unknown(name).In(name)
		}
		if err := setting.read(s, settings[name]); err != nil {
			return nil, err.In(name)
		}
	}
	// ALLOWED_HOSTS is checked here, where the host is known.
	if hosts, given := settings["ALLOWED_HOSTS"]; given {
		if err := checkAllowed(hosts, host); err != nil {
			return nil, err.In("ALLOWED_HOSTS")
		}
	}
	return s, nil
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
