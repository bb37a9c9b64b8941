package django

import (
	"strings"
	"time"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A Request is what arrives at Django.
type Request struct {
	Method string
	// URL has the scheme that [Settings.Scheme] gives it.
	URL origin.URL
	// Cookie, Origin and Referer are the headers, "" for none.
	Cookie, Origin, Referer string
	// Token is the CSRF token that the request carries, as the value of the
	// cookie that its page had, and InHeader says that X-CSRFToken has it, not a
	// form.
	Token    string
	InHeader bool
	Time     time.Time
}

// authority is the Host header.
func (r *Request) authority() string {
	if r.URL.Port == "" {
		return r.URL.Host
	}
	return r.URL.Host + ":" + r.URL.Port
}

// takesHost reports whether get_host() takes the Host header (host_validation_re, and
// ALLOWED_HOSTS). Of what a URL may have only an underscore is too much.
func (h *handler) takesHost() bool {
	switch host := h.r.URL.Host; {
	case strings.Contains(host, "_"):
		return false
	case !h.allows(host):
		h.decided("ALLOWED_HOSTS")
		h.refused = "Invalid HTTP_HOST header: '" + h.r.authority() + "'. You may need to add '" + host + "' to ALLOWED_HOSTS."
		return false
	}
	return true
}

// path is request.path, without escapes.
func (r *Request) path() string { return unescape(r.URL.Path) }

// uriCharacters are those that iri_to_uri() leaves as they are
// (django/utils/encoding.py).
const uriCharacters = "-._/#%[]=:;$&()+,!?*@'~"

// fullPath is get_full_path(), with an end of the path that it may lack.
func (r *Request) fullPath(end string) string {
	target := origin.Quote(r.path(), "/:@&+$,-_.!~*'()") + end
	if r.URL.Query != "" {
		target += "?" + origin.Quote(r.URL.Query, uriCharacters)
	}
	return target
}

// unescape is what a server makes of a path, and Django of that: bytes that are
// no UTF-8 stay escaped (repercent_broken_unicode).
func unescape(path string) string {
	path = origin.Unescape(path)
	if utf8.ValidString(path) {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); {
		r, size := utf8.DecodeRuneInString(path[i:])
		if text := path[i : i+size]; r == utf8.RuneError && size == 1 {
			b.WriteString(origin.Quote(text, ""))
		} else {
			b.WriteString(text)
		}
		i += size
	}
	return b.String()
}

// cookie is the value of a cookie in request.COOKIES, without quotes: of several
// of a name the last.
func (r *Request) cookie(name string) (value string, has bool) {
	for _, pair := range strings.Split(r.Cookie, ";") {
		key, text, named := strings.Cut(pair, "=")
		if named && strings.TrimSpace(key) == name {
			value, has = strings.Trim(strings.TrimSpace(text), `"`), true
		}
	}
	return value, has
}

// MatchesPath reports whether the view at the path of a URL does what a rule for a
// path says.
func MatchesPath(rule, path string) bool { return matchesPath(rule, unescape(path)) }
