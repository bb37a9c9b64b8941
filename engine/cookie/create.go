package cookie

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// Create makes the cookie that the line asks for when u sends it, or says with
// all reasons why there is none (RFC 6265bis §5.7 steps 5 to 12, 14, 17 and 20
// to 22). The line is one that [Parse] gave without reasons. A cookie whose
// time is already over is made too: that is how a server deletes one.
func Create(l Line, u origin.URL, now time.Time, r Rules) (Cookie, []reason.Reason, []reason.Warning) {
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
	}
	var domainOK, capped bool
	c.Domain, c.HostOnly, domainOK = cookieDomain(&l, u.Host, &r)
	c.Expires, capped = l.expiry(now)

	var reasons []reason.Reason
	if r.NamelessWithEqualsRefused && c.Name == "" && strings.IndexByte(c.Value, '=') >= 0 && promiseOf(c.Value, &r) == 0 {
		// A value that imitates a prefix is refused for that, below (Chromium,
		// measured).
		reasons = append(reasons, reason.NamelessWithEquals)
	}
	if r.TabInPathRefused && strings.IndexByte(c.Path, '\t') >= 0 {
		reasons = append(reasons, reason.DisallowedCharacter)
	}
	if !domainOK {
		reasons = append(reasons, reason.InvalidDomain)
	}
	if !keepsPrefix(&c, &l, &u, &r) {
		reasons = append(reasons, reason.InvalidPrefix)
	}
	if c.Partitioned && !(c.Secure && (!r.PartitionedNeedsSecureOrigin || origin.Trustworthy(u))) {
		reasons = append(reasons, reason.InvalidPartitioned)
	}
	if reasons != nil {
		return Cookie{}, reasons, nil
	}
	if capped {
		return c, nil, []reason.Warning{reason.LifetimeCapped}
	}
	return c, nil, nil
}
