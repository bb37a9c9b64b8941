package jar

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// An Effect is what a stored cookie did to the jar.
type Effect int

const (
	// Nothing: the cookie was refused.
	Nothing Effect = iota
	Created
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
}

// Stored reports whether the cookie was accepted, be it only to delete one.
func (v *Verdict) Stored() bool { return v.Effect != Nothing }

// Store keeps k as it came in c, or says everything that speaks against it
// (6265bis §5.7 steps 12 to 24).
func (j *Jar) Store(k cookie.Cookie, c Context) Verdict {
	k.PartitionKey = partitionFor(&k, &c)
	key := siteKey(k.Domain)
	entries := j.live(key, c.Now)
	old := find(entries, &k)

	var v Verdict
	v.Reasons, v.Warnings = j.judgeSet(&k, old, entries, &c)
	if len(v.Reasons) > 0 {
		return v
	}

	switch {
	case k.Expired(c.Now) && old == nil:
		v.Effect = Expired
	case k.Expired(c.Now):
		v.Effect = Deleted
		j.sites[key] = slices.DeleteFunc(entries, func(e *entry) bool { return e == old })
	case old != nil:
		v.Effect = Overwritten
		j.overwrite(old, k)
	default:
		v.Effect = Created
		j.made++
		j.sites[key] = append(entries, &entry{k, j.made})
	}
	return v
}

// overwrite puts k in old's place; which creation time it bears afterwards
// decides its place in the send order.
func (j *Jar) overwrite(old *entry, k cookie.Cookie) {
	if j.rules.NewValueRenewsCreation && old.Value != k.Value {
		j.made++
		old.order = j.made
	} else {
		k.Created = old.Created
	}
	old.Cookie = k
}

// find returns the cookie that k would replace: same name, domain, host-only
// flag, path and partition (§5.7 step 23).
func find(entries []*entry, k *cookie.Cookie) *entry {
	i := slices.IndexFunc(entries, func(e *entry) bool {
		return e.Name == k.Name && e.Domain == k.Domain && e.HostOnly == k.HostOnly &&
			e.Path == k.Path && e.PartitionKey == k.PartitionKey
	})
	if i < 0 {
		return nil
	}
	return entries[i]
}

// partitionFor is where k will live: its own wish, or the browser's when it
// gives every third party a jar for each top-level site.
func partitionFor(k *cookie.Cookie, c *Context) string {
	if k.Partitioned || c.Unpartitioned == Partition {
		return c.Partition
	}
	return ""
}

func (j *Jar) judgeSet(k *cookie.Cookie, old *entry, entries []*entry, c *Context) (against []reason.Reason, warnings []reason.Warning) {
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
	if k.PartitionKey == "" && c.Unpartitioned == Block {
		against = append(against, reason.UserPreferences)
	}
	if !k.Secure && !secure && j.shielded(k, entries) {
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
func (j *Jar) shielded(k *cookie.Cookie, entries []*entry) bool {
	return slices.ContainsFunc(entries, func(e *entry) bool {
		return e.Secure && e.Name == k.Name && j.domainsMeet(k, e) &&
			e.PartitionKey == k.PartitionKey && cookie.PathMatch(k.Path, e.Path)
	})
}

func (j *Jar) domainsMeet(k *cookie.Cookie, e *entry) bool {
	if j.rules.HostOnlyMeetsItsHostAlone {
		return domainCovers(&e.Cookie, k.Domain) || domainCovers(k, e.Domain)
	}
	return origin.DomainMatch(k.Domain, e.Domain) || origin.DomainMatch(e.Domain, k.Domain)
}
