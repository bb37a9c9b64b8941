package cookie

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// The name prefixes with requirements for their cookie (RFC 6265bis §4.1.3;
// those with Http, layered cookies §4.1.3).
const (
	SecurePrefix   = "__Secure-"
	HostPrefix     = "__Host-"
	HttpPrefix     = "__Http-"
	HostHttpPrefix = "__Host-Http-"
)

// The requirements of a prefix, as a set.
type requirements uint8

const (
	requireSecure requirements = 1 << iota
	requireHostOnly
	requireHttpOnly
)

// prefixes has the requirements of each prefix. Longer prefixes come before
// those that they start with.
var prefixes = [...]struct {
	text         string
	requirements requirements
}{
	{HostHttpPrefix, requireSecure | requireHostOnly | requireHttpOnly},
	{HostPrefix, requireSecure | requireHostOnly},
	{HttpPrefix, requireSecure | requireHttpOnly},
	{SecurePrefix, requireSecure},
}

// CutPrefix splits a name after its prefix, which is case-insensitive, as in
// most browsers, and is returned in its standard spelling; "" if the name has
// none.
func CutPrefix(name string) (prefix, rest string) {
	for _, p := range prefixes {
		if startsWith(name, p.text) {
			return p.text, name[len(p.text):]
		}
	}
	return "", name
}

// requirementsOf has the requirements of a name in a browser, 0 for none.
func requirementsOf(name string, r *Rules) requirements {
	begins := startsWith
	if r.PrefixCaseSensitive {
		begins = strings.HasPrefix
	}
	for _, p := range prefixes {
		known := r.HttpPrefixes || p.requirements&requireHttpOnly == 0
		if known && begins(name, p.text) {
			return p.requirements
		}
	}
	return 0
}

// startsWith reports whether a name starts with a prefix, in any case.
func startsWith(name, prefix string) bool {
	if len(name) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if lowerASCII(name[i]) != lowerASCII(prefix[i]) {
			return false
		}
	}
	return true
}

// checkPrefix checks whether c, made of l, meets the requirements of its name
// (§5.7 steps 20 to 22). The value of the check is the prefix.
func checkPrefix(c *Cookie, l *Line, u *origin.URL, r *Rules, checks *rule.Checks) {
	text, because := c.Name, rule.RequirementsMet
	if c.Name == "" {
		// In the Cookie header, the value would look like a name.
		text, because = c.Value, rule.InValue
	}
	p := requirementsOf(text, r)
	if p == 0 {
		return
	}
	prefix, _ := CutPrefix(text)
	if because == rule.RequirementsMet {
		because = unmetRequirement(p, c, l, u, r)
	}
	if because == rule.RequirementsMet {
		checks.Add(rule.Check{Rule: rule.InvalidPrefix, Because: because, Value: prefix})
		return
	}
	checks.Fail(rule.InvalidPrefix, because, prefix)
}

// unmetRequirement is a requirement that c does not meet.
func unmetRequirement(p requirements, c *Cookie, l *Line, u *origin.URL, r *Rules) rule.Case {
	switch {
	case p&requireSecure != 0 && !c.Secure:
		return rule.NotSecure
	case p&requireSecure != 0 && r.PrefixNeedsSecureOrigin && !origin.Trustworthy(*u):
		return rule.PlainHTTP
	case p&requireHttpOnly != 0 && !c.HttpOnly:
		return rule.NotHttpOnly
	case p&requireHostOnly != 0 && !boundToHost(c, l, r):
		return rule.HasDomain
	case p&requireHostOnly != 0 && !boundToRoot(c, l, r):
		return rule.NotRootPath
	}
	return rule.RequirementsMet
}

// boundToHost reports whether c belongs to one host, as "__Host-" requires.
func boundToHost(c *Cookie, l *Line, r *Rules) bool {
	return c.HostOnly && (!r.HostPrefixNoDomain || l.Domain == "" || ownIP(c, l))
}

// boundToRoot reports whether it is for all paths of that host.
func boundToRoot(c *Cookie, l *Line, r *Rules) bool {
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
