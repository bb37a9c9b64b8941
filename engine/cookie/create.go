package cookie

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// Create makes the cookie of a line that u sends, and returns the checks (RFC
// 6265bis §5.7 steps 5 to 12, 14, 17 and 20 to 22). If a check failed there is
// no cookie. The line must have passed [Parse]. Create also makes a cookie that
// is already expired: that is how a server deletes one.
func Create(l Line, u origin.URL, now time.Time, r Rules) (Cookie, rule.Checks) {
	c := Cookie{
		Name:        l.Name,
		Value:       l.Value,
		Path:        cookiePath(&l, u.Path, &r),
		Secure:      l.Secure,
		HttpOnly:    l.HttpOnly,
		SameSite:    l.SameSite,
		Partitioned: l.Partitioned,
		Priority:    l.Priority,
		Created:     now,
		SourcePort:  u.PortNumber(),
	}
	domain, hostOnly, covers := cookieDomain(&l, u.Host, &r)
	c.Domain, c.HostOnly = domain, hostOnly

	checks := make(rule.Checks, 0, 4)
	if c.Name == "" && strings.IndexByte(c.Value, '=') >= 0 && r.NamelessWithEqualsRejected && requirementsOf(c.Value, &r) == 0 {
		// A value that imitates a prefix is rejected for that reason, below
		// (Chromium, measured).
		looksLike, _, _ := strings.Cut(c.Value, "=")
		checks.Fail(rule.NamelessWithEquals, rule.InValue, looksLike)
	}
	if r.TabInPathRejected && strings.IndexByte(c.Path, '\t') >= 0 {
		checks.Fail(rule.DisallowedCharacter, rule.Tab, codePoint('\t'))
	}
	if covers == rule.HostOnly || covers == rule.Covered {
		checks.Pass(rule.InvalidDomain, covers)
	} else {
		checks.Fail(rule.InvalidDomain, covers, l.Domain)
	}
	checkPrefix(&c, &l, &u, &r, &checks)
	checkPartitioned(&c, &u, &r, &checks)
	if !checks.OK() {
		return Cookie{}, checks
	}
	l.expire(&c, now, &checks)
	return c, checks
}

// checkPartitioned: Partitioned needs Secure, and in some browsers a secure
// origin as well.
func checkPartitioned(c *Cookie, u *origin.URL, r *Rules, checks *rule.Checks) {
	switch {
	case !c.Partitioned:
	case !c.Secure:
		checks.Fail(rule.InvalidPartitioned, rule.NotSecure, "")
	case r.PartitionedNeedsSecureOrigin && !origin.Trustworthy(*u):
		checks.Fail(rule.InvalidPartitioned, rule.OverHTTP, "")
	default:
		checks.Pass(rule.InvalidPartitioned, rule.RequirementsMet)
	}
}
