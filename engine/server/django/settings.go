package django

import (
	"maps"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Settings are those of a project, read and checked.
type Settings struct {
	version *version
	debug   bool
	// middleware is what stands around the views, the outermost first, and with
	// has what is among it.
	middleware []layer
	with       [layers]bool
	// allowed are ALLOWED_HOSTS, if restricted.
	allowed    []string
	restricted bool
	// slashless: APPEND_SLASH is off.
	slashless bool

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
	// everyRequest: a session is saved with every request.
	everyRequest bool
	// csrfInSessions: the session has the CSRF token, not a cookie.
	csrfInSessions bool
	trusted        []string
}

// add puts a middleware inside of those before.
func (s *Settings) add(l layer) { s.middleware, s.with[l] = append(s.middleware, l), true }

// Read reads the settings of a server. The error's path begins at the name of a
// setting.
func Read(settings map[string]any) (*Settings, *scenario.Error) {
	s := &Settings{
		version: versionNamed(usualVersion),
		session: cookieSettings{
			prefix: "SESSION_COOKIE_", name: "sessionid", untilClosedBy: "SESSION_EXPIRE_AT_BROWSER_CLOSE",
			defaultAge: 1_209_600, defaultHTTPOnly: true,
		},
		csrf: cookieSettings{
			prefix: "CSRF_COOKIE_", name: "csrftoken", untilClosedBy: "CSRF_COOKIE_AGE",
			defaultAge: 31_449_600,
		},
	}
	for i := range layers {
		s.add(i)
	}
	for _, name := range slices.Sorted(maps.Keys(settings)) {
		known := find(name)
		if known == nil {
			return nil, unknown(name).In(name)
		}
		if err := known.read(s, settings[name]); err != nil {
			return nil, err.In(name)
		}
	}
	return s, nil
}

// A layer is a middleware that settings are about.
type layer uint8

// In the order in which a new project has them.
const (
	security layer = iota
	sessions
	common
	csrfView
	layers
)

// middlewareNames are the names in MIDDLEWARE.
var middlewareNames = [layers]string{
	"django.middleware.security.SecurityMiddleware",
	"django.contrib.sessions.middleware.SessionMiddleware",
	"django.middleware.common.CommonMiddleware",
	"django.middleware.csrf.CsrfViewMiddleware",
}

func (s *Settings) readMiddleware(value any) *scenario.Error {
	names, err := textList(value)
	s.middleware, s.with = nil, [layers]bool{}
	for _, name := range names {
		if i := slices.Index(middlewareNames[:], name); i >= 0 {
			s.add(layer(i))
		}
	}
	return err
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

func (s *Settings) readAllowedHosts(value any) *scenario.Error {
	hosts, err := textList(value)
	s.allowed, s.restricted = hosts, true
	return err
}

// allows reports whether ALLOWED_HOSTS has a host (django/http/request.py
// validate_host). Without the setting, the project has what it needs.
func (s *Settings) allows(host string) bool {
	return !s.restricted || slices.ContainsFunc(s.allowed, func(allowed string) bool {
		allowed = strings.ToLower(allowed)
		below := strings.HasPrefix(allowed, ".") && (host == allowed[1:] || strings.HasSuffix(host, allowed))
		return allowed == "*" || allowed == host || below
	})
}

func (s *Settings) readAppendSlash(value any) *scenario.Error {
	appends := true
	err := flag(func(*Settings) *bool { return &appends })(s, value)
	s.slashless = !appends
	return err
}
