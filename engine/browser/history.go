package browser

import (
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/jar"
	"github.com/crumbtrail/crumbtrail/engine/server"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A tabHistory is the pages that the user reaches with back and forward. The page
// of the tab is the one at the index at.
type tabHistory struct {
	pages []*page
	at    int
}

// open shows a page in the place of the current one, or after it, where it takes
// the place of all later ones, and returns it.
func (h *tabHistory) open(p *page, inPlace bool) *page {
	switch {
	case len(h.pages) == 0:
		h.pages = []*page{p}
	case inPlace:
		h.pages[h.at] = p
	default:
		h.at++
		h.pages = append(slices.Clip(h.pages[:h.at]), p)
	}
	return p
}

// beside is the page that a step of so many pages leads to, nil for none.
func (h *tabHistory) beside(by int) *page {
	if to := h.at + by; to >= 0 && to < len(h.pages) {
		return h.pages[to]
	}
	return nil
}

// noStore reports whether a response forbids to store it.
func noStore(response *server.Response) bool {
	for _, value := range response.Header("Cache-Control") {
		for directive := range strings.SplitSeq(value, ",") {
			if strings.EqualFold(strings.TrimSpace(directive), "no-store") {
				return true
			}
		}
	}
	return false
}

// traverse goes back or forward in the history of the tab. A page that was kept
// is shown again without a request; any other is asked for as it was at first,
// by whoever started it.
func (b *Browser) traverse(by int) trace.Step {
	if b.page == nil {
		return trace.Step{Outcome: trace.Failed, Reason: trace.NoDocument}
	}
	to := b.history.beside(by)
	if to == nil {
		return trace.Step{Outcome: trace.Loaded}
	}
	// From the cache, unless its response forbade that, or as the document was left,
	// which some browsers do unless one of its cookies has changed.
	kept := !to.failed && (!to.noStore || to.sameDocument(b.page) ||
		b.profile.Request.KeepsNoStorePages && to.unchanged(b.cookies.sentIn(b.context(to.typed()))))
	b.history.at += by
	b.page = to
	switch {
	case kept:
		b.cookies.startProcess(to.url, b.now)
		from := to.answered
		return trace.Step{Outcome: trace.Loaded, Restored: &from}
	case to.method != "GET":
		to.failed = true
		return trace.Step{Outcome: trace.Failed, Reason: trace.PageExpired}
	}
	return b.navigate(to.again(), true)
}

// sameDocument reports whether two places of the history are places of one
// document.
func (p *page) sameDocument(other *page) bool { return !other.failed && p.answered == other.answered }

// watch notes the cookies of a no-store page that has just loaded. One that its
// own response replaced counts as changed, a new one does not (measured, see
// history-no-store).
func (p *page) watch(cookies []*cookie.Cookie, last *trace.Exchange) {
	p.cookies = cookies
	p.cookieChanged = slices.ContainsFunc(last.SetCookies, func(set trace.SetCookie) bool {
		return set.Effect == trace.Overwritten || set.Effect == trace.Deleted
	})
}

// unchanged reports whether a no-store page can be shown as it was left, given the
// cookies for its URL of now.
func (p *page) unchanged(cookies []*cookie.Cookie) bool {
	return p.method == "GET" && !p.cookieChanged && slices.Equal(p.cookies, cookies)
}

// typed is the request of a typed visit to the page.
func (p *page) typed() *request {
	return &request{method: "GET", url: p.url, destination: trace.Document}
}

// sentIn are the cookies that a request in a context carries.
func (c *cookies) sentIn(at jar.Context) []*cookie.Cookie {
	var list []*cookie.Cookie
	selections := c.jar.Select(at)
	for i := range selections {
		if selections[i].Sent() {
			list = append(list, selections[i].Cookie)
		}
	}
	return list
}
