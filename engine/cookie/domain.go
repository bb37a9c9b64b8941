package cookie

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/origin/idna"
)

// cookieDomain is the domain of a cookie that host sent, and whether it is for
// that host only (RFC 6265bis §5.6.3, §5.7 steps 7 to 10). Not ok: the host
// may not set a cookie for the Domain that the line asks for.
func cookieDomain(l *Line, host string, r *Rules) (domain string, hostOnly, ok bool) {
	if l.Domain == "." && r.DomainDotRefused {
		return "", false, false
	}
	asked := strings.TrimPrefix(l.Domain, ".")
	if asked == "" {
		return host, true, true
	}
	if !isASCII(asked) {
		if !r.DomainToASCII {
			return "", false, false
		}
		var err error
		if asked, err = idna.ToASCII(asked); err != nil {
			return "", false, false
		}
	}
	asked = strings.ToLower(asked)
	switch {
	case origin.IsIP(host):
		return host, r.IPDomainHostOnly, asked == host
	case origin.IsPublicSuffix(asked):
		// Nobody may set a cookie for all of com, but a host that is itself a
		// suffix, such as github.io or localhost, still has cookies.
		return host, true, asked == host
	}
	return asked, false, origin.DomainMatch(host, asked)
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
