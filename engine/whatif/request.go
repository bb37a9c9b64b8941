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

// requestsOf names the requests of a step. What the browser answers by itself,
// or nobody does, has none.
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
