package view

import (
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// requestChips are the cookies that a request sent or held.
func requestChips(at Place, x *trace.Exchange) []Chip {
	chips := make([]Chip, len(x.Cookies))
	for i := range x.Cookies {
		chips[i] = selectionChip(at.WithCookie(i), x, &x.Cookies[i])
	}
	return chips
}

// responseChips are the cookies that a response stored or failed to.
func responseChips(at Place, x *trace.Exchange) []Chip {
	chips := make([]Chip, len(x.SetCookies))
	for i := range x.SetCookies {
		chips[i] = lineChip(at.WithLine(i), &x.SetCookies[i])
	}
	return chips
}

// chips draws a row of cookies, each a group of its own, and begins another
// row where they would not fit. They run from x towards the wire.
func (p *pen) chips(chips []Chip, x float64, anchor string) {
	height := p.font + 9
	p.chipEdge = x
	if len(chips) == 0 {
		return
	}
	direction := 1.0
	if anchor == "end" {
		direction = -1
	}
	room := p.servers[0].x - p.browser - 2*p.inset
	used := 0.0
	top := p.y - 6
	for _, c := range chips {
		w := p.chipWidth(c)
		if used > 0 && used+w > room {
			used, top = 0, top+height+4
		}
		left := x + used
		if anchor == "end" {
			left = x - used - w
		}
		p.chip(c, left, top, w, height)
		used += w + 6
		if edge := x + used*direction; direction*(edge-p.chipEdge) > 0 {
			p.chipEdge = edge
		}
	}
	p.y = top + height + 6
}

// chip draws one cookie; a held one stops at a gate.
func (p *pen) chip(c Chip, left, top, w, h float64) {
	g := p.group(c.At)
	p.numeral(g, top+h/2)
	g.Title = chipText(c)
	if c.Reason != "" {
		g.Title += ": " + c.Reason
	}
	g.Marks = append(g.Marks,
		Mark{Shape: Rect, Role: chipRole(c.Fate), X: left, Y: top, W: w, H: h, R: h / 2},
		Mark{Shape: Text, Role: chipTextRole(c.Fate), X: left + w/2, Y: top + h/2 + p.font*0.36, Anchor: "middle", Text: chipText(c)},
	)
	if c.Fate == Held {
		g.Marks = append(g.Marks, Mark{Shape: Line, Role: RoleGate, X: left + w + 3, Y: top - 2, X2: left + w + 3, Y2: top + h + 2})
	}
}

func (p *pen) chipWidth(c Chip) float64 {
	return float64(utf8.RuneCountInString(chipText(c)))*p.font*0.63 + 20
}

// chipText is what a chip says of its cookie.
func chipText(c Chip) string {
	name := c.Name
	if n := []rune(name); len(n) > 24 {
		name = string(n[:23]) + "…"
	}
	switch c.Fate {
	case Sent:
		return name + " goes out"
	case Held:
		return name + " held"
	case Stored:
		return "stored " + name
	case Deleted:
		return "deleted " + name
	default:
		return "refused " + name
	}
}
