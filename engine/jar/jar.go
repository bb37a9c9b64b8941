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
	sites map[string][]*entry
	// made counts the creations: the virtual clock stands still within a
	// step, so a time alone would not order them.
	made int
}

// An entry is a stored cookie and its place in the order of creation.
type entry struct {
	cookie.Cookie
	order int
}

// New returns an empty jar.
func New(r Rules) *Jar {
	return &Jar{rules: r, sites: map[string][]*entry{}}
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
	for key, entries := range j.sites {
		j.sites[key] = slices.DeleteFunc(entries, func(e *entry) bool { return !e.Persistent() })
	}
}

// live returns the cookies under key after removing the expired ones.
func (j *Jar) live(key string, now time.Time) []*entry {
	entries := slices.DeleteFunc(j.sites[key], func(e *entry) bool { return e.Expired(now) })
	if len(entries) == 0 {
		delete(j.sites, key)
		return nil
	}
	j.sites[key] = entries
	return entries
}

// siteKey is where a host's cookies are kept: every cookie that could match
// the host is under the same key, because no Domain reaches above the
// registrable domain.
func siteKey(host string) string {
	if site := origin.RegistrableDomain(host); site != "" {
		return site
	}
	return host
}
