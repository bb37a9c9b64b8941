package origin

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Parse reads an absolute http or https URL. A user name and a password are
// dropped, see [UserInfo]. The error says what is wrong with s.
func Parse(s string) (URL, error) {
	u, err := parse(clean(s), nil)
	if err != nil {
		return URL{}, fmt.Errorf("%s is not a usable URL: %w", quote(s), err)
	}
	return u, nil
}

// Resolve reads a reference, such as a Location header or an href, relative to
// u. The reference may be an absolute URL. The result has only the reference's
// own fragment; browsers keep the old one across a redirect, which package
// browser does.
func (u URL) Resolve(ref string) (URL, error) {
	v, err := parse(clean(ref), &u)
	if err != nil {
		return URL{}, fmt.Errorf("%s cannot be resolved against %s: %w", quote(ref), quote(u.String()), err)
	}
	return v, nil
}

// clean removes what the URL parser ignores: control characters and spaces at
// both ends, and tabs and line ends anywhere. Invalid UTF-8 becomes U+FFFD, as
// in a browser's strings.
func clean(s string) string {
	if all(s, isPrintable) {
		return s // nearly every URL
	}
	s = strings.TrimFunc(s, func(r rune) bool { return r <= ' ' })
	if strings.ContainsAny(s, "\t\n\r") {
		s = strings.NewReplacer("\t", "", "\n", "", "\r", "").Replace(s)
	}
	return strings.ToValidUTF8(s, "\uFFFD")
}

// parse is the basic URL parser for special schemes; base is nil for an
// absolute URL.
func parse(s string, base *URL) (URL, error) {
	scheme, rest, ok := cutScheme(s)
	switch {
	case !ok && base == nil:
		return URL{}, errors.New("start it with http:// or https://")
	case !ok:
		return relative(s, *base)
	case scheme != "http" && scheme != "https":
		return URL{}, fmt.Errorf("its scheme is %s; only http and https are supported", quote(scheme))
	case base != nil && base.Scheme == scheme && !strings.HasPrefix(rest, "//"):
		// Special relative or authority state: "http:b" next to another http
		// URL is a relative reference.
		return relative(rest, *base)
	}
	return absolute(scheme, rest)
}

// cutScheme splits s after the colon of its scheme, if it starts with one.
func cutScheme(s string) (scheme, rest string, ok bool) {
	for i := range len(s) {
		switch c := s[i]; {
		case isAlpha(c):
		case i > 0 && (isDigit(c) || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return strings.ToLower(s[:i]), s[i+1:], true
		default:
			return "", "", false
		}
	}
	return "", "", false
}

// relative reads s from the relative state on, where base has the same scheme.
func relative(s string, base URL) (URL, error) {
	u := base
	u.Fragment, u.HasFragment = "", false
	switch {
	case len(s) >= 2 && isSlash(s[0]) && isSlash(s[1]):
		return absolute(base.Scheme, s)
	case s == "" || s[0] == '#':
		u.tail(s)
	case s[0] == '?':
		u.Query, u.HasQuery = "", false
		u.tail(s)
	default:
		path, tail := cutPath(s)
		u.Query, u.HasQuery = "", false
		u.Path = resolvePath(base.Path, path)
		u.tail(tail)
	}
	return u, nil
}

// absolute reads what follows a scheme: any number of slashes, then an
// authority, then a path.
func absolute(scheme, s string) (URL, error) {
	for s != "" && isSlash(s[0]) {
		s = s[1:]
	}
	authority, tail := cutAuthority(s)
	u := URL{Scheme: scheme}
	if err := u.authority(authority); err != nil {
		return URL{}, err
	}
	path, tail := cutPath(tail)
	u.Path = resolvePath("/", path)
	u.tail(tail)
	return u, nil
}

// cutAuthority splits s where its path, its query or its fragment starts.
func cutAuthority(s string) (authority, tail string) {
	for i := range len(s) {
		if isSlash(s[i]) || s[i] == '?' || s[i] == '#' {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

// authority reads "user:password@host:port" and keeps host and port.
func (u *URL) authority(s string) error {
	host := s[strings.LastIndexByte(s, '@')+1:]
	port := ""
	// A colon in brackets belongs to an IPv6 address.
	if i := strings.LastIndexByte(host, ':'); i > strings.LastIndexByte(host, ']') {
		host, port = host[:i], host[i+1:]
	}
	if host == "" {
		return errors.New("it has no host")
	}
	var err error
	if u.Host, err = parseHost(host); err != nil {
		return err
	}
	u.Port, err = parsePort(port, u.Scheme)
	return err
}

// parsePort gives the port in its shortest form, "" for the scheme's default.
func parsePort(s, scheme string) (string, error) {
	if s == "" {
		return "", nil
	}
	for i := range len(s) {
		if !isDigit(s[i]) {
			return "", fmt.Errorf("port %s is not a number", quote(s))
		}
	}
	n, err := strconv.ParseUint(s, 10, 16)
	if err != nil {
		return "", fmt.Errorf("port %s is above 65535", quote(s))
	}
	if port := strconv.FormatUint(n, 10); port != defaultPort(scheme) {
		return port, nil
	}
	return "", nil
}

// tail reads a query and a fragment, either of which may be missing.
func (u *URL) tail(s string) {
	s, fragment, hasFragment := strings.Cut(s, "#")
	if hasFragment {
		u.Fragment, u.HasFragment = escape(fragment, fragmentSet), true
	}
	if s != "" {
		u.Query, u.HasQuery = escape(s[1:], querySet), true
	}
}

// quote shows the start of s in a message.
func quote(s string) string {
	const enough = 100
	if len(s) > enough {
		s = strings.ToValidUTF8(s[:enough], "") + "…"
	}
	return strconv.Quote(s)
}

// isPrintable reports whether c is printable ASCII other than the space.
func isPrintable(c byte) bool { return ' ' < c && c <= '~' }

func isAlpha(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// isSlash also takes a backslash, as browsers do in http and https URLs.
func isSlash(c byte) bool { return c == '/' || c == '\\' }
