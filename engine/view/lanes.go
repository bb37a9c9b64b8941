package view

import (
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Lanes draws a trace as a conversation: the browser on the left, the servers
// on the right, and between them the wire, with what anyone there can read.
// Each request, response, cookie and pause is a group that can be selected;
// the numbers are those of the [Table].
func Lanes(s *scenario.Scenario, t *trace.Trace, l Layout) Drawing {
	p := newPen(t, Table(s, t), l)
	for i := range t.Steps {
		p.step(i, &t.Steps[i], &s.Steps[i])
	}
	return p.finish()
}

// step draws the exchanges of a step, or a line across for one that has none.
func (p *pen) step(i int, t *trace.Step, s *scenario.Step) {
	if len(t.Exchanges) == 0 {
		p.pause(AtStep(i), t, s)
		return
	}
	for j := range t.Exchanges {
		if j > 0 {
			p.turn(&t.Exchanges[j-1])
		}
		p.exchange(AtExchange(i, j), &t.Exchanges[j])
	}
	if stopped(t) {
		p.stop(AtStep(i))
	}
	p.y += p.gap
}

// exchange draws one request and its response.
func (p *pen) exchange(at Place, x *trace.Exchange) {
	if x.Via == trace.ByBrowser {
		p.upgrade(at, x)
		return
	}
	g := p.group(at)
	p.request(g, x)
	if x.Error == "" {
		p.response(g, x)
	}
	p.hit(g)
}

// request draws the arrow to the server, the cookies beside it and what the
// wire gives away.
func (p *pen) request(g *Group, x *trace.Exchange) {
	p.numeral(g, p.y+p.labelHeight-1)
	p.kind(g, x)
	p.label(g, p.browser+p.inset, "start", x.Method+" "+x.URL, isSecure(x.URL))
	p.arrow(g, x.URL, p.browser, p.serverOf(x.URL))
	if x.Error != "" {
		p.broken(g, x)
	}
	p.beside(g, requestChips(g.At, x), "start", requestWire(x))
	p.y += p.gap
}

// response draws the arrow back, and the cookies that it sets.
func (p *pen) response(g *Group, x *trace.Exchange) {
	from := p.serverOf(x.URL)
	if x.Attacker {
		from = p.band.middle()
	}
	p.label(g, from-p.inset, "end", responseText(x), false)
	p.arrow(g, x.URL, from, p.browser)
	p.lastResponse = p.y - p.afterArrow
	p.beside(g, responseChips(g.At, x), "end", responseWire(x))
	p.y += p.gap / 2
}

// beside draws cookies and what the wire gives away side by side, or one below
// the other where they would meet.
func (p *pen) beside(g *Group, chips []Chip, anchor string, wire []wireLine) {
	top := p.y
	edge := p.chips(chips, anchor)
	bottom := p.y
	reach := p.wireWidth(wire)/2 + p.inset
	if anchor == "start" && edge < p.band.middle()-reach || anchor == "end" && edge > p.band.middle()+reach {
		p.y = top
	}
	p.wire(g, wire)
	p.y = max(p.y, bottom)
}

// upgrade draws a request that never left the browser.
func (p *pen) upgrade(at Place, x *trace.Exchange) {
	g := p.group(at)
	p.numeral(g, p.y+p.labelHeight-1)
	p.label(g, p.browser+p.inset, "start", x.Method+" "+x.URL, false)
	y := p.y + p.labelHeight
	g.Marks = append(g.Marks,
		Mark{Shape: Path, Role: RoleUpgrade, D: loop(p.browser, y, p.turnWidth)},
		Mark{Shape: Path, Role: RoleTurnHead, D: head(p.browser, y+p.labelHeight, 1)},
	)
	p.y = y + p.labelHeight
	g.Marks = append(g.Marks, Mark{
		Shape: Text, Role: RoleTurnText, X: p.browser + p.inset, Y: p.y + 4, Anchor: "start",
		Text: p.fit(upgradeText(x), p.textWidth()),
	})
	p.lastResponse = p.y
	p.y += p.labelHeight + p.gap/2
	p.hit(g)
}

// turn draws the way from a redirect's response to the next request.
func (p *pen) turn(from *trace.Exchange) {
	if from.Via == trace.ByBrowser || !redirects(from) {
		return
	}
	p.y += p.turnRoom
	last := p.groups[len(p.groups)-1]
	y2 := p.y + p.labelHeight
	last.Marks = append(last.Marks,
		Mark{Shape: Path, Role: RoleTurn, D: uturn(p.browser, p.lastResponse, y2, p.turnWidth)},
		Mark{Shape: Path, Role: RoleTurnHead, D: head(p.browser-2, y2, 1)},
	)
	if p.roomy {
		last.Marks = append(last.Marks, Mark{
			Shape: Text, Role: RoleTurnText, Anchor: "end",
			X: p.browser - p.turnWidth, Y: p.lastResponse + p.font*0.9, Text: "follows",
		})
	}
}

// pause draws a step that sends nothing.
func (p *pen) pause(at Place, t *trace.Step, s *scenario.Step) {
	g := p.group(at)
	y := p.y + p.labelHeight
	text := "document.cookie = " + s.Cookie
	if len(t.SetCookies) == 0 {
		text = p.rowText(at)
	}
	p.numeral(g, y-1)
	g.Marks = append(g.Marks,
		Mark{Shape: Line, Role: RolePause, X: p.browser, Y: y, X2: p.servers[len(p.servers)-1].x, Y2: y},
		Mark{Shape: Text, Role: RolePauseText, X: p.browser + p.inset, Y: y - 6, Anchor: "start", Text: p.fit(text, p.textWidth())},
	)
	p.y = y + 6
	for i := range t.SetCookies {
		p.chips([]Chip{lineChip(at.WithLine(i), &t.SetCookies[i])}, "start")
	}
	p.y += p.gap
	p.hit(g)
}

// stop draws where the browser refuses to go on.
func (p *pen) stop(at Place) {
	g := p.group(at)
	p.y += p.labelHeight
	p.numeral(g, p.y-4)
	g.Marks = append(g.Marks,
		Mark{Shape: Path, Role: RoleError, D: cross(p.browser, p.y-4)},
		Mark{Shape: Text, Role: RoleErrorText, X: p.browser + p.inset, Y: p.y, Anchor: "start", Text: p.fit(p.rowText(at), p.textWidth())},
	)
	p.y += p.gap
	p.hit(g)
}
