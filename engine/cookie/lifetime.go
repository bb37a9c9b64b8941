package cookie

import (
	"math"
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// LifetimeLimit is the longest lifetime of a cookie (RFC 6265bis §5.5). The
// draft recommends at most 400 days, which is what every profile has.
const LifetimeLimit = 400 * 24 * time.Hour

// The values of the profiles whose browser has the rule; see package jar.
const (
	// LaxAllowUnsafe is how long a cookie without SameSite is sent with a
	// cross-site POST (RFC 6265bis §5.6.7.2).
	LaxAllowUnsafe = 2 * time.Minute
	// ScriptLifetimeLimit is the longest lifetime of a cookie that a script
	// set.
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
	date, ok := ParseDate(value, r.Dates)
	if ok || r.LastLifetimeWins {
		l.Expires = date
	}
	if !ok {
		checks.Warn(rule.ExpiresIgnored, value)
	}
}

// parseMaxAge parses a number of seconds (§5.6.2). One that is too large for an
// int64 becomes the largest int64, which is above the limit in any case.
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

// expire sets the expiry of a cookie that is set now; session cookies have none
// (§5.7 step 6). It warns if the limit shortened the lifetime, and records the
// deciding attribute if the cookie is already expired.
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

// FollowClock moves the date of Expires from the server's clock, which showed
// served, to the browser's, which shows now. Browsers with
// [Rules.ExpiresByServerClock] do so before they make the cookie; Max-Age
// depends on no clock.
func (l *Line) FollowClock(served, now time.Time) {
	if !l.Expires.IsZero() {
		l.Expires = clamped(l.Expires.Add(now.Sub(served)))
	}
}
