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
	asked := strings.TrimPrefix(l.Domain, ".")
	if asked == "" {
		return host, true, rule.HostOnly
	}
	if !isASCII(asked) {
		if !r.DomainToASCII {
			return "", false, rule.NotASCII
		}
		var err error
		if asked, err = idna.ToASCII(asked); err != nil {
			return "", false, rule.NotASCII
		}
	}
	asked = strings.ToLower(asked)
	switch {
	case origin.IsIP(host):
		return host, r.IPDomainHostOnly, ownHost(asked, host)
	case origin.IsPublicSuffix(asked):
		// No host may set a cookie for all of com, but a host that is itself a
		// suffix, such as github.io or localhost, can still have cookies.
		if asked != host {
			return host, true, notAHost(asked, rule.PublicSuffix)
		}
		return host, true, rule.HostOnly
	case !origin.DomainMatch(host, asked):
		return asked, false, notAHost(asked, rule.OtherHost)
	}
	return asked, false, rule.Covered
}

// ownHost is the case of a Domain that must be the host itself.
func ownHost(asked, host string) rule.Case {
	if asked != host {
		return notAHost(asked, rule.OtherHost)
	}
	return rule.HostOnly
}

// notAHost distinguishes a Domain that cannot be a host from one that is a
// different host.
func notAHost(asked string, otherwise rule.Case) rule.Case {
	switch {
	case strings.Contains(asked, "://"):
		return rule.HasScheme
	case strings.Contains(asked, ":") && !origin.IsIP(asked):
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
