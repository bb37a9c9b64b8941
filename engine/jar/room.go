package jar

import (
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// makeRoom evicts cookies if the limits are exceeded now that newcomer is in
// the jar. If it evicts newcomer itself, the new cookie is rejected.
func (j *Jar) makeRoom(newcomer *entry, now time.Time, v *Verdict) {
	l := &j.rules.Limits
	room := func(limit *Limit, u unit, g *group, id rule.ID) {
		for _, e := range j.tooMany(limit, u, g, newcomer, now) {
			j.remove(e)
			if e == newcomer {
				v.Checks.Add(rule.Check{Rule: id, Result: rule.Failed, Because: rule.NotSecure, Limit: limit.Max})
			} else {
				if v.Checks.Find(id) == nil {
					v.Checks.Add(rule.Check{Rule: id, Because: rule.MadeRoom, Value: e.Name, Limit: limit.Max})
				}
				v.Evicted = append(v.Evicted, Eviction{e.Cookie, id, limit.Max})
			}
		}
	}
	if newcomer.PartitionKey == "" {
		room(&l.Domain, cookies, newcomer.group, rule.DomainExceedsMaxCookies)
	} else {
		room(&l.Partition, cookies, newcomer.group, rule.PartitionExceedsMaxCookies)
	}
	if newcomer.Partitioned {
		room(&l.PartitionBytes, octets, newcomer.group, rule.PartitionExceedsMaxBytes)
	}
	room(&l.Total, cookies, &j.total, rule.JarExceedsMaxCookies)
}

// tooMany chooses the cookies to evict so that g is within a limit. It looks at
// the members only if the counts exceed the limit and a cookie has been idle
// for long enough.
func (j *Jar) tooMany(l *Limit, u unit, g *group, newcomer *entry, now time.Time) []*entry {
	if l.Max == 0 || g.size(u) <= l.Max || now.Sub(j.idlest) < max(l.Idle, l.IdleFirst) {
		return nil
	}
	members := j.members(g, newcomer, now)
	if g.size(u) <= l.Max {
		return nil
	}
	p := purge{Limit: l, unit: u, now: now, newcomer: newcomer, excess: g.size(u) - l.Keep}
	return p.choose(members)
}

// members lists a group after removing expired cookies.
func (j *Jar) members(g *group, newcomer *entry, now time.Time) []*entry {
	if g != &j.total {
		j.expire(newcomer.site, now)
		j.looked += len(newcomer.site.cookies)
		list := slices.Clone(newcomer.site.cookies)
		return slices.DeleteFunc(list, func(e *entry) bool { return e.group != g })
	}
	list := slices.DeleteFunc(j.all(now), func(e *entry) bool { return !j.rules.countsInTotal(e) })
	j.idlest = now
	for _, e := range list {
		if e.usedAt.Before(j.idlest) {
			j.idlest = e.usedAt
		}
	}
	return list
}
