package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A wireLine is one line of text on the wire.
type wireLine struct {
	text string
	role Role
	// leak draws the line in a chip: it is the cookie with that name.
	leak   bool
	cookie string
}

// leaks reports whether a cookie crosses the wire in clear text.
func leaks(lines []wireLine) bool { return len(lines) > 0 && lines[0].leak }

// requestWire is what a request exposes on the wire: first the cookies, which
// are on its arrow.
func requestWire(x *trace.Exchange, some event.Span) []wireLine {
	switch {
	case x.Error != "":
		return nil
	case !event.InPlaintext(x):
		return []wireLine{{text: event.UnreadableOnWire(x), role: RoleWireShut}}
	}
	var lines []wireLine
	for i := some.From; i < some.To; i++ {
		if k := &x.Cookies[i]; k.Readable {
			lines = append(lines, leakOf(k.Name, k.Cookie))
		}
	}
	everything := wireLine{text: phrase.Say("everything"), role: RoleWireOpen}
	if x.Cookie == "" {
		return []wireLine{everything, {text: phrase.Say("no cookies"), role: RoleWireOpen}}
	}
	return append(lines, everything)
}

// responseWire is what a response exposes: on an open wire the cookies that it
// sets, and also what an attacker adds.
func responseWire(x *trace.Exchange, a event.Attack, some event.Span) []wireLine {
	var lines []wireLine
	for i := some.From; i < some.To; i++ {
		if set := &x.SetCookies[i]; set.Readable {
			lines = append(lines, leakOf(set.Name, set.Cookie))
		}
	}
	if a.Added {
		lines = append(lines, wireLine{text: addedText(x, a), role: RoleAttacker})
	}
	return lines
}

// addedText is what an attacker adds to a server's response.
func addedText(x *trace.Exchange, a event.Attack) string {
	n := len(x.SetCookies) - a.FirstLine
	if n == 0 {
		return phrase.Say("attacker adds headers")
	}
	return phrase.Plural{One: "attacker adds {name}", Other: "attacker adds {n} cookies"}.Of(n, "name", event.NameOf(x.SetCookies[a.FirstLine].Name))
}

func leakOf(name string, k *trace.Cookie) wireLine {
	text := event.Pair(trace.Readable{Name: name, Value: k.Value})
	return wireLine{text: text, role: RoleLeakText, leak: true, cookie: event.NameOf(name)}
}

// leakPadding is the padding of an exposed cookie's chip.
const leakPadding = 14

// wire writes what anyone on the wire can read into its band, below the arrow
// at height arrow or, for an exposed cookie, on it. No line overlaps the chips
// on the shelves.
func (p *pen) wire(g *Group, arrow float64, shelves []shelf, lines []wireLine) {
	middle := p.lanes.band.middle()
	for _, line := range lines {
		text := p.lanes.wireText(line.text, p.home+p.inset, p.font)
		w, h := textWidth(text, p.font), p.font+4
		if line.leak {
			w, h = w+leakPadding, p.chipHeight
		} else if p.y < arrow+6 {
			p.y = arrow + 6
		}
		for _, s := range shelves {
			if s.edge > middle-w/2-chipGap && s.top < p.y+h && s.foot > p.y {
				p.y = s.foot
			}
		}
		if line.leak {
			g.add(Mark{Shape: Rect, Role: RoleLeak, X: middle - w/2, Y: p.y, W: w, H: h, R: 4, Cookie: line.cookie})
		}
		g.add(Mark{Shape: Text, Role: line.role, X: middle, Y: p.y + h/2 + p.font*0.36, Anchor: "middle", Text: text, Cookie: line.cookie})
		p.y += h
		if line.leak {
			p.y += chipRowGap
		}
	}
}

// besideLeak is a position on an arrow that no cookie on it covers.
func (p *pen) besideLeak(lines []wireLine) float64 {
	x := p.lanes.band.middle()
	if leaks(lines) {
		x += (textWidth(p.lanes.wireText(lines[0].text, p.home+p.inset, p.font), p.font)+leakPadding)/2 + p.inset
	}
	return x
}

// wireText is the text of a line that begins at the earliest at left. Its greatest
// width is the band's, or more if the band is narrow, up to the limit of texts.
func (l *lanes) wireText(text string, left, font float64) string {
	middle := l.band.middle()
	free := 2 * min(l.textEnd-middle, middle-left)
	room := min(free, max(l.band.right-l.band.left-4, (l.textEnd-left)*0.7))
	return fit(text, room-leakPadding, font)
}
