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
	// handedOff: a redirect led to a scheme that another program opens.
	handedOff bool
}

func (j *journey) end(outcome trace.Outcome, cause trace.Cause) journey {
	j.outcome, j.cause = outcome, cause
	return *j
}

// keepsPage reports whether a navigation that ended so leaves the tab where
// it was: nothing to show (204, 205), another program's business, or the
// browser stopped it.
func (j *journey) keepsPage() bool {
	return j.outcome == trace.Blocked || j.status == 204 || j.status == 205 || j.handedOff
}

// load sends r and follows where it is sent to (Fetch "main fetch" and
// "HTTP-redirect fetch").
func (b *Browser) load(r request) journey {
	var j journey
	for sent := 0; ; sent++ {
		if b.redirectsExhausted(&r, sent) {
			return j.end(trace.RedirectLoop, "")
		}
		j.url, j.method = r.url, r.method
		if b.blocksMixedContent(&r) {
			return j.end(trace.Blocked, trace.MixedContent)
		}
		if upgrade := b.upgrade(&r); upgrade != "" {
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
		if x.Error != "" {
			if r.upgradedFrom != nil {
				b.fallBack(&r)
				continue
			}
			return j.end(trace.Failed, x.Error)
		}
		j.status = x.Status
		if r.corsFails(&response) {
			return j.end(trace.Blocked, trace.CORS)
		}
		if !isRedirect(response.Status) || x.Location == "" {
			return j.end(trace.Loaded, "")
		}
		next, err := r.url.Resolve(x.Location)
		if err != nil {
			j.handedOff = handsOff(x.Location)
			return j.end(trace.Failed, trace.InvalidRedirect)
		}
		if r.upgradedFrom != nil && next.Request() == r.upgradedFrom.Request() {
			b.fallBack(&r)
			continue
		}
		r.follow(response.Status, next)
	}
}

// redirectsExhausted reports whether the browser gives up instead of sending
// one more request.
func (b *Browser) redirectsExhausted(r *request, sent int) bool {
	if r.topLevel() {
		return sent >= b.profile.Request.PageRequests
	}
	return sent >= b.profile.Request.SubresourceRequests
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
	response, reach := b.network.Answer(server.Request{Method: r.method, URL: r.url, Cookie: cookie})
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
	for _, line := range response.Set {
		x.SetCookies = append(x.SetCookies, b.setCookie(line, c))
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
