package view

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Digest is a summary of a run in a few lines, and a checklist of measures
// that protect cookies.
type Digest struct {
	Lines     []DigestLine
	Checklist []Item
}

// A DigestLine is a sentence, with its place. A line about the whole run has
// the place [Nowhere].
type DigestLine struct {
	Text string
	At   Place
}

// An Item is one line of the checklist, with its verdict for this run.
type Item struct {
	ID   ItemID
	Text string
	// Verdict says whether the run meets the item, and Finding is the evidence,
	// at the place At, or Nowhere.
	Verdict Verdict
	Finding string
	At      Place
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
	TellsIsSecure    ItemID = "is-secure"
)

// Snapshot summarizes a run.
func (run *Run) Snapshot() Digest {
	g := run.survey()
	d := Digest{Checklist: []Item{
		g.redirect(), g.flag(SetsSecure), g.flag(SetsHttpOnly), g.flag(SetsSameSite),
		g.hsts(), g.flag(UsesHostPrefix), g.sending(), g.wire(), g.isSecure(),
	}}
	d.Lines = g.lines(d.Checklist)
	return d
}

// findings are the facts for the checklist, collected in one walk.
type findings struct {
	*Run
	// redirected and served are the plain requests that were redirected to
	// https, and the others.
	redirected, served []Place
	// set are the lines that set a cookie, including rejected ones.
	set []Place
	// secureSends, plainSends and localSends are the requests that carried
	// cookies, the last over http within this machine; held are the plain ones
	// that left some at home.
	secureSends, plainSends, localSends, held []Place
	// requests are all that crossed the network, open those that anyone could
	// read, and leaks what gave a cookie away.
	requests, open, leaks []Place
}

func (run *Run) survey() *findings {
	g := &findings{Run: run}
	for at, x := range run.Exchanges() {
		g.exchange(at, x)
	}
	for at, set := range run.Lines() {
		g.line(at, set)
	}
	return g
}

func (g *findings) exchange(at Place, x *trace.Exchange) {
	if x.Via == trace.ByBrowser || x.Error != "" {
		return
	}
	g.requests = append(g.requests, at)
	if inPlaintext(x) {
		g.open = append(g.open, at)
		if toHTTPS(x) {
			g.redirected = append(g.redirected, at)
		} else {
			g.served = append(g.served, at)
		}
	}
	switch sent := x.Cookie != ""; {
	case sent && inPlaintext(x):
		g.plainSends = append(g.plainSends, at)
		g.leaks = append(g.leaks, at)
	case sent && x.To.Secure():
		g.secureSends = append(g.secureSends, at)
	case sent:
		g.localSends = append(g.localSends, at)
	case inPlaintext(x) && len(x.Cookies) > 0:
		g.held = append(g.held, at)
	}
	for i := range x.SetCookies {
		if x.SetCookies[i].Readable {
			g.leaks = append(g.leaks, at.WithLine(i))
		}
	}
}

// line records a line that sets a cookie; a deletion has nothing to protect.
func (g *findings) line(at Place, set *trace.SetCookie) {
	if set.Cookie != nil && set.Effect != trace.Deleted && set.Effect != trace.Expired {
		g.set = append(g.set, at)
	}
}

func (g *findings) eventsOf(places []Place) []int {
	var list []int
	seen := map[int]bool{}
	for _, at := range places {
		if event := g.EventOf(at); !seen[event] {
			seen[event] = true
			list = append(list, event)
		}
	}
	return list
}

// namesAt are the cookies that lines at places set, or that requests sent.
func (g *findings) namesAt(places []Place) []string {
	var names []string
	seen := map[string]bool{}
	add := func(name string) {
		if name = nameOf(name); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	for _, at := range places {
		if set := g.lineOf(at); set != nil {
			add(set.Name)
			continue
		}
		for _, k := range g.exchangeAt(at).Cookies {
			if k.Sent {
				add(k.Name)
			}
		}
	}
	return names
}

// first is the first of some places, or Nowhere.
func first(places []Place) Place {
	if len(places) == 0 {
		return Nowhere
	}
	return places[0]
}

// status is that of the first redirect to https.
func (g *findings) status() string { return strconv.Itoa(g.exchangeAt(g.redirected[0]).Status) }
