package browser

import "github.com/crumbtrail/crumbtrail/engine/trace"

// MaxCost bounds what a run may cost. The limits of a document do not, because
// steps, redirects and cookies multiply. It is a thousand times what a lesson
// takes, and what a page can bear from a stranger's link.
const MaxCost = 1_200_000

// What things cost, in sixths of a microsecond of a slow machine, about.
const (
	costOfExchange = 40
	costOfLine     = 30
	costOfSent     = 3 // a cookie considered, or readable
	costOfKept     = 2 // a cookie or a host kept, in each step's list
	// So many bytes of text cost 1, and so do so many cookies or rules that are
	// looked at and leave nothing behind.
	bytesForOne = 64
	looksForOne = 16
)

// Overspent reports whether the steps have cost more than [MaxCost]. The last of
// them may have ended early then, so nothing is to be told of it.
func (b *Browser) Overspent() bool {
	return b.cost+(b.jar.Lookups()+b.network.Lookups())/looksForOne > MaxCost
}

// spend counts exchanges.
func (b *Browser) spend(exchanges []trace.Exchange) {
	for i := range exchanges {
		x := &exchanges[i]
		b.cost += costOfExchange + costOfLine*len(x.SetCookies) + costOfSent*(len(x.Cookies)+len(x.Readable)) +
			(len(x.URL)+len(x.Location)+len(x.Cookie))/bytesForOne
	}
}

// spendStep counts what a step has beside its exchanges.
func (b *Browser) spendStep(t *trace.Step) {
	b.cost += costOfLine*len(t.SetCookies) + costOfKept*(len(t.Jar)+len(t.HSTS)) +
		(len(t.URL)+len(t.DocumentCookie))/bytesForOne
}
