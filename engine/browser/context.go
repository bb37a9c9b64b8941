package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// context is what the jar must know of r, to choose what is sent.
func (b *Browser) context(r *request) jar.Context {
	schemeful := b.profile.Request.SchemefulSameSite
	c := jar.Context{
		URL:           r.url,
		Now:           b.now,
		Relation:      b.relation(r, schemeful),
		Schemeless:    b.relation(r, false),
		NoCredentials: !r.includesCredentials(),
	}
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
		c.Relation = b.relation(&direct, b.profile.Request.SchemefulSameSite)
		c.Schemeless = b.relation(&direct, false)
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
		Partition:  b.page.url.Site().String(),
	}
}

// topLevelSite is the site that the user looks at once r is answered.
func (b *Browser) topLevelSite(r *request) origin.Site {
	if r.topLevel() {
		return r.url.Site()
	}
	return b.page.url.Site()
}

// relation tells how close r is to the site that the user looks at. For a
// document of its own that is where it comes from; for anything else, the
// page that it is loaded into (6265bis §5.2).
func (b *Browser) relation(r *request, schemeful bool) jar.Relation {
	if !b.foreign(r, schemeful) {
		return jar.SameSite
	}
	switch {
	case !r.topLevel():
		return jar.CrossSite
	case isSafe(r.method):
		return jar.CrossSiteTopLevel
	default:
		return jar.CrossSiteUnsafe
	}
}

func (b *Browser) foreign(r *request, schemeful bool) bool {
	site := r.url.Site()
	if r.initiator != nil && !r.initiator.Site().Same(site, schemeful) {
		return true
	}
	if b.profile.Request.CountsRedirectChain {
		for _, hop := range r.chain {
			if !hop.Site().Same(site, schemeful) {
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
	key = top.String()
	if r.topLevel() || top.Same(r.url.Site(), b.profile.Request.SchemefulSameSite) {
		return key, jar.Allow
	}
	if b.profile.Request.CrossSiteAncestorBit {
		key += crossSiteAncestor
	}
	switch b.profile.Request.ThirdPartyCookies {
	case scenario.BlockThirdParty:
		if b.profile.Request.BlockCoversPartitioned {
			return key, jar.BlockAll
		}
		return key, jar.Block
	case scenario.PartitionThirdParty:
		if !b.hasAccess(top, r.url) {
			return key, jar.Partition
		}
	}
	return key, jar.Allow
}

// crossSiteAncestor marks the key of a partition that another site is
// embedded in (CHIPS "has cross-site ancestor").
const crossSiteAncestor = ";cross-site"
