package django

import (
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// Scheme is request.scheme: what request.is_secure() looks at. It is the scheme
// that the connection has, unless SECURE_PROXY_SSL_HEADER names a header that
// came with the request: then that alone decides, and trusted is true.
func (s *Settings) Scheme(connection string, headers map[string]string) (scheme string, trusted bool) {
	if s.proxyHeader == "" {
		return connection, false
	}
	for name, value := range headers {
		if wsgiName(name) == s.proxyHeader {
			// Of a list the first element counts: the proxy nearest to the browser.
			first, _, _ := strings.Cut(value, ",")
			if strings.TrimSpace(first) == s.proxyHeaderSecure {
				return "https", true
			}
			return "http", true
		}
	}
	return connection, false
}

// wsgiName is the key of a request header in the WSGI environment, or "" for a
// name with an underscore, which servers drop because it could pass for
// another.
func wsgiName(header string) string {
	if strings.Contains(header, "_") {
		return ""
	}
	return "HTTP_" + strings.ToUpper(strings.ReplaceAll(header, "-", "_"))
}

// Redirect is where SecurityMiddleware sends a request with a 301, before any
// view or other middleware sees it. The URL has the scheme that [Settings.Scheme]
// gives it.
func (s *Settings) Redirect(u origin.URL) (location string, ok bool) {
	if s.withoutSecurity || !s.sslRedirect || u.Secure() || s.exempt(u.Path) {
		return "", false
	}
	host := s.sslHost
	if host == "" {
		host = u.Host
		if u.Port != "" {
			host += ":" + u.Port // also 8000, where nobody may speak TLS
		}
	}
	target := u.Path
	if u.Query != "" {
		target = u.Target()
	}
	return "https://" + host + target, true
}

func (s *Settings) exempt(path string) bool {
	path = strings.TrimLeft(path, "/")
	return slices.ContainsFunc(s.redirectExempt, func(p pattern) bool { return p.search(path) })
}

// HSTS is the Strict-Transport-Security header that SecurityMiddleware adds to
// a response that has none.
func (s *Settings) HSTS(u origin.URL) (value string, ok bool) {
	if s.withoutSecurity || s.hstsSeconds == 0 || !u.Secure() {
		return "", false
	}
	value = "max-age=" + strconv.FormatInt(s.hstsSeconds, 10)
	if s.hstsSubdomains {
		value += "; includeSubDomains"
	}
	if s.hstsPreload {
		value += "; preload"
	}
	return value, true
}
