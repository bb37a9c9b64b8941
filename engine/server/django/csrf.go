package django

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

const (
	secretLength = 32
	tokenLength  = 2 * secretLength
)

// newToken stands for a token that Django draws where no rule gives one.
const newToken = "Xk3vQ9sTz1LmN8bRw5cYh2jD7fGp4aUe"

// csrfRequest finds the token of the request. One of the wrong form is to be
// replaced.
func (h *handler) csrfRequest() (*reply, failure) {
	if h.csrfInSessions {
		if !h.hasSession {
			return nil, crash // ImproperlyConfigured
		}
		h.session.load()
		return nil, noError
	}
	if value, has := h.r.cookie(h.csrf.name); has && !h.version.byToken && h.malformed(value) != "" {
		h.sends = true
	}
	return nil, noError
}

// csrfResponse sends the cookie, also one that the browser has: so its age
// begins anew.
func (h *handler) csrfResponse(a *reply) (*reply, failure) {
	if !h.sends {
		return a, noError
	}
	h.sends = false
	if h.csrfInSessions {
		h.decided("CSRF_USE_SESSIONS")
		if !h.session.hasToken {
			h.session.change(false)
			h.session.hasToken = true
		}
		return a, noError
	}
	m, line := bare(h.csrf.name, first(h.tokens, newToken)), -1
	if h.renews != nil {
		m, line = h.renews.morsel, h.renews.line
	}
	if !h.version.accepts(&m) {
		return nil, broken
	}
	h.written(h.csrf.write(&m, h.r.Time))
	a.cookies.put(m, line)
	return a, noError
}

// malformed says what is wrong with the form of a token, "" for nothing.
func (p *Project) malformed(token string) string {
	switch {
	case isOf(p.tokens, token):
	case len(token) != secretLength && len(token) != tokenLength:
		return "has incorrect length"
	case strings.ContainsFunc(token, func(r rune) bool { return !isAlphanumeric(r) }):
		return "has invalid characters"
	}
	return ""
}

// guarded reports whether the method is one that needs the token.
func (r *Request) guarded() bool {
	return !slices.Contains([]string{"GET", "HEAD", "OPTIONS", "TRACE"}, r.Method)
}

// stumbles reports whether the check of the Referer ends in an exception of
// urlparse().
func (h *handler) stumbles() bool {
	_, _, ok := splitURL(h.r.Referer)
	return !ok && h.version.byToken && h.r.guarded() && h.r.URL.Secure()
}

// rejects says why the request is rejected, "" if it is not
// (CsrfViewMiddleware.process_view). The words are Django's.
func (h *handler) rejects() string {
	switch {
	case !h.version.byToken && h.r.Origin != "":
		if !h.trustsOrigin() {
			return "Origin checking failed - " + h.r.Origin + " does not match any trusted origins."
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
	if h.r.validHost() && h.r.Origin == h.r.URL.Scheme+"://"+h.r.authority() {
		return true
	}
	h.decided("CSRF_TRUSTED_ORIGINS")
	scheme, host, ok := splitURL(h.r.Origin)
	return slices.ContainsFunc(h.trusted, func(trusted string) bool {
		if trusted == h.r.Origin && !strings.Contains(trusted, "*") {
			return true
		}
		theirs, pattern, _ := splitURL(trusted)
		return ok && strings.Contains(trusted, "*") && scheme == theirs && sameDomain(host, strings.TrimLeft(pattern, "*"))
	})
}

// refererReason says what is wrong with the Referer of an https request that has
// no Origin.
func (h *handler) refererReason() string {
	if h.r.Referer == "" {
		return "no Referer."
	}
	scheme, host, ok := splitURL(h.r.Referer)
	switch {
	case !ok || scheme == "" || host == "":
		return "Referer is malformed."
	case scheme != "https":
		return "Referer is insecure while host is secure."
	}
	wrong := h.r.Referer + " does not match any trusted origins."
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
	} else if !h.r.validHost() {
		good = ""
	}
	trusts := func(trusted string) bool {
		if !h.version.byToken {
			_, trusted, _ = splitURL(trusted)
			trusted = strings.TrimLeft(trusted, "*")
		}
		return sameDomain(host, trusted)
	}
	if sameDomain(host, good) {
		return ""
	}
	h.decided("CSRF_TRUSTED_ORIGINS")
	if slices.ContainsFunc(h.trusted, trusts) {
		return ""
	}
	return wrong
}

// tokenReason compares the token with the one that the cookie or the session has.
func (h *handler) tokenReason() string {
	value, has := h.r.cookie(h.csrf.name)
	if h.csrfInSessions {
		value, has = h.session.key, h.session.hasToken
	}
	malformed := h.malformed(value)
	switch {
	case !has:
		return "CSRF cookie not set."
	case h.version.byToken:
		if malformed == "" && h.malformed(h.r.Token) == "" && h.secret(value) == h.secret(h.r.Token) {
			return ""
		}
		return "CSRF token missing or incorrect."
	case malformed != "":
		return "CSRF cookie " + malformed + "."
	case h.r.Token == "":
		return "CSRF token missing."
	}
	wrong := h.malformed(h.r.Token)
	if wrong == "" && h.secret(value) != h.secret(h.r.Token) {
		wrong = "incorrect"
	}
	switch {
	case wrong == "":
		return ""
	case h.r.InHeader:
		return "CSRF token from the 'X-Csrftoken' HTTP header " + wrong + "."
	}
	return "CSRF token from POST " + wrong + "."
}

// secret is what a token of the right form hides (_unmask_cipher_token).
func (p *Project) secret(token string) string {
	if isOf(p.tokens, token) || len(token) != tokenLength {
		return token
	}
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	secret := make([]byte, secretLength)
	for i := range secret {
		x, y := strings.IndexByte(letters, token[secretLength+i]), strings.IndexByte(letters, token[i])
		secret[i] = letters[(x-y+len(letters))%len(letters)]
	}
	return string(secret)
}

// splitURL is the scheme and the netloc that urlsplit() finds, and false where
// it finds an error.
func splitURL(text string) (scheme, host string, ok bool) {
	rest := text
	if before, after, has := strings.Cut(text, ":"); has && isScheme(before) {
		scheme, rest = strings.ToLower(before), after
	}
	if after, has := strings.CutPrefix(rest, "//"); has {
		host = after
		if end := strings.IndexAny(after, "/?#"); end >= 0 {
			host = after[:end]
		}
	}
	return scheme, host, strings.Contains(host, "[") == strings.Contains(host, "]")
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
