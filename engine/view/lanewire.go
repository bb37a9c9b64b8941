package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A wireLine is one line of what the wire gives away.
type wireLine struct {
	text string
	role Role
	// leak puts the line into a chip of its own.
	leak bool
}

// requestWire is what a request gives away on the wire.
func requestWire(x *trace.Exchange) []wireLine {
	switch {
	case x.Error != "":
		return nil
	case !inPlaintext(x):
		return []wireLine{{text: hiddenOnWire(x), role: RoleWireShut}}
	}
	lines := []wireLine{{text: allOnWire, role: RoleWireOpen}}
	leaks := leaksIn(x, "Cookie")
	if len(leaks) == 0 {
		return append(lines, wireLine{text: noCookieOnWire, role: RoleWireOpen})
	}
	return append(lines, leaks...)
}

// responseWire is what a response gives away: on an open wire the cookies
// that it sets.
func responseWire(x *trace.Exchange) []wireLine { return leaksIn(x, "Set-Cookie") }

func leaksIn(x *trace.Exchange, header string) []wireLine {
	var lines []wireLine
	for _, r := range readableIn(x, header) {
		lines = append(lines, wireLine{text: pair(r), role: RoleLeakText, leak: true})
	}
	return lines
}

// leakPadding is how much wider a leaked cookie's chip is than its words.
const leakPadding = 14

// wire writes what anyone on the wire can read, into its band.
func (p *pen) wire(g *Group, lines []wireLine) {
	for _, line := range lines {
		text := p.fit(line.text, p.wireRoom())
		if line.leak {
			w := textWidth(text, p.font) + leakPadding
			g.Marks = append(g.Marks, Mark{
				Shape: Rect, Role: RoleLeak, X: p.band.middle() - w/2, Y: p.y - 2, W: w, H: p.font + 8, R: 4,
			})
			p.y += 4
		}
		g.Marks = append(g.Marks, Mark{
			Shape: Text, Role: line.role, X: p.band.middle(), Y: p.y + p.font - 3, Anchor: "middle", Text: text,
		})
		p.y += p.font + 4
		if line.leak {
			p.y += 4
		}
	}
}

// wireRoom is how wide a line may be: the band, or more where that is narrow.
func (p *pen) wireRoom() float64 {
	return max(p.band.right-p.band.left-18, p.textWidth()*0.55)
}

// wireWidth is how wide lines on the wire are.
func (p *pen) wireWidth(lines []wireLine) float64 {
	var widest float64
	for _, line := range lines {
		w := textWidth(p.fit(line.text, p.wireRoom()), p.font)
		if line.leak {
			w += leakPadding
		}
		widest = max(widest, w)
	}
	return widest
}
