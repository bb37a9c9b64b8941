package django

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// newToken stands for a token that Django draws where no rule gives one.
const newToken = "Xk3vQ9sTz1LmN8bRw5cYh2jD7fGp4aUe"

// csrfRequest finds the token of the request. One of the wrong form is to be
// replaced.
func (h *handler) csrfRequest() *reply {
	if h.csrfInSessions {
		if !h.session.opened {
			return exception(crash) // ImproperlyConfigured
		}
		h.session.load()
		return nil
	}
	if value, has := h.r.cookie(h.csrf.name); has && !h.version.byToken && h.malformed(value) != "" {
		h.sends = true
	}
	return nil
}

// csrfResponse sends the cookie, also one that the browser has: so its age
// begins anew.
func (h *handler) csrfResponse(a *reply) *reply {
	if !h.sends {
		return a
	}
	h.sends = false
	if h.csrfInSessions {
		h.decided("CSRF_USE_SESSIONS")
		if !h.session.hasToken {
			h.session.change(false)
			h.session.hasToken = true
		}
		return a
	}
	m, line := h.renews, h.renewLine
	if m == nil {
		m, line = bare(h.csrf.name, h.tokens, newToken), -1
	}
	if !h.version.accepts(m) {
		return exception(broken)
	}
	h.write(a, &h.csrf, m, line)
	return a
}

// malformed says what is wrong with the form of a token, "" for nothing.
func (p *Project) malformed(token string) string {
	switch {
	case isOf(p.tokens, token):
	case len(token) != 32 && len(token) != 64:
		return "has incorrect length"
	case strings.TrimFunc(token, isAlphanumeric) != "":
		return "has invalid characters"
	}
	return ""
}

// isSafe reports whether a method needs no token.
func isSafe(method string) bool {
	return method == "GET" || method == "HEAD" || method == "OPTIONS" || method == "TRACE"
}

const untrusted = " does not match any trusted origins."

// rejects says why the request is rejected, "" if it is not
// (CsrfViewMiddleware.process_view). The words are Django's.
func (h *handler) rejects() string {
	switch {
	case !h.version.byToken && h.r.Origin != "":
		if !h.trustsOrigin() {
			return "Origin checking failed - " + h.r.Origin + untrusted
		}
	case h.r.URL.Secure():
		if reason := h.refererReason(); reason != "" {
			return "Referer checking failed - " + reason
		}
	}
	return h.tokenReason()
}

// trustsOrigin reports whether the Origin header is the request's own, or one of
// CSRF_TRUSTED_ORIGINS.
func (h *handler) trustsOrigin() bool {
	if h.takesHost() && h.r.Origin == h.r.URL.Scheme+"://"+h.r.authority() {
		return true
	}
	h.decided("CSRF_TRUSTED_ORIGINS")
	scheme, host := splitURL(h.r.Origin)
	for _, trusted := range h.trusted {
		theirs, pattern := splitURL(trusted)
		if trusted == h.r.Origin || scheme == theirs && strings.HasPrefix(pattern, "*") && sameDomain(host, pattern[1:]) {
			return true
		}
	}
	return false
}

// refererReason says what is wrong with the Referer of an https request that has
// no Origin.
func (h *handler) refererReason() string {
	scheme, host := splitURL(h.r.Referer)
	switch {
	case h.r.Referer == "":
		return "no Referer."
	case scheme == "" || host == "":
		return "Referer is malformed."
	case scheme != "https":
		return "Referer is insecure while host is secure."
	}
	own := &h.csrf
	if h.csrfInSessions {
		own = &h.Settings.session
	}
	good := h.r.authority()
	if own.domain != nil && *own.domain != "" {
		good = *own.domain
		if h.r.URL.Port != "" && h.r.URL.Port != "80" {
			good += ":" + h.r.URL.Port
		}
	}
	if sameDomain(host, good) {
		return ""
	}
	h.decided("CSRF_TRUSTED_ORIGINS")
	for _, trusted := range h.trusted {
		if !h.version.byToken {
			_, trusted = splitURL(trusted)
		}
		if sameDomain(host, strings.TrimPrefix(trusted, "*")) {
			return ""
		}
	}
	return h.r.Referer + untrusted
}

// tokenReason compares the token with the one that the cookie or the session has.
func (h *handler) tokenReason() string {
	value, has := h.r.cookie(h.csrf.name)
	if h.csrfInSessions {
		value, has = h.session.key, h.session.hasToken
	}
	badCookie, wrong := h.malformed(value), h.malformed(h.r.Token)
	if wrong == "" && value != h.r.Token {
		wrong = "incorrect"
	}
	switch {
	case !has:
		return "CSRF cookie not set."
	case h.version.byToken && badCookie+wrong != "":
		return "CSRF token missing or incorrect."
	case badCookie != "":
		return "CSRF cookie " + badCookie + "."
	case h.r.Token == "":
		return "CSRF token missing."
	case wrong == "":
		return ""
	case h.r.InHeader:
		return "CSRF token from the 'X-Csrftoken' HTTP header " + wrong + "."
	}
	return "CSRF token from POST " + wrong + "."
}

// splitURL is the scheme of an origin or a URL, and its host with the port.
func splitURL(url string) (scheme, host string) {
	scheme, host, _ = strings.Cut(url, "://")
	host, _, _ = strings.Cut(host, "/")
	return scheme, host
}

// sameDomain is is_same_domain(): a pattern may begin with a dot.
func sameDomain(host, pattern string) bool {
	pattern = strings.ToLower(pattern)
	return pattern != "" && (host == pattern || pattern[0] == '.' && (strings.HasSuffix(host, pattern) || host == pattern[1:]))
}

func (s *Settings) readTrusted(value any) *scenario.Error {
	list, err := textList(value)
	s.trusted = list
	return err
}

// isOf reports whether a value of a cookie is one that Django made.
func isOf(list []string, value string) bool {
	return value != "" && slices.Contains(list, value)
}
