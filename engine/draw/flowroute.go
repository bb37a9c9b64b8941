package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// edge draws an edge from one node to another. Edges to the same node share a
// line.
func (p *flowPen) edge(e *Edge) {
	from, to := p.boxes[e.From], p.boxes[e.To]
	switch {
	case e.To == NodeAsk:
		p.back(e, from, to)
	case !from.aside && to.aside:
		y := min(from.middle(), to.middle())
		if spanned := to.node.ID; spanned == NodeHeld || spanned == NodeRefused {
			y = from.middle()
		}
		p.stroke(e, point{from.x + from.w, y}, point{to.x, y})
		p.label(e, from.x+from.w+betweenLanes/2-3, y-4, "middle")
	case from.aside && to.aside:
		p.stroke(e, point{from.centre(), from.bottom()}, point{to.centre(), to.y})
	case e.From == NodeJar && columnOf(e.To) == 1:
		p.label(e, from.x+2, from.bottom()+p.font+1, "start")
		p.join(e, from, to, point{from.x, from.middle()}, p.columns[from.column].left+4)
	case from.aside:
		x := from.centre()
		start := point{x, from.bottom()}
		if e.From != NodeHeld {
			x = from.x - betweenLanes/2 + 6
			start = point{from.x, from.bottom() - 6}
		}
		p.join(e, from, to, start, x)
	case from.column != to.column:
		p.join(e, from, to, point{from.centre(), from.bottom()}, from.centre())
	default:
		p.stroke(e, point{from.centre(), from.bottom()}, point{to.centre(), to.y})
		p.label(e, from.centre()+5, from.bottom()+p.gap/2+2, "start")
	}
}

type point struct{ x, y float64 }

// back leads back to the start: along the column's right edge and above
// everything.
func (p *flowPen) back(e *Edge, from, to *flowBox) {
	right := p.columns[from.column].right - 4
	p.stroke(e,
		point{from.x + from.w, from.middle()}, point{right, from.middle()},
		point{right, backLane}, point{to.centre(), backLane}, point{to.centre(), to.y})
}

// join leads down at x, below everything in between, and into the top of a node
// in this column or the next.
func (p *flowPen) join(e *Edge, from, to *flowBox, start point, x float64) {
	way := []point{start, {x, start.y}}
	if from.column == to.column {
		y := to.y - p.gap/2
		way = append(way, point{x, y}, point{to.centre(), y})
	} else {
		bottom, lane := p.columns[from.column].bottom+p.gap/2, p.columns[from.column].right+flowGutter/2
		way = append(way, point{x, bottom}, point{lane, bottom}, point{lane, forwardLane}, point{to.centre(), forwardLane})
	}
	p.stroke(e, append(way, point{to.centre(), to.y})...)
}

// stroke draws an edge with its head.
func (p *flowPen) stroke(e *Edge, way ...point) {
	parts := []any{"M", way[0].x, way[0].y}
	for _, at := range way[1:] {
		parts = append(parts, "L", at.x, at.y)
	}
	end, before := way[len(way)-1], way[len(way)-2]
	point := headDown(end.x, end.y)
	if end.y == before.y {
		point = head(end.x, end.y, 1)
	}
	p.marks = append(p.marks,
		Mark{Shape: Path, Role: lit(RoleEdge, e.Taken), D: path(parts...)},
		Mark{Shape: Path, Role: lit(RoleEdgeHead, e.Taken), D: point},
	)
}

func (p *flowPen) label(e *Edge, x, y float64, anchor string) {
	if e.Label == "" {
		return
	}
	p.marks = append(p.marks, Mark{
		Shape: Text, Role: lit(RoleEdgeLabel, e.Taken), X: x, Y: y, Anchor: anchor, Text: e.Label,
	})
}

// finish draws the nodes on top of the edges; nodes that were reached are
// groups that can be selected.
func (p *flowPen) finish(width float64) Drawing {
	d := Drawing{Width: width, Font: p.font, Backdrop: p.marks}
	for _, c := range p.columns {
		d.Height = max(d.Height, c.bottom+p.gap/2+6)
	}
	for i := range p.Nodes {
		n := &p.Nodes[i]
		marks := p.node(p.boxes[n.ID])
		if !n.Taken {
			d.Backdrop = append(d.Backdrop, marks...)
			continue
		}
		d.Groups = append(d.Groups, Group{At: n.At, Title: n.title(), Marks: marks})
	}
	return d
}

// node draws a box with its text: a question is round, with its value below it.
func (p *flowPen) node(b *flowBox) []Mark {
	n := b.node
	shape := Mark{Shape: Rect, Role: lit(RoleNodeAction, n.Taken), X: b.x, Y: b.y, W: b.w, H: b.h, R: 4}
	switch {
	case n.Kind == QuestionNode:
		shape.Role, shape.R = lit(RoleNodeQuestion, n.Taken), 16
		if n.Stops {
			shape.Role = RoleNodeStopped
		}
	case n.Kind == StopNode:
		shape.Role = lit(RoleNodeStop, n.Taken)
	}
	marks := []Mark{shape}
	value := fit(n.footer(), b.w-12, p.font)
	lines := len(b.text)
	if value != "" {
		lines++
	}
	y := b.middle() - float64(lines)*p.line/2 + p.line*0.78
	text := func(role Role, words string) {
		marks = append(marks, Mark{Shape: Text, Role: lit(role, n.Taken), X: b.centre(), Y: y, Anchor: "middle", Text: words})
		y += p.line
	}
	for _, line := range b.text {
		text(RoleNodeText, line)
	}
	if value != "" {
		text(RoleNodeValue, value)
	}
	return marks
}

// footer is the last line of a node: the deciding value, or the events that
// reached it.
func (n *Node) footer() string {
	switch {
	case !n.Taken:
		return n.Note
	case n.Value != "":
		return n.Value
	case len(n.Rows) == 1:
		return event.EventsText(n.Rows)
	}
	return phrase.Say("events {events}", "events", event.Listed(event.Numbers(n.Rows)))
}

func (n *Node) title() string {
	title := n.Text
	if n.Value != "" {
		title += " · " + n.Value
	}
	return title + " · " + event.EventsText(n.Rows)
}

// headDown is the head of an arrow that points down at x, y.
func headDown(x, y float64) string {
	return path("M", x, y, "L", x-4.5, y-8, "L", x+4.5, y-8, "Z")
}
