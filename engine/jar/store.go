package jar

import (
	"cmp"
	"strconv"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// An Effect is the effect of a set cookie on the jar.
type Effect int

const (
	// Nothing: the cookie was rejected.
	Nothing Effect = iota
	// Created: it is new.
	Created
	// Overwritten: it replaced one.
	Overwritten
	// Deleted: it arrived expired and deleted an older cookie.
	Deleted
	// Expired: it arrived expired, and there was no cookie to delete.
	Expired
)

// A Verdict is the result for a cookie to be stored.
type Verdict struct {
	Effect Effect
	// Checks are all checks, including those after a failed one.
	Checks rule.Checks
	// Cookie is the stored cookie, nil if there is none; Old is the replaced or
	// deleted cookie, nil for none.
	Cookie, Old *cookie.Cookie
	// Missed are the cookies with that name that a deletion did not delete.
	Missed []*cookie.Cookie
	// Evicted are the cookies that were evicted for it.
	Evicted []Eviction
}

// Stored reports whether the cookie was accepted, including one that only
// deletes.
func (v *Verdict) Stored() bool { return v.Effect != Nothing }

// Store stores k as it arrived in c, or returns all reasons against it (6265bis
// §5.7 steps 12 to 24).
func (j *Jar) Store(k cookie.Cookie, c Context) Verdict {
	k.PartitionKey = partitionFor(&k, &c)
	s := j.sites.open(c.URL.Host)
	j.expire(s, c.Now)
	old := j.find(s, &k)

	v := Verdict{Checks: make(rule.Checks, 0, checksOfEach)}
	j.checkSet(&k, old, s, &c, &v.Checks)
	if !v.Checks.OK() {
		return v
	}
	j.rules.shortenScripted(&k, &c, &v.Checks)

	j.used++
	if old != nil {
		v.Old = &old.Cookie
	}
	switch {
	case k.Expired(c.Now) && old == nil:
		v.Effect, v.Missed = Expired, cookiesOf(j.named(s, k.Name))
	case k.Expired(c.Now):
		v.Effect = Deleted
		j.remove(old)
	case old != nil:
		v.Effect = Overwritten
		if old.SourcePort != k.SourcePort && !(defaultPort(old.SourcePort) && defaultPort(k.SourcePort)) {
			v.Checks.Warn(rule.OverwrittenFromOtherPort, strconv.Itoa(old.SourcePort))
		}
		j.keep(j.overwrite(old, &k, &c), c.Now, &v)
	default:
		v.Effect = Created
		j.keep(j.add(s, &k, c.Now), c.Now, &v)
	}
	return v
}

// defaultPort reports whether a port is the default of http or https, which
// people do not distinguish.
func defaultPort(port int) bool { return port == 80 || port == 443 }

// keep evicts cookies if e, which is now in the jar, exceeds a limit. If e
// itself is evicted, it counts as rejected.
func (j *Jar) keep(e *entry, now time.Time, v *Verdict) {
	v.Cookie = &e.Cookie
	j.makeRoom(e, now, v)
	if !v.Checks.OK() {
		v.Effect, v.Cookie, v.Old = Nothing, nil, nil
	}
}

// shortenScripted shortens the lifetime of a script's cookie if the browser
// limits it.
func (r *Rules) shortenScripted(k *cookie.Cookie, c *Context, checks *rule.Checks) {
	limit := r.ScriptLifetime
	if !c.Script || limit == 0 || !k.Expires.After(c.Now.Add(limit)) {
		return
	}
	k.Expires = c.Now.Add(limit)
	checks.Add(rule.Check{Rule: rule.ScriptLifetimeCapped, Result: rule.Warned, Limit: int(limit.Hours() / 24)})
}

// overwrite replaces old with k; the creation time that k then has decides its
// position in the order of sending.
func (j *Jar) overwrite(old *entry, k *cookie.Cookie, c *Context) *entry {
	if j.rules.NewValueRenewsCreation && old.Value != k.Value {
		j.remove(old)
		return j.add(old.site, k, c.Now)
	}
	k.Created = old.Created
	switch {
	case j.OfProcess && c.Script && changes(k, old):
		j.remove(old)
		e := j.add(old.site, k, c.Now)
		e.before = cmp.Or(old.before, old.order)
		return e
	case !c.Script && old.before != 0:
		j.remove(old)
		return j.addAt(old.before, old.site, k, c.Now)
	}
	e := j.replace(old, k, c.Now)
	e.before = old.before
	return e
}

// changes reports whether k differs from the cookie that it overwrites.
func changes(k *cookie.Cookie, old *entry) bool {
	return k.Value != old.Value || !k.Expires.Equal(old.Expires) || k.Secure != old.Secure || k.SameSite != old.SameSite
}

func cookiesOf(list []*entry) []*cookie.Cookie {
	cookies := make([]*cookie.Cookie, len(list))
	for i, e := range list {
		cookies[i] = &e.Cookie
	}
	return cookies
}

// partitionFor is the partition key of k: that of its Partitioned attribute, or
// the browser's if it partitions all third-party cookies.
func partitionFor(k *cookie.Cookie, c *Context) string {
	if k.Partitioned || c.Unpartitioned == Partition {
		return c.Partition
	}
	return ""
}

// checkSet makes every check before k is stored in s, including those after a
// failed one. old is the cookie that k would replace, nil for none.
func (j *Jar) checkSet(k *cookie.Cookie, old *entry, s *site, c *Context, checks *rule.Checks) {
	if c.blocks(k) {
		// The user's settings come before the jar, and if they block k there
		// are no further checks (Chromium, measured).
		c.checkPreferences(k, checks)
		return
	}
	c.checkCredentials(checks)
	if c.Script && k.HttpOnly {
		checks.Fail(rule.HttpOnlyFromScript, "", "")
	} else if c.Script {
		checks.Pass(rule.HttpOnlyFromScript, rule.NotAsked)
	}
	c.checkSecure(k, &j.rules, checks)
	if k.SameSite == cookie.None {
		j.rules.checkNone(k, checks)
	} else {
		j.rules.checkSameSiteOnSet(k, c, checks)
	}
	c.checkPreferences(k, checks)
	j.checkOverwriteSecure(k, s, c, checks)
	switch {
	case !c.Script:
	case old != nil && old.HttpOnly:
		checks.Fail(rule.OverwriteHttpOnly, rule.Conflict, old.Domain+old.Path)
	default:
		checks.Pass(rule.OverwriteHttpOnly, rule.NoConflict)
	}
}

// checkOverwriteSecure records whether k conflicts with a Secure cookie. §5.7 step 16
// checks only cookies without Secure, since step 13 has rejected the others;
// Chromium gives both reasons (measured).
func (j *Jar) checkOverwriteSecure(k *cookie.Cookie, s *site, c *Context, checks *rule.Checks) {
	if ok, because := c.secure(&j.rules); ok {
		checks.Pass(rule.OverwriteSecure, because)
		return
	}
	if e := j.rules.conflicting(k, j.named(s, k.Name)); e != nil {
		checks.Fail(rule.OverwriteSecure, rule.Conflict, e.Domain+e.Path)
		return
	}
	checks.Pass(rule.OverwriteSecure, rule.NoConflict)
}

// conflicting is the Secure cookie that k conflicts with among those of its name, nil
// for none: one domain within the other, and a path that covers k's. The path comparison
// is one-way, so a cookie with a wider path is still stored (§5.7 step 16).
func (r *Rules) conflicting(k *cookie.Cookie, named []*entry) *entry {
	for _, e := range named {
		if e.Secure && r.domainsConflict(k, e) && e.PartitionKey == k.PartitionKey && cookie.PathMatch(k.Path, e.Path) {
			return e
		}
	}
	return nil
}

func (r *Rules) domainsConflict(k *cookie.Cookie, e *entry) bool {
	if r.HostOnlyProtectsExactHost {
		return domainCovers(&e.Cookie, k.Domain) || domainCovers(k, e.Domain)
	}
	return origin.DomainMatch(k.Domain, e.Domain) || origin.DomainMatch(e.Domain, k.Domain)
}
