package origin

import "strings"

// DomainMatch reports whether host may receive a cookie of domain, both in
// canonical form (RFC 6265bis §5.1.3): it is domain, or a name below it.
func DomainMatch(host, domain string) bool {
	if host == domain {
		return true
	}
	parent, ok := strings.CutSuffix(host, domain)
	return ok && domain != "" && strings.HasSuffix(parent, ".") && !IsIP(host)
}
