package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/csp"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/referrer"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A journey is a request with its redirect chain and everything else that it
// causes.
type journey struct {
	browser *Browser
	rules   *Rules
	// request is the one under way: redirects change it.
	request   request
	exchanges []trace.Exchange
	outcome   trace.Outcome
	cause     trace.Cause
	// check is what stopped the journey, and stoppedAt where; nil if it loaded.
	check     *rule.Check
	stoppedAt *trace.Address
	// url, method and userInfo are those of the last request that was made, status
	// is that of the last response.
	url      origin.URL
	method   string
	userInfo string
	status   int
	// upgradesInsecure: the policy of the loaded page has upgrade-insecure-requests.
	upgradesInsecure bool
	// referrerPolicy is that of the loaded page, "" for the default, and noStore
	// says that its response forbids to store it.
	referrerPolicy referrer.Policy
	noStore        bool
	// token is the CSRF token of the loaded page's forms.
	token string
	// redirected: a server redirected the request.
	redirected bool
	// handedOff: a redirect led to a scheme that another program handles.
	handedOff bool
	// warned: the browser asks on a separate page whether to continue.
	warned bool
	// left is how many more requests are allowed, and restarted that the limit
	// was extended once.
	left      int
	restarted bool
}

// load sends r and follows its redirects (Fetch "main fetch" and "HTTP-redirect
// fetch").
func (b *Browser) load(r request) journey {
	r.posted = r.method != "GET"
	j := journey{browser: b, rules: &b.profile.Request, request: r}
	j.left = r.limit(j.rules)
	for !j.ended() && b.goOn() {
		before := len(j.exchanges)
		j.advance()
		b.cost.exchanges(j.exchanges[before:])
	}
	return j
}

// advance makes the next request of a journey or ends it. An upgrade and its
// fallback count as requests.
func (j *journey) advance() {
	r := &j.request
	if j.left == 0 && !j.restart() {
		j.stop(trace.RedirectLoop, rule.Check{Rule: rule.TooManyRedirects, Limit: len(j.exchanges)}, j.browser.addresses.to(r))
		return
	}
	j.left--
	j.url, j.method, j.userInfo, j.redirected = r.url, r.method, r.userInfo, len(r.chain) > 0

	if j.block(); j.ended() {
		return
	}
	if why := j.browser.upgrade(r); why != "" {
		j.upgrade(why)
		return
	}
	if j.preflight(); j.ended() {
		return
	}
	j.send()
}

// block ends the journey if the browser blocks its request.
func (j *journey) block() {
	r := &j.request
	switch {
	case r.blockedAsMixed(j.rules):
		j.stop(trace.Blocked, rule.Check{Rule: rule.MixedContent}, j.browser.addresses.to(r))
	case r.warnsOfRedirect(j.rules):
		j.warned = true
		j.stop(trace.Blocked, rule.Check{Rule: rule.InsecureForm}, j.browser.addresses.to(r))
	}
}

// upgrade answers the request with an internal redirect to https.
func (j *journey) upgrade(why trace.Upgrade) {
	b, r := j.browser, &j.request
	switch {
	case why == trace.UpgradeHTTPSFirst && b.httpsFirst.hadUpgraded(r):
		b.httpsFirst.revert(r, b.now)
		return
	case why == trace.UpgradeHSTS && j.rules.needsPreflight(r) && j.rules.PreflightBeforeUpgrade:
		ask := j.rules.preflight(r)
		x := b.internalRedirect(&ask, why)
		x.CORS.Fail(rule.PreflightDisallowedRedirect, "", "307")
		j.exchanges = append(j.exchanges, x)
		j.stop(trace.Blocked, rule.Check{Rule: rule.PreflightFailed}, b.addresses.to(r))
		return
	case (why == trace.UpgradeMixedContent || why == trace.UpgradeInsecureRequests) && !j.rules.MixedUpgradeCountsAsRedirect:
		j.left++ // The URL is rewritten before there is a request (Fetch "main fetch").
	}
	j.exchanges = append(j.exchanges, b.internalRedirect(r, why))
	switch {
	case why == trace.UpgradeHTTPSFirst && j.rules.HTTPSFirstRestoresReferrer:
		r.shown = nil
	case (why == trace.UpgradeHSTS || why == trace.UpgradeHTTPSFirst) && j.rules.UpgradeKeepsReferrer:
		shown := b.sites.referrer(r)
		r.shown = &shown
	}
	if why == trace.UpgradeHSTS && j.rules.HSTSRedirectHidesOrigin {
		r.originTainted = r.originTainted || r.mode != scenario.CORS || r.crossOrigin()
	}
	r.upgradeToHTTPS(why)
}

// preflight sends the preflight that the request may need, and ends the journey if
// it fails.
func (j *journey) preflight() {
	if !j.rules.needsPreflight(&j.request) {
		return
	}
	ask := j.rules.preflight(&j.request)
	x, response := j.browser.exchange(&ask, len(j.exchanges))
	if x.Error == "" {
		x.CORS = ask.checkPreflight(&response)
	}
	j.exchanges = append(j.exchanges, x)
	switch {
	case x.Error != "":
		j.stop(trace.Failed, rule.Check{Rule: x.Error}, x.To)
	case !x.CORS.OK():
		j.stop(trace.Blocked, rule.Check{Rule: rule.PreflightFailed}, x.To)
	}
}

// send sends the request, and changes it to the next one if the response
// redirects.
func (j *journey) send() {
	b, r := j.browser, &j.request
	x, response := b.answer(r, len(j.exchanges))
	x.CORS = r.corsChecks(&response)
	to := j.rules.nextHop(r, &x, &response)
	if to.outcome == trace.Loaded && r.destination == trace.FrameDoc {
		x.Framing = csp.Framing(r.embedder(), &r.url, &response)
	}
	if to.outcome == "" {
		x.Next = b.addresses.of(&to.url)
	}
	j.exchanges = append(j.exchanges, x)
	j.status = x.Status
	if b.httpsFirst.fails(&to, x.Status) && b.httpsFirst.fallBack(r, b.now) {
		return
	}
	if to.outcome == trace.Loaded {
		b.httpsFirst.loaded(r)
	}
	switch to.outcome {
	case "":
	case trace.Loaded:
		if x.Framing != nil && x.Framing.Result == rule.Failed {
			j.stop(trace.Blocked, *x.Framing, x.To)
			return
		}
		j.upgradesInsecure, j.token = csp.Of(&response).UpgradesInsecure, response.By.Token
		j.referrerPolicy, j.noStore = referrer.Policy("").Parse(response.Header(referrer.Header)), noStore(&response)
		j.load()
		return
	default:
		j.handedOff = to.handedOff
		at := x.To
		if to.cause == trace.InvalidRedirect {
			at = unresolved(x.Location)
		}
		check := rule.Check{Rule: to.cause}
		if j.rules.discards(r, &response) {
			check.Because = rule.Discarded
		}
		j.stop(to.outcome, check, at)
		return
	}
	r.userInfo = j.rules.userInfo(x.Location, r.userInfo)
	shown := b.sites.referrer(r)
	r.shown = &shown
	r.referrerPolicy = r.referrerPolicy.Parse(response.Header(referrer.Header))
	b.httpsFirst.redirected(r, &to.url, b.now)
	away := r.mode == scenario.NoCORS && to.url.Origin() != r.url.Origin()
	r.follow(x.Status, to.url)
	r.originTainted = r.originTainted || away && j.rules.NoCORSRedirectHidesOrigin
}

// limit is how many requests a journey of r may have before the browser gives
// up.
func (r *request) limit(rules *Rules) int {
	if r.navigates() {
		return rules.PageRequests
	}
	return rules.SubresourceRequests
}

// restart gives a journey that has reached its limit another try, if
// HTTPS-First was involved and can fall back. After that only the network's own
// limit applies.
func (j *journey) restart() bool {
	if j.restarted || !j.rules.HTTPSFirstCoversRedirectChain || !j.browser.httpsFirst.fallBack(&j.request, j.browser.now) {
		return false
	}
	j.left, j.restarted = j.rules.SubresourceRequests, true
	return true
}

// load ends a journey successfully.
func (j *journey) load() { j.outcome = trace.Loaded }

// stop ends a journey at an address, because of the rule of a check.
func (j *journey) stop(outcome trace.Outcome, check rule.Check, at *trace.Address) {
	check.Result = rule.Failed
	j.outcome, j.check, j.stoppedAt = outcome, &check, at
	if check.Rule != rule.TooManyRedirects {
		j.cause = check.Rule
	}
}

// step is the result of the journey as a step.
func (j *journey) step() trace.Step {
	return trace.Step{
		Exchanges: j.exchanges, Outcome: j.outcome, Reason: j.cause, Check: j.check, StoppedAt: j.stoppedAt,
	}
}

func (j *journey) ended() bool { return j.outcome != "" }

// keepsPage reports whether a navigation with this result leaves the page
// unchanged: there is nothing to show (204, 205, 304), another program handles the
// URL, or the browser stopped it.
func (j *journey) keepsPage() bool {
	return j.outcome == trace.Blocked && !j.warned || j.status == 204 || j.status == 205 || j.handedOff ||
		j.cause == trace.NotModified
}
