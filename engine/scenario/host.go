package scenario

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// HostMatches reports whether a pattern, a host or "*." for every host below
// one, names host.
func HostMatches(pattern, host string) bool {
	if ending, wild := HostsBelow(pattern); wild {
		return strings.HasSuffix(host, ending) && host != ending
	}
	return pattern == host
}

// HostsBelow is the suffix of all hosts that a wildcard pattern matches, such
// as ".shop.example". Not ok: the pattern is one host.
func HostsBelow(pattern string) (ending string, ok bool) { return strings.CutPrefix(pattern, "*") }

// checkHostPattern checks a host, or "*." before one for all hosts below it.
func checkHostPattern(pattern string) *Error {
	host, wildcard := strings.CutPrefix(pattern, "*.")
	if wildcard && origin.IsIP(host) {
		return problem("%s: an IP address has no subdomains", quote(pattern))
	}
	return checkHost(host)
}

// checkHSTSHost checks a host that a browser may remember as HTTPS-only: by
// name, never by address (RFC 6797 §8.1.1).
func checkHSTSHost(host string) *Error {
	if err := checkHost(host); err != nil {
		return err
	}
	if origin.IsIP(host) {
		return problem("%s is an IP address; HSTS applies to host names only", quote(host))
	}
	return nil
}

// checkHost checks that host is written as a parsed URL has it, since it is
// compared with those.
func checkHost(host string) *Error {
	switch {
	case host == "":
		return problem("empty; expected a host such as shop.example")
	case len(host) > MaxText:
		return checkLength(host)
	case strings.ContainsAny(host, "/?#@\\"):
		return problem("%s is more than a host; expected one such as shop.example", quote(host))
	case strings.Contains(host, "*"):
		return problem("%s: * can only stand for all subdomains, as in *.shop.example", quote(host))
	case host != lower(host):
		return problem("%s is not in lower case; expected %s", quote(host), quote(lower(host)))
	}
	u, err := origin.Parse("http://" + host + "/")
	switch {
	case err != nil:
		return problem("%s is not a host: %v", quote(host), err)
	case u.Port != "" || strings.HasSuffix(host, ":80"):
		return problem("%s has a port; expected only the host", quote(host))
	case u.Host != host:
		return problem("a URL writes %s as %s; expected that form", quote(host), quote(u.Host))
	}
	return nil
}

// PathMatches reports whether path matches pattern, which is exact or a prefix
// that ends in "*".
func PathMatches(pattern, path string) bool {
	if prefix, ok := strings.CutSuffix(pattern, "*"); ok {
		return strings.HasPrefix(path, prefix)
	}
	return pattern == path
}
