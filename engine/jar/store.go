package jar

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// An Effect is what a stored cookie did to the jar.
type Effect int

const (
	// Nothing: the cookie was refused.
	Nothing Effect = iota
	// Created: it is new.
	Created
	// Overwritten: it replaced one.
	Overwritten
	// Deleted: its time was over already, and it took an older one with it.
	Deleted
	// Expired: its time was over already, and there was none to delete.
	Expired
)

// A Verdict is what became of a cookie that asked to be stored.
type Verdict struct {
	Effect   Effect
	Reasons  []reason.Reason
	Warnings []reason.Warning
	// Evicted are those that had to go for it.
	Evicted []Eviction
}

// Stored reports whether the cookie was accepted, be it only to delete one.
func (v *Verdict) Stored() bool { return v.Effect != Nothing }

// Store keeps k as it came in c, or says everything that speaks against it
// (6265bis §5.7 steps 12 to 24).
func (j *Jar) Store(k cookie.Cookie, c Context) Verdict {
	k.PartitionKey = partitionFor(&k, &c)
	s := j.openSite(c.URL.Host)
	j.expire(s, c.Now)
	old := s.find(&k)

	var v Verdict
	v.Reasons, v.Warnings = j.judgeSet(&k, old, s, &c)
	if len(v.Reasons) > 0 {
		return v
	}
	if j.shortenScripted(&k, &c) {
		v.Warnings = append(v.Warnings, reason.ScriptLifetimeCapped)
	}

	j.used++
	switch {
	case k.Expired(c.Now) && old == nil:
		v.Effect = Expired
	case k.Expired(c.Now):
		v.Effect = Deleted
		j.remove(old)
	case old != nil:
		v.Effect = Overwritten
		j.makeRoom(j.overwrite(old, &k, c.Now), c.Now, &v)
	default:
		v.Effect = Created
		j.makeRoom(j.add(s, &k, c.Now), c.Now, &v)
	}
	return v
}

// shortenScripted brings the end of a script's cookie forward where the browser
// trusts scripts for a shorter time only, and reports whether it did.
func (j *Jar) shortenScripted(k *cookie.Cookie, c *Context) bool {
	limit := j.rules.ScriptLifetime
	if !c.Script || limit == 0 || !k.Expires.After(c.Now.Add(limit)) {
		return false
	}
	k.Expires = c.Now.Add(limit)
	return true
}

// overwrite puts k in old's place; which creation time it bears afterwards
// decides its place in the send order.
func (j *Jar) overwrite(old *entry, k *cookie.Cookie, now time.Time) *entry {
	j.remove(old)
	if j.rules.NewValueRenewsCreation && old.Value != k.Value {
		return j.add(old.site, k, now)
	}
	k.Created = old.Created
	return j.insert(old.site, k, old.order, now)
}

// partitionFor is where k will live: its own wish, or the browser's when it
// gives every third party a jar for each top-level site.
func partitionFor(k *cookie.Cookie, c *Context) string {
	if k.Partitioned || c.Unpartitioned == Partition {
		return c.Partition
	}
	return ""
}

// judgeSet collects every reason against storing in s. old is what k would
// replace there, nil for nothing.
func (j *Jar) judgeSet(k *cookie.Cookie, old *entry, s *site, c *Context) (against []reason.Reason, warnings []reason.Warning) {
	if c.blocks(k) {
		// The settings are asked before the jar, and there it ends (Chromium,
		// measured).
		return []reason.Reason{reason.UserPreferences}, nil
	}
	secure, local := c.secure(&j.rules)

	if c.NoCredentials {
		against = append(against, reason.CredentialsOmitted)
	}
	if c.Script && k.HttpOnly {
		against = append(against, reason.HttpOnlyFromScript)
	}
	if k.Secure && !secure {
		against = append(against, reason.SecureOnly)
	}
	if k.Secure && local {
		warnings = append(warnings, reason.SecureOnTrustworthyHost)
	}
	if k.SameSite == cookie.None && !k.Secure && j.rules.NoneNeedsSecure {
		against = append(against, reason.SameSiteNoneInsecure)
	}
	if r := j.sameSiteOnSet(k, c); r != "" {
		against = append(against, r)
	}
	// §5.7 step 16 asks it of cookies without Secure alone, since step 13 has
	// refused the others; Chromium gives both reasons (measured).
	if !secure && j.shielded(k, s) {
		against = append(against, reason.OverwriteSecure)
	}
	if c.Script && old != nil && old.HttpOnly {
		against = append(against, reason.OverwriteHttpOnly)
	}
	return against, warnings
}

// shielded reports whether a Secure cookie stands in k's way: same name, one
// domain within the other, and a path that covers k's. The path counts one way
// only, so a cookie for a wider path is still let in (§5.7 step 16).
func (j *Jar) shielded(k *cookie.Cookie, s *site) bool {
	return slices.ContainsFunc(s.cookies, func(e *entry) bool {
		return e.Name == k.Name && e.Secure && j.domainsMeet(k, e) &&
			e.PartitionKey == k.PartitionKey && cookie.PathMatch(k.Path, e.Path)
	})
}

func (j *Jar) domainsMeet(k *cookie.Cookie, e *entry) bool {
	if j.rules.HostOnlyMeetsItsHostAlone {
		return domainCovers(&e.Cookie, k.Domain) || domainCovers(k, e.Domain)
	}
	return origin.DomainMatch(k.Domain, e.Domain) || origin.DomainMatch(e.Domain, k.Domain)
}
