package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// context is what the jar must know of r, to choose what is sent.
func (b *Browser) context(r *request) jar.Context {
	c := jar.Context{
		URL:           r.url,
		Now:           b.now,
		NoCredentials: !r.includesCredentials(),
	}
	c.Relation, c.Schemeless = b.relation(r)
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
		c.Relation, c.Schemeless = b.relation(&direct)
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

// relation tells how close r is to the site that the user looks at, and how
// close it would be if http and https made no difference. For a document of its
// own that is where it comes from; for anything else, the page that it is
// loaded into (6265bis §5.2).
func (b *Browser) relation(r *request) (relation, schemeless jar.Relation) {
	away := jar.CrossSiteUnsafe
	switch {
	case !r.topLevel():
		away = jar.CrossSite
	case isSafe(r.method):
		away = jar.CrossSiteTopLevel
	}
	relation, schemeless = jar.SameSite, jar.SameSite
	if b.foreign(r, b.profile.Request.SchemefulSameSite) {
		relation = away
	}
	if b.foreign(r, false) {
		schemeless = away
	}
	return relation, schemeless
}

func (b *Browser) foreign(r *request, schemeful bool) bool {
	site := b.siteOf(&r.url)
	if r.initiator != nil && !b.siteOf(r.initiator).Same(site.Site, schemeful) {
		return true
	}
	if b.profile.Request.CountsRedirectChain {
		for i := range r.chain {
			if !b.siteOf(&r.chain[i]).Same(site.Site, schemeful) {
				return true
			}
		}
	}
	return false
}

// partition is the key under which partitioned cookies of r live, and what
// the browser does with the others there.
func (b *Browser) partition(r *request) (key string, unpartitioned jar.Access) {
	top := b.topLevelSite(r)
	key = top.key
	if r.topLevel() || top.Same(b.siteOf(&r.url).Site, b.profile.Request.SchemefulSameSite) {
		return key, jar.Allow
	}
	if b.profile.Request.CrossSiteAncestorBit {
		key += trace.CrossSiteAncestor
	}
	switch b.profile.Request.ThirdPartyCookies {
	case scenario.BlockThirdParty:
		if b.profile.Request.BlockCoversPartitioned {
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
