package browser

import (
	"github.com/crumbtrail/crumbtrail/engine/csp"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// MaxCost bounds what a run may cost. The limits of a document do not, because
// steps, redirects and cookies multiply. It is a thousand times what a lesson
// takes, and what a page can bear from a stranger's link.
const MaxCost = 1_200_000

// RestAfter is what a browser costs between two calls of its Rest: a run that
// costs [MaxCost] has fifty of them, all of about the same length.
const RestAfter = MaxCost / 50

// What things cost, in sixths of a microsecond of a slow machine, about.
const (
	costOfExchange = 40
	costOfLine     = 30
	costOfSent     = 3 // a cookie considered, or readable
	costOfKept     = 2 // a cookie or a host kept, in each step's list
	// So many bytes of text cost 1, and so do so many cookies or rules that are
	// looked at and leave nothing behind.
	bytesForOne = 64
	// So often a policy is read: for its page, for a frame, and for what of it is
	// not played.
	readsOfPolicy = 3
	looksForOne   = 16
)

// A cost is what a run has cost so far.
type cost int

// Overspent reports whether the steps have cost more than [MaxCost]. The last of
// them may have ended early then, so its result must not be used.
func (b *Browser) Overspent() bool { return b.spent() > MaxCost }

// Stopped reports whether Rest has ended the steps.
func (b *Browser) Stopped() bool { return b.stopped }

func (b *Browser) spent() int {
	return int(b.cost) + (b.cookies.jar.Lookups()+b.network.Lookups())/looksForOne
}

// goOn reports whether the step may continue, after a rest if one is due.
func (b *Browser) goOn() bool {
	if spent := b.spent(); b.Rest != nil && !b.stopped && spent-b.rested >= RestAfter {
		b.rested, b.stopped = spent, !b.Rest(b.step)
	}
	return !b.stopped && !b.Overspent()
}

// exchanges counts exchanges, but for their Set-Cookie lines, which were counted
// when they were processed.
func (c *cost) exchanges(exchanges []trace.Exchange) {
	for i := range exchanges {
		x := &exchanges[i]
		*c += cost(costOfExchange + costOfSent*(len(x.Cookies)+len(x.Readable)+len(x.Cleared)) +
			(len(x.URL)+len(x.Location)+len(x.Cookie))/bytesForOne)
	}
}

// policies counts the reading of a response's policies.
func (c *cost) policies(response *server.Response) {
	for _, name := range []string{csp.Header, "X-Frame-Options", "Clear-Site-Data"} {
		for _, value := range response.Header(name) {
			*c += cost(readsOfPolicy * len(value) / bytesForOne)
		}
	}
}

// step counts what a step has beside its exchanges.
func (c *cost) step(t *trace.Step) {
	*c += cost(costOfLine*len(t.SetCookies) + costOfKept*(len(t.Jar)+len(t.HSTS)) +
		(len(t.URL)+len(t.DocumentCookie))/bytesForOne)
}
