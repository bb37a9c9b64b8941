package browser

import "github.com/crumbtrail/crumbtrail/engine/origin"

// A knownSite is the site of a host, with its text as a partition key.
type knownSite struct {
	origin.Site
	host, key string
}

// sites are the sites of requests. How a request relates to them is in
// context.go.
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
