package browser

import (
	"time"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// cookies are those that a browser keeps.
//
// A page's process may have its own jar, which answers document.cookie
// (Firefox's CookieServiceChild.cpp). It starts with the cookies that scripts
// may read, and receives every later cookie. If a script overwrites an older
// HttpOnly cookie, the browser's jar rejects the new cookie, but the process's
// jar stores it. For its order see [jar.Jar].
type cookies struct {
	profile *Profile
	jar     *jar.Jar
	// process is the jar of the page's process, one per site; nil if the browser
	// has none.
	process     *jar.Jar
	processSite origin.Site
	// forms has the trace's form of each cookie in the jar.
	forms map[*cookie.Cookie]*trace.Cookie
}

// startProcess starts a process for the page at u, unless the previous page was
// same-site.
func (c *cookies) startProcess(u origin.URL, now time.Time) {
	if !c.profile.Request.DocumentCookieOfProcess || c.process != nil && c.processSite == u.Site() {
		return
	}
	rules := c.profile.Jar
	rules.Limits = jar.Limits{} // the browser's jar decides what is evicted
	c.process, c.processSite = jar.New(rules), u.Site()
	c.process.OfProcess = true
	for _, k := range c.jar.Cookies(now) {
		if k.HttpOnly {
			continue
		}
		at := jar.Context{
			// The cookie is not checked again: the browser's jar has already
			// stored it.
			URL:        origin.URL{Scheme: "https", Host: k.Domain, Path: k.Path},
			Now:        now,
			Relation:   jar.SameSite,
			Schemeless: jar.SameSite,
			Partition:  k.PartitionKey,
		}
		if k.PartitionKey != "" {
			at.Unpartitioned = jar.Partition
		}
		c.process.Store(*k, at)
	}
}

// addToProcess adds a cookie to the jar of the page's process and removes the cookies
// evicted for it. A cookie set by a script is added before the browser checks
// it.
func (c *cookies) addToProcess(k cookie.Cookie, at jar.Context, v *jar.Verdict) {
	if c.process == nil || !at.Script && !v.Stored() {
		return
	}
	c.process.Store(k, at)
	for _, gone := range v.Evicted {
		gone.Cookie.Expires = at.Now
		c.process.Store(gone.Cookie, at)
	}
}

// clear deletes what a response's Clear-Site-Data is about, and returns what was
// in the browser's jar.
func (c *cookies) clear(at jar.Context) []*trace.Cookie {
	if c.process != nil {
		c.process.Clear(at)
	}
	var gone []*trace.Cookie
	for _, k := range c.jar.Clear(at) {
		gone = append(gone, c.form(k))
	}
	return gone
}

// endSession ends the process, and deletes the cookies of the session.
func (c *cookies) endSession() {
	c.jar.EndSession()
	c.process = nil
}

// document is the value of document.cookie for a script.
func (c *cookies) document(script jar.Context) string {
	if c.process != nil {
		return jar.Header(c.process.Select(script))
	}
	return jar.Header(c.jar.Select(script))
}

// entries are the cookies in the jar.
func (c *cookies) entries(now time.Time) []trace.Cookie {
	kept := c.jar.Cookies(now)
	list := make([]trace.Cookie, len(kept))
	for i, k := range kept {
		list[i] = *c.form(k)
	}
	return list
}

// form is a cookie of the jar in the form of a trace. The jar never changes a
// cookie, so each is converted once.
func (c *cookies) form(k *cookie.Cookie) *trace.Cookie {
	if known, ok := c.forms[k]; ok {
		return known
	}
	t := &trace.Cookie{
		Name:         k.Name,
		Value:        k.Value,
		Domain:       k.Domain,
		HostOnly:     k.HostOnly,
		Path:         k.Path,
		Secure:       k.Secure,
		HttpOnly:     k.HttpOnly,
		SameSite:     string(k.SameSite),
		Partitioned:  k.Partitioned,
		PartitionKey: k.PartitionKey,
		Priority:     priorityOf(k),
		Expires:      k.Expires,
		Created:      k.Created,
	}
	c.forms[k] = t
	return t
}
