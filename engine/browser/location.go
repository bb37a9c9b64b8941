package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A nextHop is where a response leads: to the next URL, or to the end of the
// journey with an outcome.
type nextHop struct {
	url     origin.URL
	outcome trace.Outcome
	cause   trace.Cause
	// handedOff: another program opens the URL.
	handedOff bool
}

// nextHop returns where the response to r leads.
func (rules *Rules) nextHop(r *request, x *trace.Exchange, response *server.Response) nextHop {
	location := response.Header("Location")
	switch {
	case x.Error != "":
		return nextHop{outcome: trace.Failed, cause: x.Error}
	case rules.refuses(response):
		return nextHop{outcome: trace.Failed, cause: trace.SeveralLocations}
	case r.destination == trace.SocketDest && response.Status != 101:
		return nextHop{outcome: trace.Failed, cause: trace.HandshakeRefused}
	case !x.CORS.OK():
		return nextHop{outcome: trace.Blocked, cause: trace.CORS}
	case response.Status == 304 && r.navigates() && rules.NotModifiedFails:
		return nextHop{outcome: trace.Failed, cause: trace.NotModified}
	case isRedirect(response.Status) && r.redirect == scenario.RedirectError:
		return nextHop{outcome: trace.Blocked, cause: trace.RedirectRefused}
	case !isRedirect(response.Status) || len(location) == 0 || r.redirect == scenario.Manual:
		return nextHop{outcome: trace.Loaded}
	case strings.Trim(location[0], " \t") == "" && rules.EmptyLocationIgnored:
		return nextHop{outcome: trace.Loaded}
	case len(location) > 1 && !rules.RepeatedLocationAllowed:
		return nextHop{outcome: trace.Failed, cause: trace.SeveralLocations}
	}
	written := strings.Trim(location[0], " \t")
	if rules.LocationTabEscaped {
		written = strings.ReplaceAll(written, "\t", "%09")
	}
	next, err := r.url.Resolve(written)
	if err != nil {
		return nextHop{outcome: trace.Failed, cause: trace.InvalidRedirect, handedOff: handsOff(location[0])}
	}
	rules.rewrite(&next)
	return nextHop{url: next}
}

// discards reports whether the browser reads nothing of the response that refuses
// the WebSocket of r. One that asks for a password is read.
func (rules *Rules) discards(r *request, response *server.Response) bool {
	return rules.RefusedHandshakeDiscarded && r.destination == trace.SocketDest && !slices.Contains([]int{101, 401, 407}, response.Status)
}

// refuses reports whether the browser discards a response unread because its
// Location headers differ (Chromium's ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION,
// Firefox's corrupted content).
func (rules *Rules) refuses(response *server.Response) bool {
	location := response.Header("Location")
	return len(location) > 1 && rules.RepeatedLocationAllowed && len(slices.Compact(slices.Clone(location))) > 1
}
