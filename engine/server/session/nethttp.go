package session

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// httpCookie is the line that http.SetCookie of Go sends for a cookie: "" for a
// name that is no token (net/http/cookie.go).
func (p *pen) httpCookie() string {
	if !isToken(p.line.Name) {
		return ""
	}
	p.line.Value = keep(p.line.Value, `";\`)
	if strings.ContainsAny(p.line.Value, " ,") {
		p.line.Value = `"` + p.line.Value + `"`
	}
	p.on[path] = keep(p.on[path], ";")
	if !isCookieDomain(p.on[domain]) {
		p.on[domain] = ""
	}
	p.on[domain] = strings.TrimPrefix(p.on[domain], ".")
	return p.text()
}

// keep is the printable ASCII of a text, but for some characters.
func keep(text, without string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7F || strings.ContainsRune(without, r) {
			return -1
		}
		return r
	}, text)
}

// isToken reports whether a text is a token (RFC 9110 §5.6.2).
func isToken(text string) bool {
	return text != "" && keep(text, ` "(),/:;<=>?@[\]{}`) == text
}

// isCookieDomain is validCookieDomain of net/http.
func isCookieDomain(text string) bool {
	name := strings.TrimSuffix(strings.TrimPrefix(text, "."), ".")
	letters := false
	for label := range strings.SplitSeq(name, ".") {
		if label == "" || len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
		for i := range len(label) {
			c := label[i]
			letter := 'a' <= c|0x20 && c|0x20 <= 'z'
			if letters = letters || letter; !letter && c != '-' && (c < '0' || c > '9') {
				return false
			}
		}
	}
	return letters && len(text) <= 255 || strings.Count(text, ".") == 3 && origin.IsIP(text)
}

// Location is what a redirect sends for the target that the program gives it.
func (s *Settings) Location(from origin.URL, to string) string {
	if !s.is(sanitizes) {
		return to
	}
	if i := strings.IndexAny(to, ":/?#"); !strings.HasPrefix(to, "//") && (i < 0 || to[i] != ':') || strings.HasPrefix(to, "///") {
		to = absolute(from.Path, to)
	}
	var b strings.Builder
	for i := range len(to) {
		if c := to[i]; c < 0x80 {
			b.WriteByte(c)
		} else {
			b.WriteByte('%')
			b.WriteString(strconv.FormatInt(int64(c), 16))
		}
	}
	return b.String()
}

// absolute is a reference without a host as http.Redirect of Go sends it: its path
// is that from the root, without dots (net/http/server.go).
func absolute(base, to string) string {
	if !strings.HasPrefix(to, "/") {
		to = base[:strings.LastIndexByte(base, '/')+1] + to
	}
	way, query, asks := strings.Cut(to, "?")
	var clean []string
	for segment := range strings.SplitSeq(way, "/") {
		switch {
		case segment == "" || segment == ".":
		case segment != "..":
			clean = append(clean, segment)
		case len(clean) > 0:
			clean = clean[:len(clean)-1]
		}
	}
	if strings.HasSuffix(way, "/") && len(clean) > 0 {
		clean = append(clean, "")
	}
	if asks {
		query = "?" + query
	}
	return "/" + strings.Join(clean, "/") + query
}
