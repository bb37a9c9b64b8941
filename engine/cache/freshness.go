package cache

import (
	"errors"
	"math"
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
)

// freshness is whether a redirect may be used again without asking the server, why,
// and until when, zero for no end (RFC 9111 §4.2).
func (rules *Rules) freshness(response *server.Response, now time.Time) (check rule.Check, until time.Time) {
	control := strings.Join(response.Header("Cache-Control"), ", ")
	directives := rules.parse(control)
	check = rule.Check{Rule: rule.CachedRedirect, Result: rule.Failed}
	if check.Because, check.Value = rules.forbidden(response, control, directives); check.Because != "" {
		return check, until
	}
	lifetime, limited := deltaSeconds(directives["max-age"])
	date, dated := dateIn(response, "Date")
	if !dated {
		date = now
	}
	age := max(now.Sub(date), ageOf(response))
	modified, isModified := dateIn(response, "Last-Modified")
	expires := response.Header("Expires")
	switch {
	case limited: // a max-age that is not a number does not count
		check.Because, check.Value = rule.ByMaxAge, control
		until = now.Add(lifetime).Add(-age)
	case len(expires) > 0:
		check.Because, check.Value = rule.ByExpires, expires[0]
		at, valid := dateIn(response, "Expires")
		if !valid { // "0" and the like are in the past (RFC 9111 §5.3)
			return check, until
		}
		until = now.Add(at.Sub(date)).Add(-age)
	case rules.LastModified && isModified && (response.Status == 301 || response.Status == 308):
		check.Because, check.Value = rule.ByLastModified, response.Header("Last-Modified")[0]
		until = now.Add(date.Sub(modified) / 10).Add(-age)
	case response.Status == 301 && rules.MovedPermanently, response.Status == 308 && rules.PermanentRedirect:
		check.Result, check.Because = rule.Passed, rule.Permanent
		return check, until
	default:
		check.Because = rule.NotLasting
		return check, until
	}
	if until.After(now) {
		check.Result = rule.Passed
	}
	return check, until
}

// forbidden is the case of a header that forbids to use a redirect again without
// asking, with its value, "" for none.
func (rules *Rules) forbidden(response *server.Response, control string, directives map[string]string) (because rule.Case, value string) {
	_, noStore := directives["no-store"]
	_, noCache := directives["no-cache"]
	pragma := strings.Join(response.Header("Pragma"), ", ")
	switch {
	case strings.Contains(strings.Join(response.Header("Vary"), ","), "*"):
		return rule.VariesAlways, ""
	case noStore:
		return rule.NoStore, control
	case noCache:
		return rule.NoCache, control
	case rules.PragmaNoCache && strings.Contains(strings.ToLower(pragma), "no-cache"):
		return rule.NoCache, pragma
	}
	return "", ""
}

// parse reads the directives of Cache-Control.
func (rules *Rules) parse(control string) map[string]string {
	directives := map[string]string{}
	for part := range strings.SplitSeq(control, ",") {
		name, value, _ := strings.Cut(part, "=")
		name = strings.ToLower(strings.Trim(name, " \t"))
		if _, before := directives[name]; !before || rules.LastDirectiveWins {
			directives[name] = strings.Trim(value, " \t")
		}
	}
	return directives
}

// dateIn reads a header that is a date.
func dateIn(response *server.Response, name string) (time.Time, bool) {
	values := response.Header(name)
	if len(values) == 0 {
		return time.Time{}, false
	}
	return cookie.ParseDate(values[0], cookie.CookieDates)
}

// ageOf is the Age header, 0 if it has no number.
func ageOf(response *server.Response) time.Duration {
	values := response.Header("Age")
	if len(values) == 0 {
		return 0
	}
	age, _ := deltaSeconds(values[0])
	return age
}

// deltaSeconds reads a number of seconds, and reports whether it is one. A number
// beyond 31 bits counts as the largest of them (RFC 9111 §1.2.2).
func deltaSeconds(text string) (time.Duration, bool) {
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil && !errors.Is(err, strconv.ErrRange) {
		return 0, false
	}
	return time.Duration(max(0, min(seconds, math.MaxInt32))) * time.Second, true
}
