package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// context is what the jar needs to know about r to select cookies.
func (b *Browser) context(r *request) jar.Context {
	c := jar.Context{URL: r.url, Now: b.now, Credentials: r.credentialsCase(&b.profile.Request)}
	c.NoCredentials = c.Credentials != "" && c.Credentials != rule.CredentialsSent
	c.ThirdParty = b.sites.thirdParty(r)
	b.sites.relate(&c, r)
	c.Partition, c.Unpartitioned = b.partition(r)
	return c
}

// scriptContext is the context of a script on a page or in a frame of it. That of
// the tab's page is always first party.
func (b *Browser) scriptContext(p *page) jar.Context {
	c := jar.Context{
		URL:        p.url,
		Now:        b.now,
		Relation:   jar.SameSite,
		Schemeless: jar.SameSite,
		Because:    rule.OwnScript,
		Script:     true,
		Partition:  b.sites.of(&p.url).key,
	}
	if p.top != nil {
		r := p.request("GET", p.url, trace.FetchDest)
		b.sites.relate(&c, &r)
		c.ThirdParty = b.sites.thirdParty(&r)
		c.Partition, c.Unpartitioned = b.partition(&r)
	}
	return c
}

// partition is the partition key for cookies of r, and how the browser treats
// unpartitioned cookies there.
func (b *Browser) partition(r *request) (key string, unpartitioned jar.Access) {
	top := b.sites.topLevel(r)
	key = top.key
	if !b.sites.thirdParty(r) {
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
		if !b.access.has(top.Site, r.url, b.now) {
			return key, jar.Partition
		}
	}
	return key, jar.Allow
}

// A knownSite is the site of a host, with its text as a partition key.
type knownSite struct {
	origin.Site
	host, key string
}

// sites are the sites of requests, and how requests relate to them.
type sites struct {
	rules *Rules
	// known caches the sites that were looked up last.
	known []*knownSite
}

// of is u's site. It caches the last sites, because each request needs them
// several times and the Public Suffix List is slower than the cache.
func (s *sites) of(u *origin.URL) *knownSite {
	for _, known := range s.known {
		if known.host == u.Host && known.Scheme == u.Scheme {
			return known
		}
	}
	const enough = 8 // a page, and where a journey leads
	if len(s.known) == enough {
		s.known = nil
	}
	site := u.Site()
	known := &knownSite{Site: site, host: u.Host, key: site.String()}
	s.known = append(s.known, known)
	return known
}

// topLevel is the top-level site once r is answered: that of r itself, or that of
// the page, which started every request for what is in it.
func (s *sites) topLevel(r *request) *knownSite {
	if r.topLevel() {
		return s.of(&r.url)
	}
	return s.of(r.embedder())
}

// thirdParty reports whether r goes to a site other than the top-level site, or
// comes from a frame of another site than that.
func (s *sites) thirdParty(r *request) bool {
	if r.topLevel() {
		return false
	}
	return !s.topLevel(r).Same(s.of(&r.url).Site, s.rules.SchemefulSameSite) || s.returnsToTop(r)
}

// hstsApplies reports whether r can set HSTS entries and is upgraded by them.
func (s *sites) hstsApplies(r *request) bool {
	return !s.rules.FirstPartyHSTS || s.topLevel(r).Same(s.of(&r.url).Site, false)
}

// relate sets in c the relation of r to its site for cookies, the relation if
// http and https made no difference, and the reason. For a top-level document
// the initiator decides; for any other request, the page that loads it (6265bis
// §5.2).
func (s *sites) relate(c *jar.Context, r *request) {
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
	if crossing := s.crossing(r, s.rules.SchemefulSameSite); crossing.because != "" {
		c.Relation, c.Because, c.Crossed = away, crossing.because, crossing.by.Request()
	}
	if s.crossing(r, false).because != "" {
		c.Schemeless = away
	}
}

// A crossing is what makes a request cross-site, with the URL that does; its
// case is "" if nothing does.
type crossing struct {
	because rule.Case
	by      *origin.URL
}

// crossing checks the page that started r, the page that it is in and, in a browser
// that counts them, the URLs of its redirect chain.
func (s *sites) crossing(r *request, schemeful bool) crossing {
	site := s.of(&r.url)
	if r.initiator != nil && !s.of(r.initiator).Same(site.Site, schemeful) {
		if s.of(r.initiator).Same(site.Site, false) {
			return crossing{rule.OtherScheme, r.initiator}
		}
		return crossing{rule.OtherSite, r.initiator}
	}
	if r.top != nil && !s.of(r.top).Same(site.Site, schemeful) {
		return crossing{rule.Embedded, r.top}
	}
	if s.rules.CountsRedirectChain {
		for i := range r.chain {
			if !s.of(&r.chain[i]).Same(site.Site, schemeful) {
				return crossing{rule.Redirected, &r.chain[i]}
			}
		}
	}
	return crossing{}
}

// storing derives the context of the response from that in which r was sent:
// redirects never count there (6265bis §5.2; Firefox counts them for sending,
// measured).
func (s *sites) storing(c jar.Context, r *request) jar.Context {
	if s.rules.CountsRedirectChain && len(r.chain) > 0 {
		direct := *r
		direct.chain = nil
		s.relate(&c, &direct)
	}
	return c
}
