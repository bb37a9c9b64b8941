package view

import "unicode/utf8"

// chips draws cookies in rows, each a group of its own, from the browser's
// lifeline or, anchored at the end, from the server's. A cookie with a number
// of its own begins a row, which has room for one number. It returns how far
// they reach.
func (p *pen) chips(chips []Chip, anchor string) (edge float64) {
	start, direction := p.browser+p.inset, 1.0
	if anchor == "end" {
		start, direction = p.servers[0].x-p.inset, -1
	}
	if len(chips) == 0 {
		return start
	}
	height := p.font + 9
	top, used, widest := p.y-6, 0.0, 0.0
	for _, c := range chips {
		w := p.chipWidth(c)
		_, numbered := p.rows[c.At]
		if used > 0 && (numbered || used+w > p.textWidth()) {
			used, top = 0, top+height+4
		}
		left := start + used
		if direction < 0 {
			left = start - used - w
		}
		p.chip(c, left, top, w, height)
		used += w + 6
		widest = max(widest, used)
	}
	p.y = top + height + 6
	return start + widest*direction
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
