package jar

import (
	"cmp"
	"slices"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
)

// A Jar keeps the cookies of one browser.
type Jar struct {
	rules Rules
	// sites holds the cookies by registrable domain, so that a request costs
	// nothing for the cookies of other sites.
	sites map[string]*site
	// total counts what the limit on all cookies is about.
	total group
	// idlest is a time before which no cookie of total was used last.
	idlest time.Time
	// made and used count the creations and the accesses: the virtual clock
	// stands still within a step, so times alone would not order them.
	made, used int
	// lastHost and lastKey are a host and the key of its site, as siteOf last
	// looked them up.
	lastHost, lastKey string
	// looked counts the cookies that were looked at.
	looked int
}

// New returns an empty jar.
func New(r Rules) *Jar {
	return &Jar{rules: r, sites: map[string]*site{}}
}

// Cookies lists what the jar holds at now, in order of creation. What the list
// points to is the jar's own: nobody may change it, and the jar never does.
func (j *Jar) Cookies(now time.Time) []*cookie.Cookie {
	all := j.all(now)
	slices.SortFunc(all, func(a, b *entry) int { return cmp.Compare(a.order, b.order) })

	return cookiesOf(all)
}

// Looked is how many cookies the jar has looked at so far: what it costs.
func (j *Jar) Looked() int { return j.looked }

// EndSession drops the cookies that live only until the browser closes
// (6265bis §5.7, "when the current session is over").
func (j *Jar) EndSession() {
	for _, s := range j.sites {
		j.drop(s, func(e *entry) bool { return !e.Persistent() })
	}
}
