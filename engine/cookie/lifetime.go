package cookie

import (
	"math"
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// LifetimeLimit is the longest that a cookie may live from the moment it is
// set (RFC 6265bis §5.5). The draft recommends 400 days at most, which is what
// every profile has.
const LifetimeLimit = 400 * 24 * time.Hour

// What the profiles have whose browser knows the rule; see package jar.
const (
	// LaxAllowUnsafe is how long a cookie without SameSite is young enough to
	// go out with a cross-site POST (RFC 6265bis §5.6.7.2).
	LaxAllowUnsafe = 2 * time.Minute
	// ScriptLifetimeLimit is the longest that a cookie may live that a script
	// wrote.
	ScriptLifetimeLimit = 7 * 24 * time.Hour
)

func (l *Line) applyMaxAge(value string, r *Rules, checks *rule.Checks) {
	seconds, ok := parseMaxAge(value, r)
	if ok || r.LastLifetimeWins {
		l.MaxAge, l.HasMaxAge = seconds, ok
	}
	if !ok {
		checks.Warn(rule.MaxAgeIgnored, value)
	}
}

func (l *Line) applyExpires(value string, r *Rules, checks *rule.Checks) {
	date, ok := ParseDate(value)
	if ok || r.LastLifetimeWins {
		l.Expires = date
	}
	if !ok {
		checks.Warn(rule.ExpiresIgnored, value)
	}
}

// parseMaxAge reads a number of seconds (§5.6.2). One that is too large for an
// int64 is the largest, as good as any beyond the limit.
func parseMaxAge(value string, r *Rules) (seconds int64, ok bool) {
	digits, negative := value, false
	if value != "" {
		switch {
		case value[0] == '-' && r.MaxAgeDashExpires:
			return -1, true
		case value[0] == '-':
			digits, negative = value[1:], true
		case value[0] == '+' && r.MaxAgePlus:
			digits = value[1:]
		}
	}
	if digits == "" {
		return 0, false
	}
	for i := range len(digits) {
		c := digits[i]
		if !isDigit(c) {
			return 0, false
		}
		if seconds > (math.MaxInt64-9)/10 {
			seconds = math.MaxInt64
			continue
		}
		seconds = seconds*10 + int64(c-'0')
	}
	if negative {
		seconds = -seconds
	}
	return seconds, true
}

// expire gives a cookie that is set now its end, none for a session cookie
// (§5.7 step 6). It warns where the limit brought that forward, and records what
// says so where the cookie is over as it comes.
func (l *Line) expire(c *Cookie, now time.Time, checks *rule.Checks) {
	capped := false
	switch {
	case l.HasMaxAge && l.MaxAge <= 0:
		c.Expires = earliest()
	case l.HasMaxAge && l.MaxAge > int64(LifetimeLimit/time.Second):
		c.Expires, capped = now.Add(LifetimeLimit), true
	case l.HasMaxAge:
		c.Expires = now.Add(time.Duration(l.MaxAge) * time.Second)
	case l.Expires.After(now.Add(LifetimeLimit)):
		c.Expires, capped = now.Add(LifetimeLimit), true
	default:
		c.Expires = l.Expires
	}
	switch {
	case capped:
		checks.Add(rule.Check{Rule: rule.LifetimeCapped, Result: rule.Warned, Limit: int(LifetimeLimit.Hours() / 24)})
	case !c.Expired(now):
	case l.HasMaxAge:
		checks.Add(rule.Check{Rule: rule.Expired, Because: rule.ByMaxAge, Value: strconv.FormatInt(l.MaxAge, 10)})
	default:
		checks.Add(rule.Check{Rule: rule.Expired, Because: rule.ByExpires, Value: c.Expires.UTC().Format(time.RFC3339)})
	}
}

// FollowClock moves the date of Expires from the clock of the server, which
// showed served, to the browser's, which shows now. Browsers with
// [Rules.ExpiresByServerClock] do so before the cookie is made; Max-Age has no
// clock to follow.
func (l *Line) FollowClock(served, now time.Time) {
	if !l.Expires.IsZero() {
		l.Expires = l.Expires.Add(now.Sub(served))
	}
}

// earliest is the earliest time that a cookie date can say.
func earliest() time.Time { return time.Date(minYear, time.January, 1, 0, 0, 0, 0, time.UTC) }
