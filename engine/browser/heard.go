package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
)

// A page's process may have a jar of its own, from which document.cookie is
// answered (Firefox's CookieServiceChild.cpp). It begins with what scripts may
// read, and hears of every cookie that comes later. A script that writes over
// an HttpOnly cookie from before is refused by the browser's jar, and not by
// this one.

// startProcess begins a process for the page at u, unless the page before was
// of the same site.
func (b *Browser) startProcess(u origin.URL) {
	if !b.profile.Request.DocumentCookieShowsRejected || b.heard != nil && b.heardFor == u.Site() {
		return
	}
	rules := b.profile.Jar
	rules.Limits = jar.Limits{} // it hears what has to go
	b.heard, b.heardFor = jar.New(rules), u.Site()
	for _, k := range b.jar.Cookies(b.now) {
		if k.HttpOnly {
			continue
		}
		c := jar.Context{
			// Nothing is judged again: it is in the browser's jar.
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

// hear tells the page's process of a cookie, and of what had to go for it. What
// a script writes it has before the browser has judged it.
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
