package draw

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A lane is a server's lifeline.
type lane struct {
	host string
	x    float64
}

// A band is the position of the wire.
type band struct{ left, right float64 }

func (b band) middle() float64 { return (b.left + b.right) / 2 }

// lay divides the width among the lanes. The servers share at most two fifths
// of it, so that the texts have room and never reach into the lanes.
func (p *pen) lay() {
	hosts := p.reached()
	left, right, share := 84.0, 84.0, 0.4
	switch {
	case !p.roomy:
		left, right, share = 40, 24, 0.3
	case len(hosts) > 1:
		right = 56
	}
	p.browser, p.home = left, left

	span := p.width - right - left
	spacing := min(110, span*0.22)
	if n := len(hosts); n > 2 {
		spacing = min(spacing, span*share/float64(n-1))
	}
	for i, host := range hosts {
		p.servers = append(p.servers, lane{host, p.width - right - spacing*float64(len(hosts)-1-i)})
	}
	first := p.servers[0].x
	middle, half := (left+first)/2, (first-left)*0.165
	p.band = band{middle - half, middle + half}
	p.name()
}

// reached lists the hosts that a request reached, in the order of their first
// requests. A host without a server has no lane, and a host that only an
// attacker answers for has one only if there would be none at all.
func (p *pen) reached() []string {
	var hosts, kept []string
	seen := map[string]bool{}
	for at, x := range p.Exchanges() {
		host := x.To.Host
		switch {
		case !p.showsAny(at, x):
		case x.Via == trace.ByBrowser || x.Error == trace.NameNotResolved || seen[host]:
		case event.AttackOn(x).Answered:
			kept = append(kept, host)
		default:
			seen[host] = true
			hosts = append(hosts, host)
		}
	}
	switch {
	case len(hosts) > 0:
		return hosts
	case len(kept) > 0:
		return kept[:1]
	}
	return []string{phrase.Say("Server")}
}

// serverOf is the position of the lane of an address's host.
func (p *pen) serverOf(to *trace.Address) float64 {
	host := to.Host
	if i := slices.IndexFunc(p.servers, func(l lane) bool { return l.host == host }); i >= 0 {
		return p.servers[i].x
	}
	return p.servers[len(p.servers)-1].x
}

// textEnd is the right limit of texts.
func (p *pen) textEnd() float64 { return p.servers[0].x - p.inset }

// Names are set in semibold sans of this size, with this width per letter in
// units of the size. They take at most this many rows.
const (
	headingSize  = 14
	headingGlyph = 0.64
	headingRow   = 16
	headingRows  = 4
)

// name writes the lanes' names in as few rows as have room for them; if even
// the most rows are too few, it shortens them.
func (p *pen) name() {
	for rows := 1; rows <= headingRows; rows++ {
		if marks, whole := p.named(rows); whole || rows == headingRows {
			p.headings = marks
			p.head = 12 + headingRow*float64(max(2, rows))
			break
		}
	}
	for i := range p.headings {
		p.headings[i].Y += p.head - 18
	}
}

// named writes the names in this many rows, the lowest at height 0, and reports
// whether all are complete.
func (p *pen) named(rows int) (marks []Mark, whole bool) {
	taken := make([]float64, rows)
	browser := Mark{Shape: Text, Role: RoleHeading, X: p.browser, Anchor: "middle", Text: phrase.Say("Browser")}
	if !p.roomy {
		browser.X, browser.Anchor = 2, "start"
		taken[0] = browser.X + headingWidth(browser.Text)
	}
	wire := Mark{Shape: Text, Role: RoleHeading, X: p.band.middle(), Anchor: "middle", Text: p.wireName()}
	if left := wire.X - headingWidth(wire.Text)/2; left < taken[0]+8 {
		wire.X, wire.Anchor = taken[0]+8, "start"
		taken[0] = wire.X + headingWidth(wire.Text)
	} else {
		taken[0] = wire.X + headingWidth(wire.Text)/2
	}
	marks, whole = []Mark{browser, wire}, true
	for _, l := range p.servers {
		mark, row, full := p.nameOf(l, taken)
		whole = whole && full
		if mark.Text != "" {
			marks = append(marks, mark)
			taken[row] = p.right(mark)
		}
	}
	return marks, whole
}

// nameOf writes a lane's name in the lowest row that has room, or a shortened
// name in the row with the most room.
func (p *pen) nameOf(l lane, taken []float64) (mark Mark, row int, whole bool) {
	var best Mark
	bestRow := 0
	for row, end := range taken {
		mark := Mark{Shape: Text, Role: RoleHeading, X: l.x, Y: -headingRow * float64(row), Anchor: "middle"}
		room := 2 * min(l.x-end-8, p.width-2-l.x)
		if whole := headingWidth(l.host); room < whole {
			mark.X, mark.Anchor = min(p.width-2, l.x+max(whole/2, 24)), "end"
			room = mark.X - end - 8
		}
		mark.Text = cut(l.host, room)
		if mark.Text == l.host {
			return mark, row, true
		}
		if len(mark.Text) > len(best.Text) {
			best, bestRow = mark, row
		}
	}
	return best, bestRow, false
}

// right is the right end of a name.
func (p *pen) right(m Mark) float64 {
	if m.Anchor == "middle" {
		return m.X + headingWidth(m.Text)/2
	}
	return m.X
}

// wireName says who is on the wire, if there is room.
func (p *pen) wireName() string {
	switch network := p.Scenario.EffectiveNetwork(); {
	case p.wordy && network == scenario.Observed:
		return phrase.Say("The wire · observed")
	case p.wordy && network == scenario.Hostile:
		return phrase.Say("The wire · hostile")
	}
	return phrase.Say("The wire")
}

func headingWidth(text string) float64 { return event.Cells(text) * headingSize * headingGlyph }

// cut shortens the end of a host to a width, to nothing if hardly a letter
// would remain.
func cut(host string, width float64) string {
	if headingWidth(host) <= width {
		return host
	}
	keep := int(width/(headingSize*headingGlyph)) - 1
	if keep < 3 {
		return ""
	}
	return string([]rune(host)[:keep]) + "…"
}
