package django

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Scheme is request.scheme, on which request.is_secure() is based. It is the
// scheme of the connection, unless SECURE_PROXY_SSL_HEADER names a header that
// the request has: then only that decides, and by is the name of the setting.
func (s *Settings) Scheme(connection string, headers map[string]string) (scheme, by string) {
	if s.proxyHeader == "" {
		return connection, ""
	}
	for name, value := range headers {
		if wsgiName(name) == s.proxyHeader {
			by = "SECURE_PROXY_SSL_HEADER"
			// The first element of a list counts: the proxy nearest to the
			// browser.
			first, _, _ := strings.Cut(value, ",")
			if strings.TrimSpace(first) == s.proxyHeaderSecure {
				return "https", by
			}
			return "http", by
		}
	}
	return connection, ""
}

// wsgiName is the key of a request header in the WSGI environment, or "" for a
// name with an underscore, which servers drop because it could be mistaken for
// another.
func wsgiName(header string) string {
	if strings.Contains(header, "_") {
		return ""
	}
	return "HTTP_" + strings.ToUpper(strings.ReplaceAll(header, "-", "_"))
}

// RedirectedBy is the setting that redirects every plain request to https
// before a rule sees it, except for exempt paths; "" for none.
func (s *Settings) RedirectedBy() string {
	if s.withoutSecurity || !s.sslRedirect {
		return ""
	}
	return "SECURE_SSL_REDIRECT"
}

// Redirect is the target to which SecurityMiddleware redirects a request with a
// 301, before any view or other middleware sees it, "" for none. The URL has
// the scheme of [Settings.Scheme]. The settings that decided are returned, too.
func (s *Settings) Redirect(u origin.URL) (location string, by []string) {
	switch {
	case s.RedirectedBy() == "" || u.Secure():
		return "", nil
	case s.exempt(u.Path):
		return "", []string{"SECURE_REDIRECT_EXEMPT"}
	}
	by = []string{s.RedirectedBy()}
	host := s.sslHost
	if host == "" {
		host = u.Host
		if u.Port != "" {
			host += ":" + u.Port // even port 8000, which may not use TLS
		}
	} else {
		by = append(by, "SECURE_SSL_HOST")
	}
	target := u.Path
	if u.Query != "" {
		target = u.Target()
	}
	return "https://" + host + target, by
}

func (s *Settings) exempt(path string) bool {
	path = strings.TrimLeft(path, "/")
	return slices.ContainsFunc(s.redirectExempt, func(p pattern) bool { return p.search(path) })
}

// HSTSBy is the setting that adds a Strict-Transport-Security header to every
// https response that has none, "" for none.
func (s *Settings) HSTSBy() string {
	if s.withoutSecurity || s.hstsSeconds == 0 {
		return ""
	}
	return "SECURE_HSTS_SECONDS"
}

// HSTS is the Strict-Transport-Security header that SecurityMiddleware adds to
// a response that has none, "" for none, and the settings that it is from.
func (s *Settings) HSTS(u origin.URL) (value string, by []string) {
	if s.HSTSBy() == "" || !u.Secure() {
		return "", nil
	}
	by = []string{s.HSTSBy()}
	value = "max-age=" + strconv.FormatInt(s.hstsSeconds, 10)
	if s.hstsSubdomains {
		value += "; includeSubDomains"
		by = append(by, "SECURE_HSTS_INCLUDE_SUBDOMAINS")
	}
	if s.hstsPreload {
		value += "; preload"
		by = append(by, "SECURE_HSTS_PRELOAD")
	}
	return value, by
}
