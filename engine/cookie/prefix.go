package cookie

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A prefix is what the first letters of a cookie's name promise (RFC 6265bis
// §4.1.3; for httpPrefix, layered cookies §4.1.3).
type prefix uint8

const (
	securePrefix prefix = 1 << iota
	hostPrefix
	httpPrefix
)

// prefixOf finds the promise that a name makes, 0 for none.
func prefixOf(name string, r *Rules) prefix {
	switch {
	case !strings.HasPrefix(name, "__"):
		return 0
	case r.HttpPrefixes && r.startsWith(name, "__Host-Http-"):
		return securePrefix | hostPrefix | httpPrefix
	case r.HttpPrefixes && r.startsWith(name, "__Http-"):
		return securePrefix | httpPrefix
	case r.startsWith(name, "__Host-"):
		return securePrefix | hostPrefix
	case r.startsWith(name, "__Secure-"):
		return securePrefix
	}
	return 0
}

func (r *Rules) startsWith(name, prefix string) bool {
	if len(name) < len(prefix) {
		return false
	}
	name = name[:len(prefix)]
	if r.PrefixCaseSensitive {
		return name == prefix
	}
	for i := range len(name) {
		if lowerASCII(name[i]) != lowerASCII(prefix[i]) {
			return false
		}
	}
	return true
}

// keepsPrefix reports whether c, made of l, keeps the promise of its name
// (§5.7 steps 20 to 22).
func keepsPrefix(c *Cookie, l *Line, u *origin.URL, r *Rules) bool {
	if c.Name == "" {
		// Sent, the value would look like a name.
		return prefixOf(c.Value, r) == 0
	}
	p := prefixOf(c.Name, r)
	if p&securePrefix != 0 && !(c.Secure && (!r.PrefixNeedsSecureOrigin || origin.Trustworthy(*u))) {
		return false
	}
	if p&httpPrefix != 0 && !c.HttpOnly {
		return false
	}
	return p&hostPrefix == 0 || boundToHost(c, l, r)
}

// boundToHost reports whether c belongs to one host and all of its paths, as
// "__Host-" promises.
func boundToHost(c *Cookie, l *Line, r *Rules) bool {
	if !c.HostOnly || r.HostPrefixNoDomain && l.Domain != "" && !ownIP(c, l) {
		return false
	}
	switch r.HostPrefixPath {
	case PathWritten:
		return l.Path == "/"
	case PathResulting:
		return c.Path == "/"
	default:
		return l.HasPath && c.Path == "/"
	}
}

// ownIP reports whether the line's Domain is the host's IP address as written.
func ownIP(c *Cookie, l *Line) bool {
	return origin.IsIP(c.Domain) && equalFold(l.Domain, c.Domain)
}
