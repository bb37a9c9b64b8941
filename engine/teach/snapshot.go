package teach

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Digest is a summary of a run in a few lines, and a checklist of measures
// that protect cookies.
type Digest struct {
	Lines     []DigestLine
	Checklist []Item
}

// A DigestLine is a sentence, with its place. A line about the whole run has
// the place [event.Nowhere].
type DigestLine struct {
	Text string
	At   event.Place
}

// An Item is one line of the checklist, with its verdict for this run.
type Item struct {
	ID   ItemID
	Text string
	// Verdict says whether the run meets the item, and Finding is the evidence,
	// at the place At, or Nowhere.
	Verdict Verdict
	Finding string
	At      event.Place
}

// Verdict is whether a run meets an item.
type Verdict string

const (
	VerdictYes           Verdict = "yes"
	VerdictNo            Verdict = "no"
	VerdictNotApplicable Verdict = "not applicable"
)

// ItemID names an [Item].
type ItemID string

// The checklist, in its order.
const (
	RedirectsToHTTPS ItemID = "redirect"
	SetsSecure       ItemID = "secure"
	SetsHttpOnly     ItemID = "http-only"
	SetsSameSite     ItemID = "same-site"
	UsesHSTS         ItemID = "hsts"
	UsesHostPrefix   ItemID = "host-prefix"
	SendsOverHTTPS   ItemID = "sent-over-https"
	NothingReadable  ItemID = "nothing-readable"
	PassesScheme     ItemID = "is-secure"
)

// Snapshot summarizes a run.
func Snapshot(run *event.Run) Digest {
	g := collectFindings(run)
	d := Digest{Checklist: []Item{
		g.redirect(), g.flag(SetsSecure), g.flag(SetsHttpOnly), g.flag(SetsSameSite),
		g.hsts(), g.flag(UsesHostPrefix), g.sending(), g.wire(), g.isSecure(),
	}}
	d.Lines = g.lines(d.Checklist)
	return d
}

// findings are the facts for the checklist, collected in one walk.
type findings struct {
	*event.Run
	// redirected and served are the plain requests that were redirected to
	// https, and the others.
	redirected, served []event.Place
	// set are the lines that set a cookie, including rejected ones.
	set []event.Place
	// secureSends, plainSends and localSends are the requests that carried
	// cookies, the last over http within this machine; held are the plain ones
	// that blocked some.
	secureSends, plainSends, localSends, blocked []event.Place
	// requests are all that crossed the network, open those that anyone could
	// read, and leaks those that exposed a cookie.
	requests, exposed, leaks []event.Place
}

func collectFindings(run *event.Run) *findings {
	g := &findings{Run: run}
	for at, x := range run.Exchanges() {
		g.exchange(at, x)
	}
	for at, set := range run.Lines() {
		g.line(at, set)
	}
	return g
}

func (g *findings) exchange(at event.Place, x *trace.Exchange) {
	if x.Via == trace.ByBrowser || x.Error != "" {
		return
	}
	g.requests = append(g.requests, at)
	if event.InPlaintext(x) {
		g.exposed = append(g.exposed, at)
		if event.ToHTTPS(x) {
			g.redirected = append(g.redirected, at)
		} else {
			g.served = append(g.served, at)
		}
	}
	switch sent := x.Cookie != ""; {
	case sent && event.InPlaintext(x):
		g.plainSends = append(g.plainSends, at)
		g.leaks = append(g.leaks, at)
	case sent && x.To.Secure():
		g.secureSends = append(g.secureSends, at)
	case sent:
		g.localSends = append(g.localSends, at)
	case event.InPlaintext(x) && len(x.Cookies) > 0:
		g.blocked = append(g.blocked, at)
	}
	for i := range x.SetCookies {
		if x.SetCookies[i].Readable {
			g.leaks = append(g.leaks, at.WithLine(i))
		}
	}
}

// line records a line that sets a cookie; a deletion has nothing to protect.
func (g *findings) line(at event.Place, set *trace.SetCookie) {
	if set.Cookie != nil && set.Effect != trace.Deleted && set.Effect != trace.Expired {
		g.set = append(g.set, at)
	}
}

func (g *findings) eventsOf(places []event.Place) []int {
	var list []int
	seen := map[int]bool{}
	for _, at := range places {
		if number := g.EventOf(at); !seen[number] {
			seen[number] = true
			list = append(list, number)
		}
	}
	return list
}

// namesAt are the cookies that lines at places set, or that requests sent.
func (g *findings) namesAt(places []event.Place) []string {
	var names []string
	seen := map[string]bool{}
	add := func(name string) {
		if name = event.NameOf(name); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, at := range places {
		if set := g.LineOf(at); set != nil {
			add(set.Name)
			continue
		}
		for _, k := range g.ExchangeAt(at).Cookies {
			if k.Sent {
				add(k.Name)
			}
		}
	}
	return names
}

// first is the first of some places, or Nowhere.
func first(places []event.Place) event.Place {
	if len(places) == 0 {
		return event.Nowhere
	}
	return places[0]
}

// status is that of the first redirect to https.
func (g *findings) status() string { return strconv.Itoa(g.ExchangeAt(g.redirected[0]).Status) }
