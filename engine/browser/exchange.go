package browser

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// exchange sends one request, the nth of its step, and processes its response.
func (b *Browser) exchange(r *request, nth int) (trace.Exchange, server.Response) {
	c := b.context(r)
	selections := b.cookies.jar.Select(c)
	cookie := jar.Header(selections)
	open := crossesOpenWire(r)

	to := b.addresses.to(r)
	x := trace.Exchange{
		Method:      r.method,
		URL:         to.URL,
		Via:         trace.Network,
		Destination: r.destination,
		To:          to,
		Cookies:     []trace.CookieSelection{},
		SetCookies:  []trace.SetCookie{},
	}
	asks := server.Request{Method: r.method, URL: r.url, Cookie: cookie, Time: b.now, Step: b.step, WebSocket: r.destination == trace.SocketDest}
	if !isSafe(r.method) {
		asks.Referer, asks.Token, asks.TokenInHeader = b.sites.referrer(r), r.token, !r.navigates()
		if b.sites.sendsOrigin(r) {
			asks.Origin = b.sites.originHeader(r)
		}
	}
	headers := requestHeaders(r, &b.sites, to, cookie)
	asks.Header = func(name string) string { return headerIn(headers, name) }
	response, reach := b.network.Answer(asks)
	if reach != server.Reached {
		x.Error = unreached(reach)
		return x, response
	}

	x.Attacker = response.Attacker
	x.Cookie = cookie
	x.Cookies = b.cookies.considered(selections, open)
	x.AnsweredBy = answeredBy(&response.By)
	x.RequestHeaders = headers
	x.ResponseHeaders = responseHeaders(&response)
	b.cost.policies(&response)
	x.Status = response.Status
	if location := response.Header("Location"); len(location) > 0 {
		x.Location = location[0]
	}
	if !b.profile.Request.refuses(&response) && !b.profile.Request.discards(r, &response) {
		receive(b, &x, r, &response, nth, c)
		x.Readable = readable(selections, x.SetCookies, open)
	}
	return x, response
}

// receive applies the headers of a response, the nth of its step, to the jar, the HSTS
// list and the cache of a browser, and records in x what came of each. The request was
// sent in the context c.
func receive(b *Browser, x *trace.Exchange, r *request, response *server.Response, nth int, c jar.Context) {
	c = b.sites.storing(c, r)
	open, served := crossesOpenWire(r), serverClock(response, &b.profile.Cookie, b.now)
	x.SetCookies = slices.Grow(x.SetCookies, len(response.Set))
	for i, line := range response.Set {
		set := b.cookies.set(line, c, served, open)
		set.By, set.Rule = setter(response, i)
		x.SetCookies = append(x.SetCookies, set)
		if b.cost += costOfLine; !b.goOn() {
			break
		}
	}
	b.noteHSTS(x, r, response, nth)
	x.ClearSiteData = b.profile.clearSiteData(&r.url, response, &c)
	if clearsCookies(x.ClearSiteData) {
		x.Cleared = b.cookies.clear(c)
	}
	b.remember(x, r, response, nth)
	// A redirect with the header does not stay either (measured, see
	// cached-clear-site-data).
	if b.cache != nil && clearsCache(x.ClearSiteData) {
		asked := b.cacheRequest(r)
		x.ClearedRedirects = b.cache.ClearOrigin(asked.Origin, asked.TopSite)
	}
}

func unreached(reach server.Reach) trace.Cause {
	if reach == server.Unresolved {
		return trace.NameNotResolved
	}
	return trace.ConnectionRefused
}
