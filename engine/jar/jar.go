package jar

import (
	"cmp"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A Jar keeps the cookies of one browser.
type Jar struct {
	rules Rules
	// sites holds the cookies by registrable domain, so that a request costs
	// nothing for the cookies of other sites.
	sites map[string]site
	// made counts the creations: the virtual clock stands still within a
	// step, so a time alone would not order them.
	made int
}

// A site holds the cookies of a registrable domain by name: only cookies of
// one name can replace or shield each other.
type site map[string][]*entry

// An entry is a stored cookie and its place in the order of creation.
type entry struct {
	cookie.Cookie
	order int
}

// New returns an empty jar.
func New(r Rules) *Jar {
	return &Jar{rules: r, sites: map[string]site{}}
}

// Cookies lists what the jar holds at now, in order of creation.
func (j *Jar) Cookies(now time.Time) []cookie.Cookie {
	var all []*entry
	for key := range j.sites {
		all = append(all, j.live(key, now)...)
	}
	slices.SortFunc(all, func(a, b *entry) int { return cmp.Compare(a.order, b.order) })

	cookies := make([]cookie.Cookie, len(all))
	for i, e := range all {
		cookies[i] = e.Cookie
	}
	return cookies
}

// EndSession drops the cookies that live only until the browser closes
// (6265bis §5.7, "when the current session is over").
func (j *Jar) EndSession() {
	for _, s := range j.sites {
		for name := range s {
			s.drop(name, func(e *entry) bool { return !e.Persistent() })
		}
	}
}

// live lists the cookies under key, in no order, after removing the expired
// ones.
func (j *Jar) live(key string, now time.Time) []*entry {
	s := j.sites[key]
	var all []*entry
	for name := range s {
		all = append(all, s.live(name, now)...)
	}
	if len(s) == 0 {
		delete(j.sites, key)
	}
	return all
}

// live returns the cookies of a name after removing the expired ones.
func (s site) live(name string, now time.Time) []*entry {
	s.drop(name, func(e *entry) bool { return e.Expired(now) })
	return s[name]
}

// drop removes the cookies of a name that are over.
func (s site) drop(name string, over func(*entry) bool) {
	s[name] = slices.DeleteFunc(s[name], over)
	if len(s[name]) == 0 {
		delete(s, name)
	}
}

// site returns what is kept under key, for storing there.
func (j *Jar) site(key string) site {
	if j.sites[key] == nil {
		j.sites[key] = site{}
	}
	return j.sites[key]
}

// siteKey is where a host's cookies are kept: every cookie that could match
// the host is under the same key, because no Domain reaches above the
// registrable domain.
func siteKey(host string) string {
	if domain := origin.RegistrableDomain(host); domain != "" {
		return domain
	}
	return host
}
