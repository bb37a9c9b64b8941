package whatif

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A request is a request of a step in a form that can be found in another run:
// it is the nth answered request for its address, whatever the scheme. So a
// request that is sent over https instead is the same request; a redirect to
// the same address is the next.
type request struct {
	address     string
	destination trace.Destination
	nth         int
}

// requestsOf names the requests of a step. Internal redirects and requests
// without a response have no name.
func requestsOf(exchanges []trace.Exchange) []request {
	list := make([]request, len(exchanges))
	seen := map[request]int{}
	for i := range exchanges {
		x := &exchanges[i]
		if x.Via != trace.Network || x.Status == 0 {
			continue
		}
		list[i] = request{address: addressOf(x), destination: x.Destination}
		nth := seen[list[i]]
		seen[list[i]]++
		list[i].nth = nth
	}
	return list
}

// addressOf is a URL without its scheme, and without the question mark that a
// form has by GET and not by POST.
func addressOf(x *trace.Exchange) string {
	_, address, _ := strings.Cut(x.URL, "://")
	return strings.TrimSuffix(address, "?")
}
