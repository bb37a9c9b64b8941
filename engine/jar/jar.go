package jar

import (
	"cmp"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// A Jar has the cookies of one browser.
type Jar struct {
	rules Rules
	// OfProcess: the jar is that of a page's process. A cookie that a script
	// changes is a new one there and is sent last, until a response sets it
	// again (Firefox's CookieServiceChild.cpp).
	OfProcess bool
	sites     sites
	// total counts the cookies for the limit of the whole jar.
	total group
	// leastRecentUse is a time before which no cookie in total was last used.
	leastRecentUse time.Time
	// made and used count creations and accesses. The virtual clock stands
	// still within a step, so times alone do not order them.
	made, used int
	// lookups counts the cookies that were looked at.
	lookups int
}

// New returns an empty jar.
func New(r Rules) *Jar {
	return &Jar{rules: r, sites: sites{byKey: map[string]*site{}}}
}

// Cookies lists the cookies in the jar at now, in order of creation. The
// cookies belong to the jar and must not be changed; the jar never changes
// them.
func (j *Jar) Cookies(now time.Time) []*cookie.Cookie {
	all := j.all(now)
	slices.SortFunc(all, func(a, b *entry) int { return cmp.Compare(a.order, b.order) })
	return cookiesOf(all)
}

// Lookups is how many cookies the jar has looked at so far: a measure of its
// work.
func (j *Jar) Lookups() int { return j.lookups }

// EndSession drops the cookies that live only until the browser closes
// (6265bis §5.7, "when the current session is over").
func (j *Jar) EndSession() {
	for _, s := range j.sites.byKey {
		j.removeWhere(s, func(e *entry) bool { return !e.Persistent() })
	}
}
