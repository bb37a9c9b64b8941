package view

import (
	"strconv"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Layout is the room that a drawing has.
type Layout struct {
	Width float64
	// Compact draws closer together, for a page that embeds it.
	Compact bool
}

// A pen draws lanes from top to bottom.
type pen struct {
	width float64
	// y is where the next thing goes.
	y float64
	// browser, servers and band are where the lanes run.
	browser float64
	servers []lane
	band    band
	// roomy: there is space for words beside the U-turns.
	roomy bool

	font, labelHeight, afterArrow, gap, inset, turnWidth, turnRoom float64

	// lastResponse is the height of the last response's arrow.
	lastResponse float64
	// rows has the table's row for each place that has one.
	rows   map[Place]Row
	groups []*Group
}

// A lane is a server's lifeline.
type lane struct {
	host string
	x    float64
}

// A band is where the wire runs.
type band struct{ left, right float64 }

func (b band) middle() float64 { return (b.left + b.right) / 2 }

// maxLanes is how many servers get a lane of their own; more share one, where
// the labels tell them apart.
const maxLanes = 3

// headingHeight is the room above the lanes for their names.
const headingHeight = 44

// minWidth is the least room in which lanes can be drawn; in less they stick
// out.
const minWidth = 240

func newPen(t *trace.Trace, rows []Row, l Layout) *pen {
	l.Width = max(l.Width, minWidth)
	p := &pen{
		width: l.Width, y: headingHeight + 10, roomy: l.Width >= 560,
		font: 11, labelHeight: 15, afterArrow: 12, gap: 12, inset: 8, turnWidth: 27, turnRoom: 6,
		rows: make(map[Place]Row, len(rows)),
	}
	for _, row := range rows {
		p.rows[row.At] = row
	}
	if l.Compact {
		p.font, p.labelHeight, p.afterArrow, p.gap, p.turnRoom, p.y = 10, 13, 10, 6, 4, headingHeight
	}
	left, right := 84.0, 84.0
	if !p.roomy {
		left, right, p.turnWidth, p.font = 40, 24, 14, 10
	}
	p.browser = left

	hosts := asked(t, hostOf)
	switch {
	case len(hosts) == 0:
		hosts = []string{"Server"}
	case len(hosts) > maxLanes:
		hosts = []string{"Servers"}
	}
	last := l.Width - right
	spacing := min(110, (last-left)*0.2)
	for i, host := range hosts {
		p.servers = append(p.servers, lane{host, last - spacing*float64(len(hosts)-1-i)})
	}
	first := p.servers[0].x
	middle, half := (left+first)/2, (first-left)*0.165
	p.band = band{middle - half, middle + half}
	return p
}

// serverOf is where the lane of url's host runs.
func (p *pen) serverOf(url string) float64 {
	host := hostOf(url)
	for _, l := range p.servers {
		if l.host == host {
			return l.x
		}
	}
	return p.servers[len(p.servers)-1].x
}

// group starts what is drawn for a place.
func (p *pen) group(at Place) *Group {
	g := &Group{At: at}
	p.groups = append(p.groups, g)
	return g
}

// numeral puts the number of the table's row for g's place in the margin.
func (p *pen) numeral(g *Group, y float64) {
	row, ok := p.rows[g.At]
	if !ok {
		return
	}
	r := p.font
	x := r + 3
	if p.roomy {
		x = 20
	}
	g.Marks = append(g.Marks,
		Mark{Shape: Circle, Role: RoleNumber, X: x, Y: y, R: r},
		Mark{Shape: Text, Role: RoleNumeral, X: x, Y: y + 4, Anchor: "middle", Text: strconv.Itoa(row.Number)},
	)
	g.Title = "Step " + strconv.Itoa(row.Number) + ": " + row.Action
}

// hit covers a group with something invisible to click on.
func (p *pen) hit(g *Group) {
	top := p.y
	for _, m := range g.Marks {
		if m.Y > 0 {
			top = min(top, m.Y)
		}
	}
	top -= p.labelHeight
	cover := Mark{Shape: Rect, Role: RoleHit, X: 2, Y: top, W: p.width - 4, H: p.y - top, R: 6}
	g.Marks = append([]Mark{cover}, g.Marks...)
}

// label writes along an arrow, before it is drawn.
func (p *pen) label(g *Group, x float64, anchor, text string, locked bool) {
	if locked {
		g.Marks = append(g.Marks, Mark{Shape: Path, Role: RoleLock, D: lock(x, p.y+2)})
		x += 13
	}
	room := p.servers[0].x - p.inset - x
	if anchor == "end" {
		room = x - p.browser - p.inset
	}
	g.Marks = append(g.Marks, Mark{
		Shape: Text, Role: RoleLabel, X: x, Y: p.y + p.font, Anchor: anchor, Text: p.fit(text, room),
	})
}

// kind tells in the margin what a request is for, unless it is a page.
func (p *pen) kind(g *Group, x *trace.Exchange) {
	if x.Destination == trace.Document {
		return
	}
	at := Mark{Shape: Text, Role: RoleKind, X: p.browser - 8, Y: p.y + p.font, Anchor: "end", Text: kindText(x.Destination)}
	if !p.roomy {
		at.X, at.Y = 2, p.y+p.labelHeight+p.font+10
		at.Anchor = "start"
	}
	g.Marks = append(g.Marks, at)
}

// arrow draws a line by the scheme of url: closed and double for https, open
// and dotted for http.
func (p *pen) arrow(g *Group, url string, from, to float64) {
	y := p.y + p.labelHeight + 2
	direction := 1.0
	if to < from {
		direction = -1
	}
	if isSecure(url) {
		g.Marks = append(g.Marks,
			Mark{Shape: Line, Role: RoleHTTPS, X: from, Y: y - 1.5, X2: to, Y2: y - 1.5},
			Mark{Shape: Line, Role: RoleHTTPS, X: from, Y: y + 1.5, X2: to, Y2: y + 1.5},
			Mark{Shape: Path, Role: RoleHTTPSHead, D: head(to, y, direction)},
		)
	} else {
		g.Marks = append(g.Marks,
			Mark{Shape: Line, Role: RoleHTTP, X: from, Y: y, X2: to - 6*direction, Y2: y},
			Mark{Shape: Path, Role: RoleHTTPHead, D: head(to, y, direction)},
		)
	}
	p.y = y + p.afterArrow
}

// broken marks a request that found nobody.
func (p *pen) broken(g *Group, x *trace.Exchange) {
	to := p.serverOf(x.URL)
	g.Marks = append(g.Marks,
		Mark{Shape: Path, Role: RoleError, D: cross(to, p.y-p.afterArrow)},
		Mark{Shape: Text, Role: RoleErrorText, X: to - 12, Y: p.y + p.font - 4, Anchor: "end", Text: p.fit(errorWords(x), p.textWidth()/2)},
	)
}

// finish draws the lanes behind what lies on them.
func (p *pen) finish() Drawing {
	bottom := p.y + 6
	d := Drawing{Width: p.width, Height: bottom + 6, Font: p.font}
	d.Backdrop = append(d.Backdrop,
		Mark{Shape: Rect, Role: RoleBand, X: p.band.left, Y: headingHeight - 8, W: p.band.right - p.band.left, H: bottom - headingHeight + 8, R: 6},
		Mark{Shape: Text, Role: RoleHeading, X: p.band.middle(), Y: 26, Anchor: "middle", Text: "The wire"},
		p.lifeline(p.browser, bottom),
	)
	browser := Mark{Shape: Text, Role: RoleHeading, X: p.browser, Y: 26, Anchor: "middle", Text: "Browser"}
	if !p.roomy {
		browser.X, browser.Anchor = 4, "start"
	}
	d.Backdrop = append(d.Backdrop, browser)
	for i, l := range p.servers {
		name := Mark{Shape: Text, Role: RoleHeading, X: l.x, Y: 26, Anchor: "middle", Text: l.host}
		if len(p.servers) > 1 && i%2 == 1 {
			name.Y = 10
		}
		if half := float64(utf8.RuneCountInString(l.host)) * 3.9; l.x+half > p.width {
			name.X, name.Anchor = p.width-2, "end"
		}
		d.Backdrop = append(d.Backdrop, name, p.lifeline(l.x, bottom))
	}
	for _, g := range p.groups {
		d.Groups = append(d.Groups, *g)
	}
	return d
}

func (p *pen) lifeline(x, bottom float64) Mark {
	return Mark{Shape: Line, Role: RoleLifeline, X: x, Y: headingHeight - 4, X2: x, Y2: bottom}
}
