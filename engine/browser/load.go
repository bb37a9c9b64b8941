package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A journey is a request with everything that it led to.
type journey struct {
	exchanges []trace.Exchange
	outcome   trace.Outcome
	cause     trace.Cause
	// url and method are of the last request, status is of the last response.
	url    origin.URL
	method string
	status int
	// redirected: a server sent the journey on.
	redirected bool
	// handedOff: a redirect led to a scheme that another program opens.
	handedOff bool
	// warned: the browser asks, in the place of the page, whether to go on.
	warned bool
}

func (j *journey) end(outcome trace.Outcome, cause trace.Cause) journey {
	j.outcome, j.cause = outcome, cause
	return *j
}

// keepsPage reports whether a navigation that ended so leaves the tab where
// it was: nothing to show (204, 205), another program's business, or the
// browser stopped it.
func (j *journey) keepsPage() bool {
	return j.outcome == trace.Blocked && !j.warned || j.status == 204 || j.status == 205 || j.handedOff
}

// load sends r and follows where it is sent to (Fetch "main fetch" and
// "HTTP-redirect fetch").
func (b *Browser) load(r request) journey {
	var j journey
	r.posted = r.method != "GET"
	limit, again := b.requestLimit(&r), false
	for sent := 0; ; sent++ {
		if sent >= limit {
			if again || !b.profile.Request.HTTPSFirstWatchesJourney || !b.fallBack(&r) {
				return j.end(trace.RedirectLoop, "")
			}
			// From here on only the network's own count is left.
			sent, limit, again = 0, b.profile.Request.SubresourceRequests, true
		}
		j.url, j.method, j.redirected = r.url, r.method, len(r.chain) > 0
		if b.blocksMixedContent(&r) {
			return j.end(trace.Blocked, trace.MixedContent)
		}
		if b.warnsOfRedirect(&r) {
			j.warned = true
			return j.end(trace.Blocked, trace.InsecureForm)
		}
		if upgrade := b.upgrade(&r); upgrade != "" {
			if upgrade == trace.UpgradeHTTPSFirst && b.wasUpgraded(&r) {
				b.goBack(&r)
				continue
			}
			if upgrade == trace.UpgradeHSTS && r.needsPreflight() && b.profile.Request.PreflightBeforeUpgrade {
				ask := r.preflight()
				j.exchanges = append(j.exchanges, internalRedirect(&ask, upgrade))
				return j.end(trace.Blocked, trace.PreflightFailed)
			}
			j.exchanges = append(j.exchanges, internalRedirect(&r, upgrade))
			r.upgradeToHTTPS(upgrade)
			if upgrade == trace.UpgradeMixedContent && !b.profile.Request.MixedUpgradeCounts {
				sent-- // The URL is rewritten before there is a request (Mixed Content §4.1).
			}
			continue
		}
		if r.needsPreflight() {
			x, ok := b.preflight(&r)
			j.exchanges = append(j.exchanges, x)
			switch {
			case x.Error != "":
				return j.end(trace.Failed, x.Error)
			case !ok:
				return j.end(trace.Blocked, trace.PreflightFailed)
			}
		}

		x, response := b.exchange(&r)
		j.exchanges = append(j.exchanges, x)
		j.status = x.Status
		to := b.lead(&r, &x, &response)
		if b.failsUpgrade(&to, x.Status) && b.fallBack(&r) {
			continue
		}
		if to.outcome == trace.Loaded {
			b.forgive(&r)
		}
		if to.outcome != "" {
			j.handedOff = to.handedOff
			return j.end(to.outcome, to.cause)
		}
		b.follow(&r, x.Status, to.url)
	}
}

// requestLimit is how many requests a journey may take before the browser gives
// up.
func (b *Browser) requestLimit(r *request) int {
	if r.topLevel() || r.destination == trace.FrameDoc {
		return b.profile.Request.PageRequests
	}
	return b.profile.Request.SubresourceRequests
}

// follow turns r into the request that a redirect asks for.
func (b *Browser) follow(r *request, status int, next origin.URL) {
	if b.downgrades(r, next) {
		b.spareHost(next.Host)
	}
	if !b.profile.Request.HTTPSFirstWatchesJourney {
		r.upgradedFrom = nil
	}
	r.follow(status, next)
}

// exchange sends one request and takes in its response.
func (b *Browser) exchange(r *request) (trace.Exchange, server.Response) {
	c := b.context(r)
	selections := b.jar.Select(c)
	cookie := jar.Header(selections)

	x := trace.Exchange{
		Method:      r.method,
		URL:         r.url.Request(),
		Via:         trace.Network,
		Destination: r.destination,
		Cookies:     []trace.CookieSelection{},
		SetCookies:  []trace.SetCookie{},
	}
	response, reach := b.network.Answer(server.Request{Method: r.method, URL: r.url, Cookie: cookie, Time: b.now})
	if reach != server.Reached {
		x.Error = unreached(reach)
		return x, response
	}

	x.Attacker = response.Attacker
	x.Cookie = cookie
	x.Cookies = considered(selections)
	x.Status = response.Status
	if location := response.Header("Location"); len(location) > 0 {
		x.Location = location[0]
	}
	if b.refuses(&response) {
		return x, response
	}
	c = b.storing(c, r)
	served := b.serverClock(&response)
	for _, line := range response.Set {
		x.SetCookies = append(x.SetCookies, b.setCookie(line, c, served))
	}
	if r.url.Secure() && b.heedsHSTS(r) {
		b.hsts.Note(r.url.Host, response.Header("Strict-Transport-Security"), b.now)
	}
	x.Readable = b.readable(r, selections, response.Set)
	return x, response
}

func unreached(reach server.Reach) trace.Cause {
	if reach == server.Unresolved {
		return trace.NameNotResolved
	}
	return trace.ConnectionRefused
}
