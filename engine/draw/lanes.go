package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Layout is the size of a drawing, its content and its context.
type Layout struct {
	Width float64
	// Shown is the part of the run that lanes are drawn of.
	Shown event.Window
	// Folded are the rounds of loops that are drawn as one line.
	Folded []event.Repeat
	// Compact draws with less space, for a page that embeds it.
	Compact bool
	// Since is the change of the last edit: changed cookies get a second
	// outline and a ghost with their earlier state.
	Since compare.Change
}

// Lanes draws a trace as a conversation: the browser on the left, a lane for
// each server on the right in the order of their first requests, and between
// them the wire, with everything that anyone there can read. Each request,
// response, cookie and pause is a group that can be selected; the numbers are
// those of the events. Subresources and scripts are nested in their page.
//
// A sent cookie is on its arrow, a blocked one stops at a gate below it, and a
// rejected one bounces off the browser.
func Lanes(run *event.Run, l Layout) Drawing {
	p := newPen(run, l)
	first, last := p.part.steps()
	for i := first; i <= last; i++ {
		p.nesting(i)
		p.step(i)
	}
	p.unnest()
	return p.finish()
}

// step draws the exchanges of a step, or a line across if it has none.
func (p *pen) step(i int) {
	step := &p.part.Trace.Steps[i]
	if len(step.Exchanges) == 0 {
		p.pause(i)
		return
	}
	var fold *event.Repeat
	for j := range step.Exchanges {
		at, x := event.AtExchange(i, j), &step.Exchanges[j]
		if !p.part.showsAny(at, x) {
			continue
		}
		r := event.Folded(p.folded, p.part.EventOf(at))
		if r != nil && r == fold {
			continue
		}
		if j > 0 && p.part.showsAny(event.AtExchange(i, j-1), &step.Exchanges[j-1]) {
			p.turn(&step.Exchanges[j-1])
		}
		if fold = r; r != nil {
			p.fold(at, r)
			continue
		}
		p.exchange(at, x)
	}
	if event.Stopped(step) && p.part.shown.Shows(p.part.EventOf(event.AtStep(i))) {
		p.stop(event.AtStep(i))
	}
	p.y += p.gap
}

// exchange draws one request and its response.
func (p *pen) exchange(at event.Place, x *trace.Exchange) {
	g := p.group(at)
	top := p.y
	if x.Via == trace.ByBrowser {
		p.byBrowser(g, x)
	} else {
		a := event.AttackOn(x)
		p.request(g, x, a)
		if x.Error == "" {
			p.response(g, x, a)
		}
	}
	g.cover(RoleHit, p.width, top, p.y)
}

// request draws the arrow to the server, the sent and blocked cookies, and the
// texts on the wire. If there is no server, the arrow ends on the wire.
func (p *pen) request(g *Group, x *trace.Exchange, a event.Attack) {
	p.numeral(g, p.y+p.labelHeight-1)
	p.requestLabel(g, x)
	to := p.lanes.serverOf(x.To).x
	if a.Answered || x.Error == trace.NameNotResolved {
		to = p.lanes.band.middle()
	}
	considered := p.part.cookiesIn(g.At, x)
	sent, blocked := splitSent(event.RequestChips(g.At, x, considered))
	wire := requestWire(x, considered)
	y := p.arrow(g, x, p.home, to, len(sent) > 0 || leaks(wire))
	if x.Error != "" {
		g.add(Mark{Shape: Path, Role: RoleError, D: cross(to, y)})
		wire = append(wire, wireLine{text: event.ErrorWords(x), role: RoleErrorText})
	}
	if a.Answered {
		g.add(Mark{Shape: Path, Role: RoleAttack, D: diamond(to, y)})
	}
	p.alongArrow(g, y, sent, blocked, wire)
	p.y += p.gap
}

// response draws the arrow back, and the cookies that it sets.
func (p *pen) response(g *Group, x *trace.Exchange, a event.Attack) {
	from, end := p.lanes.serverOf(x.To).x, p.lanes.textEnd
	if a.Answered {
		from, end = p.lanes.band.middle(), p.lanes.band.right-4
	}
	lines := p.part.linesIn(g.At, x.SetCookies)
	p.label(g, end, "end", responseText(x, a, lines, end-p.home-p.inset, p.font)...)
	wire := responseWire(x, a, lines)
	y := p.arrow(g, x, from, p.home, leaks(wire))
	p.lastResponse = y
	if a.Added || a.Answered {
		g.add(Mark{Shape: Path, Role: RoleAttack, D: diamond(p.besideLeak(wire), y)})
	}
	p.alongArrow(g, y, nil, p.part.ResponseChips(g.At, x, lines), wire)
	p.y += p.gap / 2
}

// byBrowser draws a request that never leaves the browser: it upgrades it, or its
// cache has a redirect for it.
func (p *pen) byBrowser(g *Group, x *trace.Exchange) {
	p.numeral(g, p.y+p.labelHeight-1)
	p.requestLabel(g, x)
	y := p.y + 3
	back := y + p.font
	g.add(
		Mark{Shape: Path, Role: RoleUpgrade, D: loop(p.home, y, back, p.loopWidth)},
		Mark{Shape: Path, Role: RoleTurnHead, D: head(p.home, back, -1)},
	)
	x0 := p.home + p.loopWidth + p.font
	p.y = back - p.font
	p.lines(g, RoleTurnText, x0, "start", wrapped(byBrowserText(x), p.lanes.textEnd-x0, p.font))
	p.lastResponse = back
	p.y = max(back+6, p.y) + p.gap/2
}

// turn draws the line from a redirect's response to the next request.
func (p *pen) turn(from *trace.Exchange) {
	if from.Via == trace.ByBrowser || !event.Redirects(from) {
		return
	}
	p.y += p.turnRoom
	last := p.groups[p.redirected]
	y2 := p.y + p.labelHeight
	last.add(
		Mark{Shape: Path, Role: RoleTurn, D: uturn(p.lanes.browser, p.lastResponse, y2, p.turnWidth)},
		Mark{Shape: Path, Role: RoleTurnHead, D: head(p.lanes.browser-2, y2, 1)},
	)
	if p.roomy {
		last.add(Mark{
			Shape: Text, Role: RoleTurnText, Anchor: "end",
			X: p.lanes.browser - p.turnWidth, Y: p.lastResponse + 2, Text: event.StatusText(from),
		})
	}
}

// pause draws a step without requests.
func (p *pen) pause(i int) {
	at, t := event.AtStep(i), &p.part.Trace.Steps[i]
	g := p.group(at)
	top := p.y
	text := "document.cookie = " + p.part.Scenario.Steps[i].Cookie
	if len(t.SetCookies) == 0 {
		text = eventText(p.part.EventAt(at))
	}
	x := p.home + p.inset
	p.lines(g, RolePauseText, x, "start", wrapped(text, p.lanes.textEnd-x, p.font))
	y := p.y
	p.numeral(g, top+p.labelHeight-1)
	g.add(Mark{Shape: Line, Role: RolePause, X: p.home, Y: y, X2: p.lanes.last(), Y2: y})
	p.y = y + 6
	p.chips(p.part.LineChips(at, p.part.linesIn(at, t.SetCookies)), p.home+p.inset, p.lanes.band.left-chipGap)
	p.y += p.gap
	g.cover(RoleHit, p.width, top, p.y)
}

// fold draws a line for the exchanges of a loop, of which the first is at this place.
func (p *pen) fold(at event.Place, r *event.Repeat) {
	g := p.group(at)
	g.Fold = true
	top, x := p.y, p.home+p.inset
	p.lines(g, RoleFoldText, x, "start", wrapped(r.Words(), p.lanes.textEnd-x, p.font))
	g.add(Mark{Shape: Line, Role: RoleFold, X: p.home, Y: p.y, X2: p.lanes.last(), Y2: p.y})
	p.lastResponse = p.y
	p.y += p.gap
	g.cover(RoleHit, p.width, top, p.y)
}

// stop draws where the browser stops.
func (p *pen) stop(at event.Place) {
	g := p.group(at)
	top := p.y
	middle, x := top+p.labelHeight-4, p.home+p.inset+2
	p.numeral(g, middle)
	g.add(Mark{Shape: Path, Role: RoleError, D: cross(p.home, middle)})
	p.y = middle + 5 - p.font
	p.lines(g, RoleErrorText, x, "start", wrapped(eventText(p.part.EventAt(at)), p.lanes.textEnd-x, p.font))
	p.y += p.gap
	g.cover(RoleHit, p.width, top, p.y)
}

// LanesLabel is the label of the lanes.
func LanesLabel() string { return phrase.Say("Lanes") }

// DrawingLabel describes the drawing of the lanes for screen readers.
func DrawingLabel() string {
	return phrase.Say("The requests as arrows between the browser and the servers, with their cookies. The table has the same content as text.")
}
