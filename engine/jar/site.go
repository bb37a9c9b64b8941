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
	// cookies are in the order of sending.
	cookies []*entry
	groups  []*group
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
	// usedAt is the last-access-time of §5.7 step 3.
	usedAt time.Time
	site   *site
	group  *group
}

// access records that e is used, as the jar's nth use.
func (e *entry) access(nth int, now time.Time) { e.used, e.usedAt = nth, now }

// siteOf returns the site of a host, nil if it never had cookies. It has all
// cookies that the host can set or receive, because no Domain reaches above the
// registrable domain. The last lookup is cached, since consecutive requests
// often have the same host.
func (j *Jar) siteOf(host string) *site {
	if host != j.lastHost {
		j.lastHost, j.lastKey = host, cmp.Or(origin.RegistrableDomain(host), host)
	}
	return j.sites[j.lastKey]
}

// openSite is siteOf for storing: it creates the site if necessary.
func (j *Jar) openSite(host string) *site {
	s := j.siteOf(host)
	if s == nil {
		s = &site{}
		j.sites[j.lastKey] = s
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

// find returns the cookie that k would replace: same name, domain, host-only
// flag, path and partition (§5.7 step 23).
func (s *site) find(k *cookie.Cookie) *entry {
	for _, e := range s.cookies {
		if e.Name == k.Name && e.Domain == k.Domain && e.HostOnly == k.HostOnly &&
			e.Path == k.Path && e.PartitionKey == k.PartitionKey {
			return e
		}
	}
	return nil
}

// named lists the cookies with that name.
func (s *site) named(name string) []*cookie.Cookie {
	var list []*cookie.Cookie
	for _, e := range s.cookies {
		if e.Name == name {
			list = append(list, &e.Cookie)
		}
	}
	return list
}

// add adds k to a site as its newest cookie.
func (j *Jar) add(s *site, k *cookie.Cookie, now time.Time) *entry {
	j.made++
	return j.insert(s, k, j.made, now)
}

// insert adds k to a site at its position in the order of creation.
func (j *Jar) insert(s *site, k *cookie.Cookie, order int, now time.Time) *entry {
	if j.idlest.IsZero() {
		j.idlest = now
	}
	e := &entry{Cookie: *k, order: order, site: s, group: s.group(k, j.rules.Limits.DomainAttribute)}
	e.access(j.used, now)
	place, _ := slices.BinarySearchFunc(s.cookies, e, j.sendOrder)
	s.cookies = slices.Insert(s.cookies, place, e)
	j.count(e, 1)
	return e
}

// remove takes e out of the jar.
func (j *Jar) remove(e *entry) {
	j.drop(e.site, func(other *entry) bool { return other == e })
}

// expire removes the expired cookies of a site.
func (j *Jar) expire(s *site, now time.Time) {
	j.drop(s, func(e *entry) bool { return e.Expired(now) })
}

// drop removes the cookies of a site that meet a condition.
func (j *Jar) drop(s *site, over func(*entry) bool) {
	s.cookies = slices.DeleteFunc(s.cookies, func(e *entry) bool {
		gone := over(e)
		if gone {
			j.count(e, -1)
		}
		return gone
	})
}

// count adds e to the counts or subtracts it.
func (j *Jar) count(e *entry, by int) {
	e.group.cookies += by
	e.group.octets += by * e.size(octets)
	if j.countsInTotal(e) {
		j.total.cookies += by
	}
}

func (j *Jar) countsInTotal(e *entry) bool {
	return e.PartitionKey == "" || !j.rules.Limits.TotalExcludesPartitioned
}

// all lists the whole jar, in no order, after removing expired cookies.
func (j *Jar) all(now time.Time) []*entry {
	var all []*entry
	for _, s := range j.sites {
		j.expire(s, now)
		all = append(all, s.cookies...)
	}
	return all
}
