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
	*event.Run
	since compare.Change
	// shown is the part of the run that is drawn.
	shown event.Window

	width float64
	// y is where the next thing goes.
	y float64
	// browser, servers and band are where the lanes run; home is where
	// requests start: the browser's lane, or beside it within a page.
	browser, home float64
	servers       []lane
	band          band
	// headings are the lanes' names, which take head of the height.
	headings []Mark
	head     float64
	// roomy: there is space for words beside the U-turns; wordy: and for more
	// words on the chips.
	roomy, wordy bool

	font, labelHeight, gap, inset, turnWidth, turnRoom, loopWidth float64

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

// minWidth is the least room in which lanes can be drawn; in less they stick
// out.
const minWidth = 240

// roomyWidth and wordyWidth are from where on a pen is roomy and wordy.
const (
	roomyWidth = 560
	wordyWidth = 640
)

func newPen(run *event.Run, l Layout) *pen {
	l.Width = max(l.Width, minWidth)
	p := &pen{
		Run: run, since: l.Since, shown: l.Shown,
		width: l.Width, roomy: l.Width >= roomyWidth, wordy: l.Width >= wordyWidth,
		font: 11, labelHeight: 15, gap: 11, inset: 8, turnWidth: 27, turnRoom: 5, loopWidth: 26,
	}
	if l.Compact || !p.roomy {
		p.font, p.labelHeight, p.gap, p.turnRoom = 10, 13, 8, 4
	}
	if !p.roomy {
		p.turnWidth, p.loopWidth = 14, 20
	}
	p.lay()
	p.y = p.head + 8
	return p
}

// group starts what is drawn for a place.
func (p *pen) group(at event.Place) *Group {
	g := &Group{At: at}
	p.groups = append(p.groups, g)
	if at == at.Whole() {
		p.redirected = len(p.groups) - 1
	}
	return g
}

func (g *Group) add(marks ...Mark) { g.Marks = append(g.Marks, marks...) }

// eventOf is a place's own event, nil for a place within one.
func (p *pen) eventOf(at event.Place) *event.Event {
	if e := p.EventAt(at); e != nil && e.At == at {
		return e
	}
	return nil
}

// numeral puts the number of the event at g's place in the margin, with
// a second ring if the last edit changed something there.
func (p *pen) numeral(g *Group, y float64) {
	e := p.eventOf(g.At)
	if e == nil {
		return
	}
	r := p.font
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

// hit covers a group from top to here with something invisible to click on.
func (p *pen) hit(g *Group, top float64) {
	cover := Mark{Shape: Rect, Role: RoleHit, X: 2, Y: top - 4, W: p.width - 4, H: p.y - top + 2, R: 6}
	g.Marks = append([]Mark{cover}, g.Marks...)
}

// requestLabel writes what is asked for, behind what it is for and whether it
// is locked.
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
	p.label(g, left, "start", p.requestText(x, p.textEnd()-left))
}

// label writes along an arrow, before it is drawn, and never beyond the first
// server's lane.
func (p *pen) label(g *Group, x float64, anchor, text string) {
	room := p.textEnd() - x
	if anchor == "end" {
		room = x - p.home - p.inset
	}
	g.add(Mark{Shape: Text, Role: RoleLabel, X: x, Y: p.y + p.font - 1, Anchor: anchor, Text: p.fit(text, room)})
	p.y += p.labelHeight
}

// arrow draws a line by the scheme of an address: closed and double for https, open
// and dotted for http. It keeps clear of the label if something rides on it,
// and returns its height.
func (p *pen) arrow(g *Group, at *trace.Address, from, to float64, ridden bool) float64 {
	y := p.y + 3
	if ridden {
		y = p.y + p.chipHeight()/2 + 1
	}
	direction := 1.0
	if to < from {
		direction = -1
	}
	if at.Secure() {
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
	p.y = y
	return y
}

// finish draws the lanes behind what lies on them.
func (p *pen) finish() Drawing {
	bottom := p.y + 6
	d := Drawing{Width: p.width, Height: bottom + 6, Head: p.head, Font: p.font}
	d.Backdrop = append(d.Backdrop,
		Mark{Shape: Rect, Role: RoleBand, X: p.band.left, Y: p.head - 8, W: p.band.right - p.band.left, H: bottom - p.head + 8, R: 6},
		p.lifeline(p.browser, bottom),
	)
	for _, l := range p.servers {
		d.Backdrop = append(d.Backdrop, p.lifeline(l.x, bottom))
	}
	d.Backdrop = append(d.Backdrop, p.headings...)
	d.Backdrop = append(d.Backdrop, p.nests...)
	for _, g := range p.groups {
		d.Groups = append(d.Groups, *g)
	}
	return d
}

func (p *pen) lifeline(x, bottom float64) Mark {
	return Mark{Shape: Line, Role: RoleLifeline, X: x, Y: p.head - 4, X2: x, Y2: bottom}
}
