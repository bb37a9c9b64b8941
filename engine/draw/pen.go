package draw

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A pen draws lanes from top to bottom.
type pen struct {
	part   part
	since  compare.Change
	folded []event.Repeat
	lanes  lanes
	sizes
	// headings are the lanes' names, which take head of the height.
	headings []Mark
	head     float64

	// y is where the next mark goes.
	y float64
	// home is where requests start: the browser's lane, or beside it within a
	// page.
	home float64
	// lastResponse is the height of the last response's arrow, and redirected
	// the group that it belongs to.
	lastResponse float64
	redirected   int
	// nested is where the current nest begins, if inPage; nests are all.
	nested float64
	inPage bool
	nests  []Mark
	groups []*Group
}

func newPen(run *event.Run, l Layout) *pen {
	p := &pen{part: part{run, l.Shown}, since: l.Since, folded: l.Folded, sizes: sizesOf(&l)}
	p.lanes = lanesOf(p.part.reached(), &p.sizes)
	wire := wireName(run.Scenario.EffectiveNetwork(), p.wordy)
	p.headings, p.head = headingsOf(&p.lanes, &p.sizes, wire)
	p.home, p.y = p.lanes.browser, p.head+8
	return p
}

// group starts the group of a place.
func (p *pen) group(at event.Place) *Group {
	g := &Group{At: at}
	p.groups = append(p.groups, g)
	if at == at.Whole() {
		p.redirected = len(p.groups) - 1
	}
	return g
}

func (g *Group) add(marks ...Mark) { g.Marks = append(g.Marks, marks...) }

// numeral puts the number of the event at g's place in the margin, with
// a second ring if the last edit changed something there.
func (p *pen) numeral(g *Group, y float64) {
	e := p.part.eventOf(g.At)
	if e == nil {
		return
	}
	r := (p.chipHeight+chipRowGap)/2 - 1.5 // Those of two rows of chips do not touch.
	x := r + 3
	if p.roomy {
		x = 20
	}
	if _, changed := p.since.At(g.At); changed {
		g.add(Mark{Shape: Circle, Role: RoleRing, X: x, Y: y, R: r + 2})
	}
	g.add(
		Mark{Shape: Circle, Role: RoleNumber, X: x, Y: y, R: r},
		Mark{Shape: Text, Role: RoleNumeral, X: x, Y: y + 4, Anchor: "middle", Text: strconv.Itoa(e.Number)},
	)
	g.Title = phrase.Say("Event {event}: {action}", "event", strconv.Itoa(e.Number), "action", e.Action)
}

// cover puts an invisible area under the marks of a group, in the whole width of a
// drawing.
func (g *Group) cover(role Role, width, top, bottom float64) {
	area := Mark{Shape: Rect, Role: role, X: 2, Y: top - 4, W: width - 4, H: bottom - top + 2, R: 6}
	g.Marks = append([]Mark{area}, g.Marks...)
}

// requestLabel writes the request, after its kind and a lock if it is https.
func (p *pen) requestLabel(g *Group, x *trace.Exchange) {
	left := p.home + p.inset
	if x.Destination != trace.Document {
		kind := lanesTexts.kind.of(x.Destination)
		w := textWidth(kind, p.font) + 8
		g.add(
			Mark{Shape: Rect, Role: RoleKindBox, X: left, Y: p.y, W: w, H: p.labelHeight - 1, R: 3},
			Mark{Shape: Text, Role: RoleKind, X: left + w/2, Y: p.y + p.font - 1, Anchor: "middle", Text: kind},
		)
		left += w + 5
	}
	if x.To.Secure() {
		g.add(Mark{Shape: Path, Role: RoleLock, D: lock(left, p.y+1)})
		left += 13
	}
	room := p.lanes.textEnd - left
	p.label(g, left, "start", fit(requestText(x, room, p.font), room, p.font))
}

// label writes lines along an arrow, before it is drawn.
func (p *pen) label(g *Group, x float64, anchor string, lines ...string) {
	p.lines(g, RoleLabel, x, anchor, lines)
}

// lines writes lines of text.
func (p *pen) lines(g *Group, role Role, x float64, anchor string, lines []string) {
	for _, line := range lines {
		g.add(Mark{Shape: Text, Role: role, X: x, Y: p.y + p.font - 1, Anchor: anchor, Text: line})
		p.y += p.labelHeight
	}
}

// arrow draws a request or its response, in two parts if a proxy passed it on. It
// keeps clear of the label if something is on it, and returns its height.
func (p *pen) arrow(g *Group, x *trace.Exchange, from, to float64, hasChips bool) float64 {
	y := p.y + 3
	if hasChips {
		y = p.y + p.chipHeight/2 + 1
	}
	p.y = y
	secure, proxy := x.To.Secure(), p.part.proxyOf(x)
	if proxy == nil {
		g.arrow(secure, from, to, y)
		return y
	}
	middle, behind := p.lanes.serverOf(x.To).proxy, secure && !proxy.EndsTLS()
	if x.AnsweredBy.Proxy > 0 {
		// The request ends at the proxies, and the response begins there.
		g.arrow(secure, min(from, middle), min(to, middle), y)
		return y
	}
	if from < to {
		g.arrow(secure, from, middle, y)
		g.arrow(behind, middle, to, y)
	} else {
		g.arrow(behind, from, middle, y)
		g.arrow(secure, middle, to, y)
	}
	return y
}

// arrow draws a line by its scheme: closed and double for https, open and dotted
// for http.
func (g *Group) arrow(secure bool, from, to, y float64) {
	direction := 1.0
	if to < from {
		direction = -1
	}
	if secure {
		g.add(
			Mark{Shape: Line, Role: RoleHTTPS, X: from, Y: y - 1.5, X2: to, Y2: y - 1.5},
			Mark{Shape: Line, Role: RoleHTTPS, X: from, Y: y + 1.5, X2: to, Y2: y + 1.5},
			Mark{Shape: Path, Role: RoleHTTPSHead, D: head(to, y, direction)},
		)
	} else {
		g.add(
			Mark{Shape: Line, Role: RoleHTTP, X: from, Y: y, X2: to - 6*direction, Y2: y},
			Mark{Shape: Path, Role: RoleHTTPHead, D: head(to, y, direction)},
		)
	}
}

// finish draws the lanes behind everything else.
func (p *pen) finish() Drawing {
	bottom, band := p.y+6, p.lanes.band
	d := Drawing{Width: p.width, Height: bottom + 6, Head: p.head, Font: p.font}
	d.Backdrop = append(d.Backdrop,
		Mark{Shape: Rect, Role: RoleBand, X: band.left, Y: p.head - 8, W: band.right - band.left, H: bottom - p.head + 8, R: 6},
		lifeline(p.lanes.browser, p.head-4, bottom),
	)
	for _, l := range p.lanes.servers {
		if l.proxies > 0 {
			proxy := lifeline(l.proxy, p.head-4, bottom)
			proxy.Role = RoleProxy
			d.Backdrop = append(d.Backdrop, proxy)
		}
		d.Backdrop = append(d.Backdrop, lifeline(l.x, p.head-4, bottom))
	}
	d.Backdrop = append(d.Backdrop, p.headings...)
	d.Backdrop = append(d.Backdrop, p.nests...)
	for _, g := range p.groups {
		d.Groups = append(d.Groups, *g)
	}
	return d
}

func lifeline(x, top, bottom float64) Mark {
	return Mark{Shape: Line, Role: RoleLifeline, X: x, Y: top, X2: x, Y2: bottom}
}
