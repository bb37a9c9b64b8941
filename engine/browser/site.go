package browser

import "github.com/crumbtrail/crumbtrail/engine/origin"

// A knownSite is the site of a host, with its text as a partition key.
type knownSite struct {
	origin.Site
	host, key string
}

// siteOf is u's site. It caches the last sites, because each request needs them
// several times and the Public Suffix List is slower than the cache.
func (b *Browser) siteOf(u *origin.URL) *knownSite {
	for _, known := range b.sites {
		if known.host == u.Host && known.Scheme == u.Scheme {
			return known
		}
	}
	const enough = 8 // a page, and where a journey leads
	if len(b.sites) == enough {
		b.sites = nil
	}
	site := u.Site()
	known := &knownSite{Site: site, host: u.Host, key: site.String()}
	b.sites = append(b.sites, known)
	return known
}
