package jar

import (
	"cmp"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// A Selection is the result for one cookie at a request: it is sent if no check
// failed.
type Selection struct {
	// Cookie belongs to the jar and must not be changed; the jar never changes
	// it.
	Cookie *cookie.Cookie
	// Checks are all checks, including those after a failed one.
	Checks rule.Checks
}

// Sent reports whether the cookie is sent.
func (s *Selection) Sent() bool { return s.Checks.OK() }

// Select considers every cookie of the registrable domain of c's host, in the
// order of sending, and returns for each whether it is sent, with all reasons
// against it (6265bis §5.8.3). Sending counts as use of a cookie;
// document.cookie does not, because the model does not know whether the script
// reads it.
func (j *Jar) Select(c Context) []Selection {
	s := j.sites.of(c.URL.Host)
	if s == nil {
		return nil
	}
	j.expire(s, c.Now)

	j.used++
	j.lookups += len(s.cookies)
	selections := make([]Selection, len(s.cookies))
	checks := make(rule.Checks, 0, checksOfEach)
	var last rule.Checks
	for i, e := range s.cookies {
		checks = checks[:0]
		j.rules.check(&e.Cookie, &c, &checks)
		// Most cookies of a site have the same result, and then share one list.
		if !slices.Equal(checks, last) {
			last = slices.Clip(slices.Clone(checks))
		}
		selections[i] = Selection{&e.Cookie, last}
		if selections[i].Sent() && !c.Script && c.Now.Sub(e.usedAt) >= j.rules.AccessUpdateThreshold {
			e.access(j.used, c.Now) // step 3
		}
	}
	return selections
}

// sendOrder puts longer paths first, then earlier cookies (§5.8.3 step 4).
func (r *Rules) sendOrder(a, b *entry) int {
	if byPath := cmp.Compare(len(b.Path), len(a.Path)); byPath != 0 {
		return byPath
	}
	if r.SortByName {
		if byName := strings.Compare(a.Name, b.Name); byName != 0 {
			return byName
		}
	}
	return cmp.Compare(a.order, b.order)
}

// checksOfEach is the usual number of checks of a cookie.
const checksOfEach = 6

// check makes every check before sending, including those after a failed one,
// as Chromium does: first those of §5.8.3 step 1, in its order, then those of
// partitions and of the user's settings.
func (r *Rules) check(k *cookie.Cookie, c *Context, checks *rule.Checks) {
	c.checkCredentials(checks)
	checkDomain(k, c.URL.Host, checks)
	if cookie.PathMatch(c.URL.Path, k.Path) {
		checks.Pass(rule.NotOnPath, "")
	} else {
		checks.Fail(rule.NotOnPath, "", "")
	}
	if k.Persistent() {
		checks.Pass(rule.Expired, rule.PersistentCookie)
	} else {
		checks.Pass(rule.Expired, rule.SessionCookie)
	}
	c.checkSecure(k, r, checks)
	if c.Script && k.HttpOnly {
		checks.Fail(rule.HttpOnlyFromScript, "", "")
	}
	r.checkSameSiteOnSend(k, c, checks)
	checkPartition(k, c, checks)
}

func checkDomain(k *cookie.Cookie, host string, checks *rule.Checks) {
	because := rule.Covered
	if k.HostOnly {
		because = rule.HostOnly
	}
	if domainCovers(k, host) {
		checks.Pass(rule.DomainMismatch, because)
	} else {
		checks.Fail(rule.DomainMismatch, because, "")
	}
}

func domainCovers(k *cookie.Cookie, host string) bool {
	if k.HostOnly {
		return k.Domain == host
	}
	return origin.DomainMatch(host, k.Domain)
}

// checkPartition records whether a cookie has another partition key, or none,
// and whether the user's settings block it, if either applies.
func checkPartition(k *cookie.Cookie, c *Context, checks *rule.Checks) {
	switch {
	case k.PartitionKey != "" && k.PartitionKey != c.Partition,
		// The cookie was stored while unpartitioned cookies were not available.
		k.PartitionKey != "" && !k.Partitioned && c.Unpartitioned == Allow:
		checks.Fail(rule.OtherPartition, rule.Elsewhere, c.Partition)
		return
	case k.PartitionKey == "" && c.Unpartitioned == Partition:
		checks.Fail(rule.OtherPartition, rule.Unpartitioned, c.Partition)
		return
	case k.PartitionKey != "":
		checks.Pass(rule.OtherPartition, rule.SamePartition)
	}
	c.checkPreferences(k, checks)
}

// Header joins the sent cookies into a Cookie header, "" for none (6265bis
// §5.8.3 step 5). A cookie without a name is only its value.
func Header(selections []Selection) string {
	const separator = "; "
	size := 0
	for i := range selections {
		if s := &selections[i]; s.Sent() {
			size += len(s.Cookie.Name) + len("=") + len(s.Cookie.Value) + len(separator)
		}
	}
	var b strings.Builder
	b.Grow(size)
	for i := range selections {
		s := &selections[i]
		if !s.Sent() {
			continue
		}
		if b.Len() > 0 {
			b.WriteString(separator)
		}
		if s.Cookie.Name != "" {
			b.WriteString(s.Cookie.Name)
			b.WriteByte('=')
		}
		b.WriteString(s.Cookie.Value)
	}
	return b.String()
}
