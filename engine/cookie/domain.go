package cookie

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/origin/idna"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// cookieDomain is the domain of a cookie that host sent, and whether the cookie
// is host-only (RFC 6265bis §5.6.3, §5.7 steps 7 to 10). The case is
// [rule.HostOnly] or [rule.Covered]; any other case is the reason why the host
// may not set a cookie for the line's Domain.
func cookieDomain(l *Line, host string, r *Rules) (domain string, hostOnly bool, because rule.Case) {
	if l.Domain == "." && r.DomainDotRejected {
		return "", false, rule.LoneDot
	}
	wanted := strings.TrimPrefix(l.Domain, ".")
	if wanted == "" {
		return host, true, rule.HostOnly
	}
	if !isASCII(wanted) {
		if !r.DomainToASCII {
			return "", false, rule.NotASCII
		}
		var err error
		if wanted, err = idna.ToASCII(wanted); err != nil {
			return "", false, rule.NotASCII
		}
	}
	wanted = strings.ToLower(wanted)
	switch {
	case origin.IsIP(host):
		return host, r.IPDomainHostOnly, ownHost(wanted, host)
	case origin.IsPublicSuffix(wanted):
		// No host may set a cookie for all of com, but a host that is itself a
		// suffix, such as github.io or localhost, can still have cookies.
		if wanted != host {
			return host, true, notAHost(wanted, rule.PublicSuffix)
		}
		return host, true, rule.HostOnly
	case !origin.DomainMatch(host, wanted):
		return wanted, false, notAHost(wanted, rule.OtherHost)
	}
	return wanted, false, rule.Covered
}

// ownHost is the case of a Domain that must be the host itself.
func ownHost(domain, host string) rule.Case {
	if domain != host {
		return notAHost(domain, rule.OtherHost)
	}
	return rule.HostOnly
}

// notAHost distinguishes a Domain that cannot be a host from one that is a
// different host.
func notAHost(domain string, otherwise rule.Case) rule.Case {
	switch {
	case strings.Contains(domain, "://"):
		return rule.HasScheme
	case strings.Contains(domain, ":") && !origin.IsIP(domain):
		return rule.HasPort
	}
	return otherwise
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
