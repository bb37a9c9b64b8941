package view

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Digest is a run in a few lines, and a checklist of what keeps cookies safe.
type Digest struct {
	Lines     []DigestLine
	Checklist []Item
}

// A DigestLine is a sentence, with the place that shows it. One about the run
// as a whole has the place [Nowhere].
type DigestLine struct {
	Text string
	At   Place
}

// An Item is one line of the checklist, judged by this run.
type Item struct {
	ID   ItemID
	Text string
	// Verdict says whether the run does it, and Finding what shows that, at
	// the place At, or Nowhere in particular.
	Verdict Verdict
	Finding string
	At      Place
}

// Verdict is whether something is so.
type Verdict string

const (
	VerdictYes           Verdict = "yes"
	VerdictNo            Verdict = "no"
	VerdictNotApplicable Verdict = "not applicable"
)

// ItemID names what an [Item] asks for.
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

// Snapshot sums a run up.
func (run *Run) Snapshot() Digest {
	g := run.survey()
	d := Digest{Checklist: []Item{
		g.redirect(), g.flag(SetsSecure), g.flag(SetsHttpOnly), g.flag(SetsSameSite),
		g.hsts(), g.flag(UsesHostPrefix), g.sending(), g.wire(), g.isSecure(),
	}}
	d.Lines = g.lines(d.Checklist)
	return d
}

// findings are what a checklist is judged by, gathered in one walk.
type findings struct {
	*Run
	// redirected and served are the plain requests that were sent on to https,
	// and those that were not.
	redirected, served []Place
	// set are the lines that set a cookie, also in vain.
	set []Place
	// secureSends and plainSends are the requests that carried cookies; held
	// the plain ones that left some at home.
	secureSends, plainSends, held []Place
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
	case inPlaintext(x) && len(x.Cookies) > 0:
		g.held = append(g.held, at)
	}
	for i := range x.SetCookies {
		if x.SetCookies[i].Readable {
			g.leaks = append(g.leaks, at.WithLine(i))
		}
	}
}

// line notes a line that asks for a cookie; one that deletes has nothing to
// protect.
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

// namesTold is how many cookies a sentence names before it counts them.
const namesTold = 40

// namesAt are the cookies that lines at places set, or that requests sent.
func (g *findings) namesAt(places []Place) string {
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
	return Listed(upTo(namesTold, names))
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
