package scenario

import (
	"slices"
	"strings"
)

// UnsafeHeaders are the headers of a fetch that a page may send to another origin
// only after a preflight, in lower case and sorted (Fetch "CORS-unsafe
// request-header names").
func (s *Step) UnsafeHeaders() []string {
	var names []string
	for name, value := range s.Headers {
		if name = lower(name); !safelisted(name, value) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// simpleTypes are the types that a form can send, too.
var simpleTypes = []string{"application/x-www-form-urlencoded", "multipart/form-data", "text/plain"}

// safelisted reports whether a header is a CORS-safelisted request-header (Fetch).
func safelisted(name, value string) bool {
	switch {
	case len(value) > 128:
		return false
	case name == "accept":
		return !hasUnsafeByte(value)
	case name == "accept-language", name == "content-language":
		return strings.Trim(lower(value), "abcdefghijklmnopqrstuvwxyz0123456789 *,-.;=") == ""
	case name == "content-type":
		essence, _, _ := strings.Cut(lower(value), ";")
		return !hasUnsafeByte(value) && slices.Contains(simpleTypes, strings.TrimSpace(essence))
	}
	return false
}

// hasUnsafeByte reports whether a value has a CORS-unsafe request-header byte
// (Fetch).
func hasUnsafeByte(value string) bool { return strings.ContainsAny(value, "\"():<>?@[\\]{}\x7F") }

// forbiddenHeaders are those that a script cannot set, beside Proxy-… and Sec-…
// (Fetch "forbidden request-header").
var forbiddenHeaders = []string{
	"accept-charset", "accept-encoding", "access-control-request-headers", "access-control-request-method",
	"connection", "content-length", "cookie", "cookie2", "date", "dnt", "expect", "host", "keep-alive", "origin",
	"referer", "set-cookie", "te", "trailer", "transfer-encoding", "upgrade", "via",
}

func (s *Step) checkHeaders() *Error {
	return firstError(
		eachEntry(s.Headers, func(name, value string) *Error {
			lowered := lower(name)
			switch {
			case slices.Contains(forbiddenHeaders, lowered), strings.HasPrefix(lowered, "proxy-"), strings.HasPrefix(lowered, "sec-"):
				return problem("scripts cannot set this header")
			case s.Mode == NoCORS && !safelisted(lowered, value):
				return problem("a no-cors request cannot have it; expected Accept, Accept-Language, Content-Language or a Content-Type of forms")
			case strings.ContainsFunc(value, func(r rune) bool { return r < ' ' || r > '~' }):
				return problem("%s has a character that is not printable ASCII", quote(value))
			}
			return firstError(checkHeaderName(name), checkLength(value))
		}),
		oneSpelling(s.Headers),
	)
}
