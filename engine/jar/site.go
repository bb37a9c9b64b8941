package jar

import (
	"cmp"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A site has the cookies of a registrable domain.
type site struct {
	// cookies are in the order in which they would be sent, and so are those of
	// each name.
	cookies []*entry
	byName  map[string][]*entry
	groups  []*group
	// earliestExpiry is a time before which no cookie of the site expires, zero if none
	// ever does.
	earliestExpiry time.Time
}

// A group counts the cookies of one domain in one partition and, in sites,
// their octets, including expired cookies that have not been removed yet. The
// domain is "" if the whole site is one group.
type group struct {
	domain, partition string
	cookies, octets   int
}

// An entry is a stored cookie and its position in the orders of creation and of
// use. The cookie never changes, because selections point to it: a cookie that
// overwrites it is a new entry.
type entry struct {
	cookie.Cookie
	order, used int
	// before is the order before a script changed it, 0 if none did.
	before int
	// usedAt is the last-access-time of §5.7 step 3.
	usedAt time.Time
	site   *site
	group  *group
}

// access records that e is used, as the jar's nth use.
func (e *entry) access(nth int, now time.Time) { e.used, e.usedAt = nth, now }

// sites has the cookies by registrable domain, so that a request does not look at
// the cookies of other sites.
type sites struct {
	byKey map[string]*site
	// lastHost and lastKey are a host and its site's key, from the last lookup,
	// since consecutive requests often have the same host.
	lastHost, lastKey string
}

// of returns the site of a host, nil if it never had cookies. It has all cookies
// that the host can set or receive, because no Domain reaches above the registrable
// domain.
func (all *sites) of(host string) *site {
	if host != all.lastHost {
		all.lastHost, all.lastKey = host, cmp.Or(origin.RegistrableDomain(host), host)
	}
	return all.byKey[all.lastKey]
}

// open is of for storing: it creates the site if necessary.
func (all *sites) open(host string) *site {
	s := all.of(host)
	if s == nil {
		s = &site{byName: map[string][]*entry{}}
		all.byKey[all.lastKey] = s
	}
	return s
}

// group returns the group that counts k.
func (s *site) group(k *cookie.Cookie, byDomainAttribute bool) *group {
	domain := ""
	if byDomainAttribute {
		domain = k.Domain
	}
	for _, g := range s.groups {
		if g.domain == domain && g.partition == k.PartitionKey {
			return g
		}
	}
	g := &group{domain: domain, partition: k.PartitionKey}
	s.groups = append(s.groups, g)
	return g
}

// find returns the one that k would replace: same name, domain, host-only flag,
// path and partition (§5.7 step 23).
func (j *Jar) find(s *site, k *cookie.Cookie) *entry {
	for _, e := range j.named(s, k.Name) {
		if e.Domain == k.Domain && e.HostOnly == k.HostOnly &&
			e.Path == k.Path && e.PartitionKey == k.PartitionKey {
			return e
		}
	}
	return nil
}

// named lists the cookies of that name.
func (j *Jar) named(s *site, name string) []*entry {
	list := s.byName[name]
	j.lookups += len(list)
	return list
}

// add adds k to a site as its newest cookie.
func (j *Jar) add(s *site, k *cookie.Cookie, now time.Time) *entry {
	j.made++
	return j.addAt(j.made, s, k, now)
}

// addAt adds k to a site at a place in the order of creation.
func (j *Jar) addAt(order int, s *site, k *cookie.Cookie, now time.Time) *entry {
	e := j.newEntry(s, k, order, now)
	s.cookies = j.rules.insert(s.cookies, e)
	s.byName[e.Name] = j.rules.insert(s.byName[e.Name], e)
	return e
}

// replace puts k in the place of another cookie, in the order of creation as
// well.
func (j *Jar) replace(old *entry, k *cookie.Cookie, now time.Time) *entry {
	s := old.site
	j.count(old, -1)
	e := j.newEntry(s, k, old.order, now)
	s.cookies[j.rules.place(s.cookies, old)] = e
	s.byName[e.Name][j.rules.place(s.byName[e.Name], old)] = e
	return e
}

// newEntry is k as it is kept, and counted, in a site.
func (j *Jar) newEntry(s *site, k *cookie.Cookie, order int, now time.Time) *entry {
	if j.leastRecentUse.IsZero() {
		j.leastRecentUse = now
	}
	e := &entry{Cookie: *k, order: order, site: s, group: s.group(k, j.rules.Limits.DomainAttribute)}
	e.access(j.used, now)
	j.count(e, 1)
	if k.Persistent() && (s.earliestExpiry.IsZero() || k.Expires.Before(s.earliestExpiry)) {
		s.earliestExpiry = k.Expires
	}
	return e
}

// place is where an entry is in a list in the order of sending, or would be.
func (r *Rules) place(list []*entry, e *entry) int {
	place, _ := slices.BinarySearchFunc(list, e, r.sendOrder)
	return place
}

func (r *Rules) insert(list []*entry, e *entry) []*entry {
	return slices.Insert(list, r.place(list, e), e)
}

// remove removes e from the jar.
func (j *Jar) remove(e *entry) {
	s := e.site
	place := j.rules.place(s.cookies, e)
	s.cookies = slices.Delete(s.cookies, place, place+1)
	j.unindex(e)
}

// unindex removes e, which is no longer among the cookies of its site, from
// everything else that refers to it.
func (j *Jar) unindex(e *entry) {
	j.count(e, -1)
	named := e.site.byName[e.Name]
	if len(named) == 1 {
		delete(e.site.byName, e.Name)
		return
	}
	place := j.rules.place(named, e)
	e.site.byName[e.Name] = slices.Delete(named, place, place+1)
}

// expire removes the expired cookies of a site.
func (j *Jar) expire(s *site, now time.Time) {
	if s.earliestExpiry.IsZero() || now.Before(s.earliestExpiry) {
		return
	}
	j.removeWhere(s, func(e *entry) bool { return e.Expired(now) })
	s.earliestExpiry = time.Time{}
	for _, e := range s.cookies {
		if e.Persistent() && (s.earliestExpiry.IsZero() || e.Expires.Before(s.earliestExpiry)) {
			s.earliestExpiry = e.Expires
		}
	}
}

// removeWhere removes the cookies of a site that meet a condition.
func (j *Jar) removeWhere(s *site, condition func(*entry) bool) {
	j.lookups += len(s.cookies)
	s.cookies = slices.DeleteFunc(s.cookies, func(e *entry) bool {
		remove := condition(e)
		if remove {
			j.unindex(e)
		}
		return remove
	})
}

// count adds e to the counts or subtracts it.
func (j *Jar) count(e *entry, by int) {
	e.group.cookies += by
	e.group.octets += by * e.size(octets)
	if j.rules.countsInTotal(e) {
		j.total.cookies += by
	}
}

func (r *Rules) countsInTotal(e *entry) bool {
	return e.PartitionKey == "" || !r.Limits.TotalExcludesPartitioned
}

// all lists the whole jar, in no order, after removing expired cookies.
func (j *Jar) all(now time.Time) []*entry {
	var all []*entry
	j.lookups += len(j.sites.byKey)
	for _, s := range j.sites.byKey {
		j.expire(s, now)
		j.lookups += len(s.cookies)
		all = append(all, s.cookies...)
	}
	return all
}
