package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A journey is a request with everything that it led to.
type journey struct {
	exchanges []trace.Exchange
	outcome   trace.Outcome
	cause     trace.Cause
	// check is what stopped the journey, and stoppedAt where; nil if it loaded.
	check     *rule.Check
	stoppedAt *trace.Address
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
	// left is how many requests it may still take, and restarted that it got
	// more once they were used up.
	left      int
	restarted bool
}

// load ends a journey well.
func (j *journey) load() { j.outcome = trace.Loaded }

// stop ends a journey at an address, for the rule of a check.
func (j *journey) stop(outcome trace.Outcome, check rule.Check, at *trace.Address) {
	check.Result = rule.Failed
	j.outcome, j.check, j.stoppedAt = outcome, &check, at
	if check.Rule != rule.TooManyRedirects {
		j.cause = check.Rule
	}
}

// step is what the journey makes of a step.
func (j *journey) step() trace.Step {
	return trace.Step{
		Exchanges: j.exchanges, Outcome: j.outcome, Reason: j.cause, Check: j.check, StoppedAt: j.stoppedAt,
	}
}

func (j *journey) ended() bool { return j.outcome != "" }

// keepsPage reports whether a navigation that ended so leaves the tab where
// it was: nothing to show (204, 205), another program's business, or the
// browser stopped it.
func (j *journey) keepsPage() bool {
	return j.outcome == trace.Blocked && !j.warned || j.status == 204 || j.status == 205 || j.handedOff
}

// requestLimit is how many requests a journey may take before the browser gives
// up.
func (b *Browser) requestLimit(r *request) int {
	if r.topLevel() || r.destination == trace.FrameDoc {
		return b.profile.Request.PageRequests
	}
	return b.profile.Request.SubresourceRequests
}

// restart gives a journey that has used up its requests another try, where
// HTTPS-first had a part in it and can be taken back. From there on only the
// network's own count is left.
func (b *Browser) restart(j *journey, r *request) bool {
	if j.restarted || !b.profile.Request.HTTPSFirstCoversRedirectChain || !b.fallBack(r) {
		return false
	}
	j.left, j.restarted = b.profile.Request.SubresourceRequests, true
	return true
}
