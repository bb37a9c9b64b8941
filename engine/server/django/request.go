package django

import (
	"strings"
	"time"

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

// validHost reports whether get_host() takes the Host header
// (host_validation_re): a name may have no underscore.
func (r *Request) validHost() bool {
	return strings.HasPrefix(r.URL.Host, "[") || strings.TrimFunc(r.URL.Host, func(c rune) bool { return isAlphanumeric(c) || c == '.' || c == '-' }) == ""
}

// path is request.path, without escapes.
func (r *Request) path() string { return unescape(r.URL.Path) }

// fullPath is get_full_path(), with a slash at the path's end where that is
// forced.
func (r *Request) fullPath(slash bool) string {
	target := escape(r.path(), "/:@&+$,-_.!~*'()")
	if slash && !strings.HasSuffix(target, "/") {
		target += "/"
	}
	if r.URL.Query != "" {
		target += "?" + iriToURI(r.URL.Query)
	}
	return target
}

// iriToURI escapes what no URI may have (django/utils/encoding.py).
func iriToURI(iri string) string { return escape(iri, "-._/#%[]=:;$&()+,!?*@'~") }

// escape is quote() of urllib.parse.
func escape(text, safe string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(text) {
		c := text[i]
		if isAlphanumeric(rune(c)) || c < 0x80 && strings.IndexByte(safe, c) >= 0 {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}

// unescape is what a server makes of a path, and Django of that: bytes that are
// no UTF-8 stay escaped (repercent_broken_unicode).
func unescape(path string) string {
	if !strings.Contains(path, "%") {
		return path
	}
	var bytes []byte
	for i := 0; i < len(path); i++ {
		c := path[i]
		if c == '%' && i+2 < len(path) {
			if high, low := hexValue(path[i+1]), hexValue(path[i+2]); high < 16 && low < 16 {
				c = high<<4 | low
				i += 2
			}
		}
		bytes = append(bytes, c)
	}
	var b strings.Builder
	for i, r := range string(bytes) {
		if r == '\uFFFD' && bytes[i] != 0xEF {
			b.WriteString(escape(string(bytes[i:i+1]), ""))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

func hexValue(c byte) byte {
	switch {
	case '0' <= c && c <= '9':
		return c - '0'
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// cookie is the value of a cookie in request.COOKIES: of several of a name the
// last.
func (r *Request) cookie(name string) (value string, has bool) {
	for pair := range strings.SplitSeq(r.Cookie, ";") {
		key, text, named := strings.Cut(pair, "=")
		if named && strings.TrimSpace(key) == name {
			value, has = unquoted(strings.TrimSpace(text)), true
		}
	}
	return value, has
}

// unquoted is a value as http.cookies reads it (_unquote).
func unquoted(value string) string {
	if len(value) < 2 || value[0] != '"' || value[len(value)-1] != '"' {
		return value
	}
	value = value[1 : len(value)-1]
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		c := value[i]
		if c == '\\' && i+1 < len(value) {
			i++
			c = value[i]
			if i+2 < len(value) && '0' <= c && c <= '3' && isOctal(value[i+1]) && isOctal(value[i+2]) {
				c = (c-'0')<<6 | (value[i+1]-'0')<<3 | (value[i+2] - '0')
				i += 2
			}
		}
		b.WriteByte(c)
	}
	return b.String()
}

func isOctal(c byte) bool { return '0' <= c && c <= '7' }
