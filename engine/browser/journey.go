package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A journey is a request with its redirect chain and everything else that it
// causes.
type journey struct {
	exchanges []trace.Exchange
	outcome   trace.Outcome
	cause     trace.Cause
	// check is what stopped the journey, and stoppedAt where; nil if it loaded.
	check     *rule.Check
	stoppedAt *trace.Address
	// url, method and userInfo are those of the last request, status is that of the last
	// response.
	url      origin.URL
	method   string
	userInfo string
	status   int
	// upgradesInsecure: the policy of the loaded page has upgrade-insecure-requests.
	upgradesInsecure bool
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

// requestLimit is how many requests a journey may have before the browser gives
// up.
func (b *Browser) requestLimit(r *request) int {
	if r.navigates() {
		return b.profile.Request.PageRequests
	}
	return b.profile.Request.SubresourceRequests
}

// restart gives a journey that has reached its limit another try, if
// HTTPS-First was involved and can fall back. After that only the network's own
// limit applies.
func (b *Browser) restart(j *journey, r *request) bool {
	if j.restarted || !b.profile.Request.HTTPSFirstCoversRedirectChain || !b.fallBack(r) {
		return false
	}
	j.left, j.restarted = b.profile.Request.SubresourceRequests, true
	return true
}
