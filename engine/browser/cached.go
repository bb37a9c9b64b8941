package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cache"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// answer answers one request, the nth of its step: from the cache if it has a
// redirect for it that is still fresh, otherwise from the network.
func (b *Browser) answer(r *request, nth int) (trace.Exchange, server.Response) {
	if b.cache == nil || r.reload || r.uncached || r.destination == trace.SocketDest || r.posted && r.navigates() && b.profile.Cache.PostedAsks {
		return b.exchange(r, nth)
	}
	kept := b.cache.Find(b.cacheRequest(r), b.now)
	if kept == nil || b.profile.Cache.OncePerChain && slices.Contains(r.fromCache, r.url.Request()) {
		return b.exchange(r, nth)
	}
	r.fromCache = append(r.fromCache, r.url.Request())
	to := b.addresses.of(&r.url)
	return trace.Exchange{
		Method:      r.method,
		URL:         to.URL,
		Via:         trace.ByBrowser,
		Destination: r.destination,
		To:          to,
		FromCache: &trace.CachedRedirect{
			From:  trace.ExchangePlace(kept.From),
			Check: kept.Fresh,
			Until: kept.Until,
		},
		Cookies:    []trace.CookieSelection{},
		Status:     kept.Response.Status,
		Location:   kept.Response.Header("Location")[0],
		SetCookies: []trace.SetCookie{},
	}, kept.Response
}

// remember passes a response, the nth of its step, to the cache, and records in x
// whether it may be used again.
func (b *Browser) remember(x *trace.Exchange, r *request, response *server.Response, nth int) {
	if b.cache == nil || r.destination == trace.SocketDest {
		return
	}
	asked := b.cacheRequest(r)
	asked.Header = func(name string) string { return headerIn(x.RequestHeaders, name) }
	switch {
	case isSafe(r.method) && r.method != "GET":
	case r.method == "GET" && isRedirect(response.Status) && x.Location != "" && !(b.profile.Cache.NotToItself && r.leadsToItself(x.Location)):
		check := b.cache.Note(asked, response, b.now, cache.Place{Step: b.step, Exchange: nth})
		x.Cached = &check
	default:
		b.cache.Answered(asked, response.Status)
	}
}

// leadsToItself reports whether a Location is the URL of the request.
func (r *request) leadsToItself(location string) bool {
	to, err := r.url.Resolve(location)
	return err == nil && to.Request() == r.url.Request()
}

// cacheRequest is r as the cache sees it, with the headers that the network would
// get.
func (b *Browser) cacheRequest(r *request) *cache.Request {
	credentials := r.credentialsCase(&b.profile.Request)
	return &cache.Request{
		URL:           r.url.Request(),
		Origin:        r.url.Origin().String(),
		Method:        r.method,
		TopSite:       b.sites.topLevel(r).key,
		CrossSite:     r.topLevel() && r.initiator != nil && !b.sites.of(r.initiator).Same(b.sites.of(&r.url).Site, true),
		Frame:         r.destination == trace.FrameDoc,
		NoCredentials: credentials != "" && credentials != rule.CredentialsSent,
		Header: func(name string) string {
			cookie := ""
			if strings.EqualFold(name, "Cookie") {
				cookie = jar.Header(b.cookies.jar.Select(b.context(r)))
			}
			return headerIn(requestHeaders(r, &b.sites, b.addresses.of(&r.url), cookie), name)
		},
	}
}

func headerIn(headers []trace.Header, name string) string {
	for i := range headers {
		if strings.EqualFold(headers[i].Name, name) {
			return headers[i].Value
		}
	}
	return ""
}
