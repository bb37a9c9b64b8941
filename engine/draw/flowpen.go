package draw

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
)

// Roles of a flowchart's marks. Those of the run's path end in "-lit".
const (
	RoleNodeAction   Role = "node-action"
	RoleNodeQuestion Role = "node-question"
	RoleNodeStop     Role = "node-stop"
	RoleNodeText     Role = "node-text"
	RoleNodeValue    Role = "node-value"
	RoleEdge         Role = "edge"
	RoleEdgeHead     Role = "edge-head"
	RoleEdgeLabel    Role = "edge-label"
	// RoleNodeStopped is a lit question that failed.
	RoleNodeStopped Role = "node-question-stopped"
)

func lit(r Role, taken bool) Role {
	if taken {
		return r + "-lit"
	}
	return r
}

// Widths from which a flowchart has two columns, and three.
const (
	twoColumns   = 600
	threeColumns = 960
)

// A flowPen lays out a flowchart. The straight path runs down the spine of a
// column, and branches stand beside it; a wide chart has a column for the
// browser that sends, one for the server, and one for the browser that stores.
type flowPen struct {
	Flowchart
	font, line, gap float64
	columns         []flowColumn
	boxes           map[NodeID]*flowBox
	marks           []Mark
}

// A flowColumn is the position of one column.
type flowColumn struct {
	left, right    float64
	spine, aside   float64 // left edges
	spineW, asideW float64
	bottom         float64
}

// A flowBox is the position of a node.
type flowBox struct {
	node       *Node
	column     int
	aside      bool
	x, y, w, h float64
	text       []string
}

func (b *flowBox) centre() float64 { return b.x + b.w/2 }
func (b *flowBox) middle() float64 { return b.y + b.h/2 }
func (b *flowBox) bottom() float64 { return b.y + b.h }

// Lanes above the columns: one for edges back to the start, and below it one
// for edges to the next column.
const (
	backLane    = 6
	forwardLane = 16
	flowTop     = 30
	flowGutter  = 24
	// betweenLanes is the distance between spine and branch.
	betweenLanes = 36
)

// Draw lays out the chart for a width.
func (f Flowchart) Draw(l Layout) Drawing {
	l.Width = max(l.Width, minWidth)
	p := &flowPen{Flowchart: f, font: 11, line: 14, gap: 22, boxes: map[NodeID]*flowBox{}}
	if l.Compact || l.Width < twoColumns {
		p.font, p.line, p.gap = 10, 12, 20
	}
	p.addColumns(l.Width)
	p.place()
	for _, taken := range []bool{false, true} {
		for i := range f.Edges {
			if f.Edges[i].Taken == taken {
				p.edge(&f.Edges[i])
			}
		}
	}
	return p.finish(l.Width)
}

func (p *flowPen) addColumns(width float64) {
	n := 1
	switch {
	case width >= threeColumns:
		n = 3
	case width >= twoColumns:
		n = 2
	}
	each := (width - flowGutter*float64(n-1)) / float64(n)
	for i := range n {
		left := float64(i) * (each + flowGutter)
		inner := each - 24 - betweenLanes
		p.columns = append(p.columns, flowColumn{
			left: left, right: left + each,
			spine: left + 12, spineW: inner * 0.56,
			aside: left + 12 + inner*0.56 + betweenLanes, asideW: inner * 0.44,
		})
	}
}

// place positions every node, row by row.
func (p *flowPen) place() {
	y := make([]float64, len(p.columns))
	for i := range y {
		y[i] = flowTop
	}
	for i := 0; i < len(p.Nodes); {
		n := &p.Nodes[i]
		box := p.box(n)
		box.y = y[box.column]
		bottom := box.bottom()
		i++
		asideY := box.y
		for ; i < len(p.Nodes) && standsAside(p.Nodes[i].ID); i++ {
			beside := p.box(&p.Nodes[i])
			if first, spans := p.spans(p.Nodes[i].ID); spans {
				beside.y, beside.h = first.y, bottom-first.y
				continue
			}
			beside.y = asideY
			asideY = beside.bottom() + p.gap
			bottom = max(bottom, beside.bottom())
		}
		y[box.column] = bottom + p.gap
		p.columns[box.column].bottom = bottom
	}
}

// spans returns the first check of the gate that an end belongs to. The end
// stands beside all checks of the gate.
func (p *flowPen) spans(end NodeID) (first *flowBox, ok bool) {
	for i := range p.Edges {
		if e := &p.Edges[i]; e.To == end && (end == NodeHeld || end == NodeRefused) {
			return p.boxes[e.From], true
		}
	}
	return nil, false
}

// standsAside reports whether a node is a branch.
func standsAside(id NodeID) bool {
	switch id {
	case NodeStopped, NodeUpgraded, NodeCached, NodeHeld, NodeNobody, NodeRedirect, NodeAgain, NodeForward, NodeRefused:
		return true
	}
	return false
}

// columnOf is the column of a node, of three.
func columnOf(id NodeID) int {
	switch id {
	case NodeAnswered, NodeNobody, NodeHTTPS, NodeRedirect, NodeAgain, NodeElsewhere, NodeForward, NodeRead:
		return 1
	case NodeSet, NodeSetText, NodeSetDomain, NodeSetPrefix, NodeSetSecure, NodeSetHttpOnly, NodeSetSameSite, NodeSetPolicy, NodeSetJar, NodeSetRoom, NodeSetChecks, NodeRefused, NodeStored:
		return 2
	}
	return 0
}

// box measures a node. All nodes have room for two lines and a value, so that a
// selection moves little.
func (p *flowPen) box(n *Node) *flowBox {
	b := &flowBox{node: n, column: min(columnOf(n.ID), len(p.columns)-1), aside: standsAside(n.ID)}
	c := &p.columns[b.column]
	b.x, b.w = c.spine, c.spineW
	if b.aside {
		b.x, b.w = c.aside, c.asideW
	}
	b.text = wrap(n.Text, int((b.w-16)/(p.font*monospaced)))
	b.h = float64(max(2, len(b.text))+1)*p.line + 12
	p.boxes[n.ID] = b
	return b
}

// wrap breaks a text into lines, between words if possible.
func wrap(text string, cells int) []string {
	cells = max(cells, 2)
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		for rest := []rune(word); len(rest) > 0; {
			space := 0
			if line != "" {
				space = 1
			}
			switch free := cells - int(event.Cells(line)) - space; {
			case len(event.Within(rest, free, false)) == len(rest): // without reading all of a long rest
				line += strings.Repeat(" ", space) + string(rest)
				rest = nil
			case line != "":
				lines, line = append(lines, line), ""
			default:
				head := event.Within(rest, cells, false)
				lines, rest = append(lines, string(head)), rest[len(head):]
			}
		}
	}
	return append(lines, line)
}
