package cache

// Rules are a browser's choices. The zero value keeps a redirect only if a header
// says how long, and has one for each URL and site of a page.
type Rules struct {
	// MovedPermanently and PermanentRedirect keep a 301, or a 308, without a header
	// that says how long, which RFC 9111 §4.2.2 permits.
	MovedPermanently, PermanentRedirect bool
	// LastModified keeps a 301 or 308 with Last-Modified for a tenth of the time
	// since then, as RFC 9111 §4.2.2 suggests.
	LastModified bool
	// Head answers HEAD with the redirect of a GET, which RFC 9111 §4.3.5 permits.
	Head bool
	// CrossSiteKey keeps the redirects of cross-site navigations of the tab apart
	// from those of others, and FrameKey those of frames from those of everything
	// else.
	CrossSiteKey, FrameKey bool
	// CredentialsKey keeps the redirects of requests without credentials apart.
	CredentialsKey bool
	// LastDirectiveWins takes the last of several max-age, where RFC 9111 §4.2.1
	// takes the first.
	LastDirectiveWins bool
	// ErrorInvalidates removes a redirect also when a request that may have changed
	// something got an error; RFC 9111 §4.4 does so otherwise.
	ErrorInvalidates bool
	// PostedAsks asks for every redirect of a navigation that began as a POST.
	PostedAsks bool
	// NotToItself does not keep a redirect that leads to its own URL.
	NotToItself bool
	// OncePerChain uses a redirect once in a chain of redirects, and then asks.
	OncePerChain bool
	// PragmaNoCache gives Pragma: no-cache in a response the meaning of Cache-Control:
	// no-cache, which RFC 9111 §5.4 does not define.
	PragmaNoCache bool
	// ClearsOnePartition: Clear-Site-Data leaves what is cached for pages of other
	// sites.
	ClearsOnePartition bool
}

// A Request is what decides which stored redirect answers a request.
type Request struct {
	URL, Origin, Method string
	// TopSite is the site of the page that the request is for. CrossSite: a page
	// of another site navigates the tab. Frame: the request is for a frame.
	// NoCredentials: it carries and stores no cookies.
	TopSite                         string
	CrossSite, Frame, NoCredentials bool
	// Header is the value of a header of the request, "" for none.
	Header func(name string) string
}

// key is that of the redirect that answers r (Fetch "HTTP cache partition").
func (rules *Rules) key(r *Request) string {
	key := r.TopSite + " " + r.URL
	if r.Frame && rules.FrameKey {
		key = "frame " + key
	}
	if r.CrossSite && rules.CrossSiteKey {
		key = "cross-site " + key
	}
	if r.NoCredentials && rules.CredentialsKey {
		key = "anonymous " + key
	}
	return key
}

// retrieves reports whether r may be answered from the cache.
func (rules *Rules) retrieves(r *Request) bool {
	return r.Method == "GET" || r.Method == "HEAD" && rules.Head
}
