package jar

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// makeRoom evicts cookies if the limits are exceeded now that the added cookie is
// in the jar. If it evicts that cookie itself, the cookie is rejected.
func (j *Jar) makeRoom(added *entry, now time.Time, v *Verdict) {
	l := &j.rules.Limits
	room := func(limit *Limit, u unit, g *group, id rule.ID) {
		for _, e := range j.excess(limit, u, g, added, now) {
			j.remove(e)
			if e == added {
				v.Checks.Add(rule.Check{Rule: id, Result: rule.Failed, Because: rule.NotSecure, Limit: limit.Max})
			} else {
				if v.Checks.Find(id) == nil {
					v.Checks.Add(rule.Check{Rule: id, Because: rule.EvictedForOther, Value: e.Name, Limit: limit.Max})
				}
				v.Evicted = append(v.Evicted, Eviction{e.Cookie, id, limit.Max})
			}
		}
	}
	if added.PartitionKey == "" {
		room(&l.Domain, cookies, added.group, rule.DomainExceedsMaxCookies)
	} else {
		room(&l.Partition, cookies, added.group, rule.PartitionExceedsMaxCookies)
	}
	if added.Partitioned {
		room(&l.PartitionBytes, octets, added.group, rule.PartitionExceedsMaxBytes)
	}
	room(&l.Total, cookies, &j.total, rule.JarExceedsMaxCookies)
}

// excess chooses the cookies to evict so that g is within a limit. It looks at
// the members only if the counts exceed the limit and a cookie has been idle
// for long enough.
func (j *Jar) excess(l *Limit, u unit, g *group, added *entry, now time.Time) []*entry {
	if l.Max == 0 || g.size(u) <= l.Max || now.Sub(j.leastRecentUse) < max(l.Idle, l.IdleFirst) {
		return nil
	}
	members := j.members(g, added, now)
	if g.size(u) <= l.Max {
		return nil
	}
	p := purge{Limit: l, unit: u, now: now, added: added, excess: g.size(u) - l.Keep}
	return p.choose(members)
}

// members lists a group after removing expired cookies.
func (j *Jar) members(g *group, added *entry, now time.Time) []*entry {
	if g != &j.total {
		j.expire(added.site, now)
		j.lookups += len(added.site.cookies)
		list := slices.Clone(added.site.cookies)
		return slices.DeleteFunc(list, func(e *entry) bool { return e.group != g })
	}
	list := slices.DeleteFunc(j.all(now), func(e *entry) bool { return !j.rules.countsInTotal(e) })
	j.leastRecentUse = now
	for _, e := range list {
		if e.usedAt.Before(j.leastRecentUse) {
			j.leastRecentUse = e.usedAt
		}
	}
	return list
}
