package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A page's process may have its own cookie jar, which answers document.cookie
// (Firefox's CookieServiceChild.cpp). It starts with the cookies that scripts
// may read, and receives every later cookie. If a script overwrites an older
// HttpOnly cookie, the browser's jar rejects the new cookie, but the process's
// jar stores it. For its order see [jar.Jar].

// startProcess starts a process for the page at u, unless the previous page was
// same-site.
func (b *Browser) startProcess(u origin.URL) {
	if !b.profile.Request.DocumentCookieOfProcess || b.heard != nil && b.heardFor == u.Site() {
		return
	}
	rules := b.profile.Jar
	rules.Limits = jar.Limits{} // it hears what has to go
	b.heard, b.heardFor = jar.New(rules), u.Site()
	b.heard.OfProcess = true
	for _, k := range b.jar.Cookies(b.now) {
		if k.HttpOnly {
			continue
		}
		c := jar.Context{
			// The cookie is not checked again: the browser's jar has already
			// stored it.
			URL:        origin.URL{Scheme: "https", Host: k.Domain, Path: k.Path},
			Now:        b.now,
			Relation:   jar.SameSite,
			Schemeless: jar.SameSite,
			Partition:  k.PartitionKey,
		}
		if k.PartitionKey != "" {
			c.Unpartitioned = jar.Partition
		}
		b.heard.Store(*k, c)
	}
}

// hear adds a cookie to the jar of the page's process and removes the cookies
// evicted for it. A cookie set by a script is added before the browser checks
// it.
func (b *Browser) hear(k cookie.Cookie, c jar.Context, v *jar.Verdict) {
	if b.heard == nil || !c.Script && !v.Stored() {
		return
	}
	b.heard.Store(k, c)
	for _, gone := range v.Evicted {
		gone.Cookie.Expires = b.now
		b.heard.Store(gone.Cookie, c)
	}
}
