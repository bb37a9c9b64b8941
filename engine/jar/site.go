package jar

import (
	"cmp"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A site holds the cookies of a registrable domain.
type site struct {
	key string
	// names holds them by name: only cookies of one name can replace or shield
	// each other.
	names  map[string][]*entry
	groups map[groupKey]*group
}

// A groupKey tells which cookies of a site are counted together. The domain is
// "" where the whole site is one.
type groupKey struct{ domain, partition string }

// A group counts cookies and, in sites, their octets, with expired ones that
// nobody has looked at yet.
type group struct{ cookies, octets int }

// An entry is a stored cookie and its place in the orders of creation and of
// use.
type entry struct {
	cookie.Cookie
	order, used int
	// usedAt is the last-access-time of §5.7 step 3.
	usedAt time.Time
	site   *site
	group  *group
}

// access notes that e is used, as the jar's nth use.
func (e *entry) access(nth int, now time.Time) { e.used, e.usedAt = nth, now }

// site returns what is kept under key, for storing there.
func (j *Jar) site(key string) *site {
	if j.sites[key] == nil {
		j.sites[key] = &site{key: key, names: map[string][]*entry{}, groups: map[groupKey]*group{}}
	}
	return j.sites[key]
}

// siteKey is where the cookies are kept that a host sets or may get: all of
// them are under the same key, because no Domain reaches above the registrable
// domain. The last answer is remembered, since a browser deals with one host
// for a while.
func (j *Jar) siteKey(host string) string {
	if host != j.lastHost {
		j.lastHost, j.lastKey = host, cmp.Or(origin.RegistrableDomain(host), host)
	}
	return j.lastKey
}

// group returns where k is counted.
func (s *site) group(k *cookie.Cookie, byDomainAttribute bool) *group {
	key := groupKey{partition: k.PartitionKey}
	if byDomainAttribute {
		key.domain = k.Domain
	}
	if s.groups[key] == nil {
		s.groups[key] = &group{}
	}
	return s.groups[key]
}

// add puts k into a site as its newest cookie.
func (j *Jar) add(s *site, k cookie.Cookie, now time.Time) *entry {
	j.made++
	if j.idlest.IsZero() {
		j.idlest = now
	}
	e := &entry{Cookie: k, order: j.made, site: s, group: s.group(&k, j.rules.Limits.DomainAttribute)}
	s.names[k.Name] = append(s.names[k.Name], e)
	j.count(e, 1)
	e.access(j.used, now)
	return e
}

// remove takes e out of the jar.
func (j *Jar) remove(e *entry) {
	j.drop(e.site, e.Name, func(other *entry) bool { return other == e })
}

// drop removes the cookies of a name that are over.
func (j *Jar) drop(s *site, name string, over func(*entry) bool) {
	if !slices.ContainsFunc(s.names[name], over) {
		return
	}
	left := slices.DeleteFunc(s.names[name], func(e *entry) bool {
		gone := over(e)
		if gone {
			j.count(e, -1)
		}
		return gone
	})
	if len(left) == 0 {
		delete(s.names, name)
	} else {
		s.names[name] = left
	}
}

// count takes e in or out of the counts.
func (j *Jar) count(e *entry, by int) {
	e.group.cookies += by
	e.group.octets += by * e.size(octets)
	if j.countsInTotal(e) {
		j.total.cookies += by
	}
}

func (j *Jar) countsInTotal(e *entry) bool {
	return e.PartitionKey == "" || !j.rules.Limits.TotalSparesPartitions
}

// all lists the whole jar, in no order, after removing the expired cookies.
func (j *Jar) all(now time.Time) []*entry {
	var all []*entry
	for key := range j.sites {
		all = append(all, j.live(key, now)...)
	}
	return all
}

// live lists the cookies under key, in no order, after removing the expired
// ones.
func (j *Jar) live(key string, now time.Time) []*entry {
	s := j.sites[key]
	if s == nil {
		return nil
	}
	all := make([]*entry, 0, len(s.names))
	for name := range s.names {
		all = append(all, j.liveNamed(s, name, now)...)
	}
	if len(all) == 0 {
		delete(j.sites, key)
	}
	return all
}

// liveNamed returns the cookies of a name after removing the expired ones.
func (j *Jar) liveNamed(s *site, name string, now time.Time) []*entry {
	j.drop(s, name, func(e *entry) bool { return e.Expired(now) })
	return s.names[name]
}
