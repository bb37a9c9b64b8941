package origin

// A Site is what same-site compares (HTML §7.1.1.1): a scheme and a
// registrable domain. Two sites are schemefully the same if they are equal
// by ==.
type Site struct {
	Scheme string
	// Host is the registrable domain, or the whole host if there is none: an IP
	// address, a single label, a public suffix.
	Host string
}

// Site is the site of the URL's origin.
func (u URL) Site() Site {
	if domain := RegistrableDomain(u.Host); domain != "" {
		return Site{u.Scheme, domain}
	}
	return Site{u.Scheme, u.Host}
}

// String is the site as HTML serialises it.
func (s Site) String() string { return s.Scheme + "://" + s.Host }

// Same reports whether s and t are the same site. If schemeful is false, http
// and https make no difference.
func (s Site) Same(t Site, schemeful bool) bool {
	return s.Host == t.Host && (!schemeful || s.Scheme == t.Scheme)
}
