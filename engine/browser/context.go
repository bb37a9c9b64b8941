package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// context is what the jar must know of r, to choose what is sent.
func (b *Browser) context(r *request) jar.Context {
	c := jar.Context{URL: r.url, Now: b.now, Credentials: r.credentialsCase()}
	c.NoCredentials = c.Credentials != "" && c.Credentials != rule.CredentialsSent
	c.ThirdParty = b.thirdParty(r)
	b.relate(&c, r)
	c.Partition, c.Unpartitioned = b.partition(r)
	return c
}

// storing turns the context in which r was sent into that of its response:
// where a redirect came from never counts there (6265bis §5.2; Firefox, which
// counts it for what is sent, measured).
func (b *Browser) storing(c jar.Context, r *request) jar.Context {
	if b.profile.Request.CountsRedirectChain && len(r.chain) > 0 {
		direct := *r
		direct.chain = nil
		b.relate(&c, &direct)
	}
	return c
}

// scriptContext is where a script of the page stands: first party, always.
func (b *Browser) scriptContext() jar.Context {
	return jar.Context{
		URL:        b.page.url,
		Now:        b.now,
		Relation:   jar.SameSite,
		Schemeless: jar.SameSite,
		Because:    rule.OwnScript,
		Script:     true,
		Partition:  b.siteOf(&b.page.url).key,
	}
}

// topLevelSite is the site that the user looks at once r is answered.
func (b *Browser) topLevelSite(r *request) *knownSite {
	if r.topLevel() {
		return b.siteOf(&r.url)
	}
	return b.siteOf(&b.page.url)
}

// thirdParty reports whether r is for another site than the page that the user
// looks at.
func (b *Browser) thirdParty(r *request) bool {
	return !r.topLevel() && !b.topLevelSite(r).Same(b.siteOf(&r.url).Site, b.profile.Request.SchemefulSameSite)
}

// relate says how close r is to the site that the user looks at, how close it
// would be if http and https made no difference, and what makes it so. For a
// document of its own that is where it comes from; for anything else, the page
// that it is loaded into (6265bis §5.2).
func (b *Browser) relate(c *jar.Context, r *request) {
	away := jar.CrossSiteUnsafe
	switch {
	case !r.topLevel():
		away = jar.CrossSite
	case isSafe(r.method):
		away = jar.CrossSiteTopLevel
	}
	c.Relation, c.Schemeless = jar.SameSite, jar.SameSite
	c.Because, c.Crossed = rule.SameSiteRequest, ""
	if r.initiator == nil {
		c.Because = rule.Typed
	}
	if crossing := b.crossing(r, b.profile.Request.SchemefulSameSite); crossing.because != "" {
		c.Relation, c.Because, c.Crossed = away, crossing.because, crossing.by.Request()
	}
	if b.crossing(r, false).because != "" {
		c.Schemeless = away
	}
}

// A crossing is what makes a request cross-site, with the address that does; its
// case is "" where nothing does.
type crossing struct {
	because rule.Case
	by      *origin.URL
}

// crossing looks at the page that started r and, in a browser that counts them,
// at the redirects on its way.
func (b *Browser) crossing(r *request, schemeful bool) crossing {
	site := b.siteOf(&r.url)
	if r.initiator != nil && !b.siteOf(r.initiator).Same(site.Site, schemeful) {
		if b.siteOf(r.initiator).Same(site.Site, false) {
			return crossing{rule.OtherScheme, r.initiator}
		}
		return crossing{rule.OtherSite, r.initiator}
	}
	if b.profile.Request.CountsRedirectChain {
		for i := range r.chain {
			if !b.siteOf(&r.chain[i]).Same(site.Site, schemeful) {
				return crossing{rule.Redirected, &r.chain[i]}
			}
		}
	}
	return crossing{}
}

// partition is the key under which partitioned cookies of r live, and what
// the browser does with the others there.
func (b *Browser) partition(r *request) (key string, unpartitioned jar.Access) {
	top := b.topLevelSite(r)
	key = top.key
	if !b.thirdParty(r) {
		return key, jar.Allow
	}
	if b.profile.Request.CrossSiteAncestorBit {
		key += trace.CrossSiteAncestor
	}
	switch b.profile.Request.ThirdPartyCookies {
	case scenario.BlockThirdParty:
		if b.profile.Request.BlockIncludesPartitioned {
			return key, jar.BlockAll
		}
		return key, jar.Block
	case scenario.PartitionThirdParty:
		if !b.hasAccess(top.Site, r.url) {
			return key, jar.Partition
		}
	}
	return key, jar.Allow
}
