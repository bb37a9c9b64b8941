package browser

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// load sends r and follows its redirects (Fetch "main fetch" and "HTTP-redirect
// fetch").
func (b *Browser) load(r request) journey {
	r.posted = r.method != "GET"
	j := journey{left: b.requestLimit(&r)}
	for !j.ended() && !b.Overspent() {
		before := len(j.exchanges)
		b.advance(&j, &r)
		b.spend(j.exchanges[before:])
	}
	return j
}

// advance makes the next request of a journey or ends it. An upgrade and its
// fallback count as requests.
func (b *Browser) advance(j *journey, r *request) {
	if j.left == 0 && !b.restart(j, r) {
		j.stop(trace.RedirectLoop, rule.Check{Rule: rule.TooManyRedirects, Limit: len(j.exchanges)}, b.addressOf(&r.url))
		return
	}
	j.left--
	j.url, j.method, j.userInfo, j.redirected = r.url, r.method, r.userInfo, len(r.chain) > 0

	if b.block(j, r); j.ended() {
		return
	}
	if why := b.upgrade(r); why != "" {
		b.askOverHTTPS(j, r, why)
		return
	}
	if b.askFirst(j, r); j.ended() {
		return
	}
	b.send(j, r)
}

// block ends the journey if the browser blocks r.
func (b *Browser) block(j *journey, r *request) {
	switch {
	case b.blocksMixedContent(r):
		j.stop(trace.Blocked, rule.Check{Rule: rule.MixedContent}, b.addressOf(&r.url))
	case b.warnsOfRedirect(r):
		j.warned = true
		j.stop(trace.Blocked, rule.Check{Rule: rule.InsecureForm}, b.addressOf(&r.url))
	}
}

// askOverHTTPS answers r with an internal redirect to https.
func (b *Browser) askOverHTTPS(j *journey, r *request, why trace.Upgrade) {
	switch {
	case why == trace.UpgradeHTTPSFirst && b.wasUpgraded(r):
		b.goBack(r)
		return
	case why == trace.UpgradeHSTS && r.needsPreflight() && b.profile.Request.PreflightBeforeUpgrade:
		ask := r.preflight()
		x := b.internalRedirect(&ask, why)
		x.CORS.Fail(rule.PreflightDisallowedRedirect, "", "307")
		j.exchanges = append(j.exchanges, x)
		j.stop(trace.Blocked, rule.Check{Rule: rule.PreflightFailed}, b.addressOf(&r.url))
		return
	case (why == trace.UpgradeMixedContent || why == trace.UpgradeInsecureRequests) && !b.profile.Request.MixedUpgradeCountsAsRedirect:
		j.left++ // The URL is rewritten before there is a request (Fetch "main fetch").
	}
	j.exchanges = append(j.exchanges, b.internalRedirect(r, why))
	r.upgradeToHTTPS(why)
}

// askFirst sends the preflight that r may need, and ends the journey if it
// fails.
func (b *Browser) askFirst(j *journey, r *request) {
	if !r.needsPreflight() {
		return
	}
	x := b.preflight(r, len(j.exchanges))
	j.exchanges = append(j.exchanges, x)
	switch {
	case x.Error != "":
		j.stop(trace.Failed, rule.Check{Rule: x.Error}, x.To)
	case !x.CORS.OK():
		j.stop(trace.Blocked, rule.Check{Rule: rule.PreflightFailed}, x.To)
	}
}

// send sends r, and changes it to the next request if the response redirects.
func (b *Browser) send(j *journey, r *request) {
	x, response := b.exchange(r, len(j.exchanges))
	x.CORS = r.corsChecks(&response)
	to := b.lead(r, &x, &response)
	if to.outcome == trace.Loaded && r.destination == trace.FrameDoc {
		x.Framing = framing(&b.page.url, &r.url, &response)
	}
	if to.outcome == "" {
		x.Next = b.addressOf(&to.url)
	}
	j.exchanges = append(j.exchanges, x)
	j.status = x.Status
	if b.failsUpgrade(&to, x.Status) && b.fallBack(r) {
		return
	}
	if to.outcome == trace.Loaded {
		b.forgive(r)
	}
	switch to.outcome {
	case "":
	case trace.Loaded:
		if x.Framing != nil && x.Framing.Result == rule.Failed {
			j.stop(trace.Blocked, *x.Framing, x.To)
			return
		}
		j.upgradesInsecure = policyOf(&response).upgradesInsecure
		j.load()
		return
	default:
		j.handedOff = to.handedOff
		at := x.To
		if to.cause == trace.InvalidRedirect {
			at = unresolved(x.Location)
		}
		j.stop(to.outcome, rule.Check{Rule: to.cause}, at)
		return
	}
	r.userInfo = b.userInfo(x.Location, r.userInfo)
	b.follow(r, x.Status, to.url)
}

// follow changes r into the request that a redirect leads to.
func (b *Browser) follow(r *request, status int, next origin.URL) {
	if b.downgrades(r, next) {
		b.spareHost(next.Host)
	}
	if !b.profile.Request.HTTPSFirstCoversRedirectChain {
		r.upgradedFrom = nil
	}
	r.follow(status, next)
}

// exchange sends one request, the nth of its step, and processes its response.
func (b *Browser) exchange(r *request, nth int) (trace.Exchange, server.Response) {
	c := b.context(r)
	selections := b.jar.Select(c)
	cookie := jar.Header(selections)
	open := crossesOpenWire(r)

	to := b.addressOf(&r.url)
	x := trace.Exchange{
		Method:      r.method,
		URL:         to.URL,
		Via:         trace.Network,
		Destination: r.destination,
		To:          to,
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
	x.Cookies = b.considered(selections, open)
	x.AnsweredBy = answeredBy(&response.By)
	x.RequestHeaders = b.requestHeaders(r, to, cookie)
	x.ResponseHeaders = responseHeaders(&response)
	b.cost += policyCost(&response)
	x.Status = response.Status
	if location := response.Header("Location"); len(location) > 0 {
		x.Location = location[0]
	}
	if b.refuses(&response) {
		return x, response
	}
	c = b.storing(c, r)
	served := b.serverClock(&response)
	x.SetCookies = slices.Grow(x.SetCookies, len(response.Set))
	for i, line := range response.Set {
		set := b.setCookie(line, c, served, open)
		set.By, set.Rule = setter(&response, i)
		x.SetCookies = append(x.SetCookies, set)
	}
	b.noteHSTS(&x, r, &response, nth)
	x.ClearSiteData = b.profile.clearSiteData(&r.url, &response, &c)
	if clearsCookies(x.ClearSiteData) {
		for _, k := range clearJars(c, b.jar, b.heard) {
			x.Cleared = append(x.Cleared, b.cookie(k))
		}
	}
	x.Readable = readable(selections, x.SetCookies, open)
	return x, response
}

func unreached(reach server.Reach) trace.Cause {
	if reach == server.Unresolved {
		return trace.NameNotResolved
	}
	return trace.ConnectionRefused
}
