package browser

import "github.com/crumbtrail/crumbtrail/engine/origin"

// A knownSite is the site of a host, with the text that partitions have for a
// key.
type knownSite struct {
	origin.Site
	host, key string
}

// siteOf is u's site. The browser asks several times for each request, and to
// find it in the Public Suffix List takes longer than to remember it.
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
