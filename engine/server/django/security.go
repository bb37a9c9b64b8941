package django

import (
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
			if !s.version.wholeHeader {
				// Of a list the first element counts: the proxy nearest to the browser.
				value, _, _ = strings.Cut(value, ",")
				value = strings.TrimSpace(value)
			}
			if value == s.proxyHeaderSecure {
				return "https", by
			}
			return "http", by
		}
	}
	return connection, ""
}

// Trusts reports whether SECURE_PROXY_SSL_HEADER names a header.
func (s *Settings) Trusts() bool { return s.proxyHeader != "" }

// wsgiName is the key of a request header in the WSGI environment, or "" for a
// name with an underscore, which servers drop because it could be mistaken for
// another.
func wsgiName(header string) string {
	if strings.Contains(header, "_") {
		return ""
	}
	return "HTTP_" + strings.ToUpper(strings.ReplaceAll(header, "-", "_"))
}

// RedirectStatus is the status of Django's redirect to https.
func (s *Settings) RedirectStatus(string) int { return 301 }

// RedirectedBy is the setting that redirects every plain request to https
// before a rule sees it, except for exempt paths; "" for none.
func (s *Settings) RedirectedBy() string {
	if !s.with[security] || !s.sslRedirect {
		return ""
	}
	return "SECURE_SSL_REDIRECT"
}

// HSTSBy is the setting that adds a Strict-Transport-Security header to every
// https response that has none, "" for none.
func (s *Settings) HSTSBy() string {
	if !s.with[security] || s.hstsSeconds == 0 {
		return ""
	}
	return "SECURE_HSTS_SECONDS"
}

// secureRequest is SecurityMiddleware before the view: it sends plain requests
// on to https.
func (h *handler) secureRequest() *reply {
	if !h.sslRedirect || h.r.URL.Secure() {
		return nil
	}
	path := strings.TrimLeft(h.r.path(), "/")
	for _, p := range h.redirectExempt {
		if p.search(path) {
			h.decided("SECURE_REDIRECT_EXEMPT")
			return nil
		}
	}
	h.decided("SECURE_SSL_REDIRECT")
	host := h.sslHost
	switch {
	case host != "":
		h.decided("SECURE_SSL_HOST")
	case !h.takesHost():
		return exception(badRequest)
	default:
		host = h.r.authority() // even port 8000, which may not use TLS
	}
	to := origin.Quote("https://"+host+h.r.fullPath(""), uriCharacters)
	return &reply{status: 301, own: true, location: to, setting: "SECURE_SSL_REDIRECT"}
}

// secureResponse adds the Strict-Transport-Security header to a response that
// has none.
func (h *handler) secureResponse(a *reply) {
	if h.hstsSeconds == 0 || !h.r.URL.Secure() || a.headerHSTS {
		return
	}
	a.hsts = "max-age=" + strconv.FormatInt(h.hstsSeconds, 10)
	h.decided("SECURE_HSTS_SECONDS")
	if h.hstsSubdomains {
		a.hsts += "; includeSubDomains"
		h.decided("SECURE_HSTS_INCLUDE_SUBDOMAINS")
	}
	if h.hstsPreload {
		a.hsts += "; preload"
		h.decided("SECURE_HSTS_PRELOAD")
	}
}
