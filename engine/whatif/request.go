package whatif

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A request is one of a step's, in a form that can be found in another run: it
// is the nth for its address that somebody answers, whichever the scheme. So
// what goes out over https instead is the same request; what a redirect asks
// for again is the next.
type request struct {
	address     string
	destination trace.Destination
	nth         int
}

func requestAt(exchanges []trace.Exchange, i int) *request {
	r := &request{address: addressOf(&exchanges[i]), destination: exchanges[i].Destination}
	for j := range exchanges[:i] {
		if r.matches(&exchanges[j]) {
			r.nth++
		}
	}
	return r
}

// upTo returns the requests for the address up to the nth, in another run of
// the step. There may be fewer: what was asked for twice, over http and over
// https, may now be asked for once.
func (r *request) upTo(exchanges []trace.Exchange) []*trace.Exchange {
	var list []*trace.Exchange
	for i := range exchanges {
		if len(list) <= r.nth && r.matches(&exchanges[i]) {
			list = append(list, &exchanges[i])
		}
	}
	return list
}

func (r *request) matches(x *trace.Exchange) bool {
	return x.Via == trace.Network && x.Status != 0 && x.Destination == r.destination && addressOf(x) == r.address
}

// addressOf is a URL without its scheme, and without the question mark that a
// form has by GET and not by POST.
func addressOf(x *trace.Exchange) string {
	_, address, _ := strings.Cut(x.URL, "://")
	return strings.TrimSuffix(address, "?")
}
