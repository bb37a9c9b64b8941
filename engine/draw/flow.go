package draw

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A Flowchart is the path of a request through the checks of the browser and
// the server, with the path of a run.
type Flowchart struct {
	// Nodes are in reading order: the straight path, and beside it the
	// branches.
	Nodes []Node
	Edges []Edge
}

// A Node is an action, a question, or an end for a cookie.
type Node struct {
	ID   NodeID
	Kind NodeKind
	Text string
	// Value is what decided, "" if nothing did.
	Value string
	// Taken: the run reached the node. Rows are the numbers of the events that
	// reached it, and At is the place of the first; [event.Nowhere] for a node that
	// was not reached.
	Taken bool
	Rows  []int
	At    event.Place
	// Stops: a cookie failed at this question.
	Stops bool
	// Note is the result of a check after a failed one, which no longer decided
	// anything.
	Note string
}

// An Edge leads from one node to another; after a question, the label is the
// answer.
type Edge struct {
	From, To NodeID
	Label    string
	Taken    bool
}

// NodeKind is the kind of a node, which determines its shape.
type NodeKind string

const (
	ActionNode   NodeKind = "action"
	QuestionNode NodeKind = "question"
	// StopNode is an end.
	StopNode NodeKind = "stop"
)

// NodeID names a node. A chart has only the nodes that its scenario can reach.
type NodeID string

const (
	NodeAsk      NodeID = "ask"
	NodeAllowed  NodeID = "allowed"
	NodeStopped  NodeID = "stopped"
	NodeUpgrade  NodeID = "upgrade"
	NodeUpgraded NodeID = "upgraded"
	NodeCache    NodeID = "cache"
	NodeCached   NodeID = "cached"
	NodeJar      NodeID = "jar"
	// The checks at the gate Send and their results.
	NodeSendDomain   NodeID = "send-domain"
	NodeSendPath     NodeID = "send-path"
	NodeSendExpiry   NodeID = "send-expiry"
	NodeSendSecure   NodeID = "send-secure"
	NodeSendSameSite NodeID = "send-same-site"
	NodeSendPolicy   NodeID = "send-policy"
	// NodeSendChecks stands for all of them in a simple chart, as NodeSetChecks does for
	// those at the gates Set and Store.
	NodeSendChecks NodeID = "send-checks"
	NodeHeld       NodeID = "held"
	NodeSent       NodeID = "sent"
	// The server.
	NodeAnswered  NodeID = "answered"
	NodeNobody    NodeID = "nobody"
	NodeHTTPS     NodeID = "https"
	NodeRedirect  NodeID = "redirect"
	NodeAgain     NodeID = "again"
	NodeElsewhere NodeID = "elsewhere"
	NodeForward   NodeID = "forward"
	NodeRead      NodeID = "read"
	// The checks at the gates Set and Store and their results.
	NodeSet         NodeID = "set"
	NodeSetText     NodeID = "set-text"
	NodeSetDomain   NodeID = "set-domain"
	NodeSetPrefix   NodeID = "set-prefix"
	NodeSetSecure   NodeID = "set-secure"
	NodeSetHttpOnly NodeID = "set-http-only"
	NodeSetSameSite NodeID = "set-same-site"
	NodeSetPolicy   NodeID = "set-policy"
	NodeSetJar      NodeID = "set-jar"
	NodeSetRoom     NodeID = "set-room"
	NodeSetChecks   NodeID = "set-checks"
	NodeRefused     NodeID = "refused"
	NodeStored      NodeID = "stored"
)

// wholeWalk is the key of the walk through the whole run.
type wholeWalk struct{}

// Flow builds the chart of the checks that a scenario can reach. Lit is the
// path of a place: a step, an exchange, a cookie or a line; for [event.Nowhere], the
// path of the whole run.
func Flow(run *event.Run, at event.Place) Flowchart {
	if at.OfHeader() {
		at = at.Whole()
	}
	whole := event.Once(run, wholeWalk{}, func() *walk { return walkOf(run, rareNodes(run), event.Nowhere) })
	lit := whole
	if at != event.Nowhere {
		lit = walkOf(run, lit.has, at)
	}
	c := chart{has: lit.has, whole: whole, lit: lit}
	c.draw()
	return c.Flowchart
}

// Node returns a node by its name.
func (f Flowchart) Node(id NodeID) (Node, bool) {
	i := slices.IndexFunc(f.Nodes, func(n Node) bool { return n.ID == id })
	if i < 0 {
		return Node{}, false
	}
	return f.Nodes[i], true
}

// A chart is a flowchart under construction.
type chart struct {
	Flowchart
	// has are the nodes that not every chart has.
	has map[NodeID]bool
	// whole is the path of the whole run, and lit that of the selection.
	whole, lit *walk
}

// draw adds the nodes and edges in reading order.
func (c *chart) draw() {
	c.node(NodeAsk, ActionNode)
	last := NodeAsk
	if c.has[NodeAllowed] {
		last = c.branch(last, NodeAllowed, NodeStopped, phrase.Phrase("No"))
	}
	last = c.branch(last, NodeUpgrade, NodeUpgraded, phrase.Phrase("Yes"))
	c.edge(NodeUpgraded, NodeAsk, "")
	if c.has[NodeCache] {
		last = c.branch(last, NodeCache, NodeCached, phrase.Phrase("Yes"))
		c.edge(NodeCached, NodeAsk, "")
	}
	c.node(NodeJar, QuestionNode)
	c.edge(last, NodeJar, phrase.Phrase("No"))
	last = c.gate(NodeJar, sendGate, NodeHeld, NodeSent)

	server := NodeHTTPS
	if c.has[NodeAnswered] {
		server = NodeAnswered
	}
	c.edge(NodeJar, server, phrase.Phrase("No"))
	c.edge(NodeHeld, server, "")
	if server == NodeAnswered {
		last = c.branch(last, NodeAnswered, NodeNobody, phrase.Phrase("No"))
	}
	last = c.branch(last, NodeHTTPS, NodeRedirect, phrase.Phrase("No"))
	c.node(NodeAgain, ActionNode)
	c.edge(NodeRedirect, NodeAgain, "")
	c.edge(NodeAgain, NodeAsk, "")
	if c.has[NodeElsewhere] {
		last = c.branch(last, NodeElsewhere, NodeForward, phrase.Phrase("Yes"))
		c.edge(NodeForward, NodeAsk, "")
	}
	c.node(NodeRead, ActionNode)
	c.edge(last, NodeRead, c.onward(last))
	c.node(NodeSet, ActionNode)
	c.edge(NodeRead, NodeSet, "")
	for _, redirect := range []NodeID{NodeRedirect, NodeForward} {
		if c.whole.edges[[2]NodeID{redirect, NodeSet}] {
			c.edge(redirect, NodeSet, "")
		}
	}
	c.gate(NodeSet, setGate, NodeRefused, NodeStored)
}

// branch adds a question below a node, with its branch.
func (c *chart) branch(above, question, aside NodeID, label phrase.Phrase) NodeID {
	c.node(question, QuestionNode)
	c.edge(above, question, c.onward(above))
	kind := ActionNode
	if aside == NodeStopped || aside == NodeNobody {
		kind = StopNode
	}
	c.node(aside, kind)
	c.edge(question, aside, label)
	return question
}

// onward is the answer that continues the straight path from a node.
func (c *chart) onward(from NodeID) phrase.Phrase {
	switch from {
	case NodeUpgrade, NodeCache, NodeElsewhere:
		return phrase.Phrase("No")
	case NodeAllowed, NodeAnswered, NodeHTTPS:
		return phrase.Phrase("Yes")
	}
	return ""
}

// gate adds the checks of a gate that the scenario can reach, with both ends.
func (c *chart) gate(above NodeID, checks []gateCheck, stop, through NodeID) NodeID {
	var label phrase.Phrase
	if above == NodeJar {
		label = phrase.Phrase("Yes")
	}
	for _, check := range checks {
		if check.rare && !c.has[check.node] {
			continue
		}
		c.node(check.node, QuestionNode)
		c.edge(above, check.node, label)
		c.edge(check.node, stop, phrase.Phrase("No"))
		above, label = check.node, phrase.Phrase("Yes")
	}
	c.node(stop, StopNode)
	c.node(through, ActionNode)
	c.edge(above, through, phrase.Phrase("Yes"))
	return through
}

func (c *chart) node(id NodeID, kind NodeKind) {
	n := Node{ID: id, Kind: kind, Text: c.text(id), At: event.Nowhere}
	if v, taken := c.lit.visits[id]; taken {
		n.Taken, n.Rows, n.At, n.Value, n.Stops = true, v.events, v.at, v.deciding(), v.stopped != ""
	}
	if !n.Taken {
		n.Note = c.lit.afterFailure[id]
	}
	c.Nodes = append(c.Nodes, n)
}

func (c *chart) edge(from, to NodeID, label phrase.Phrase) {
	c.Edges = append(c.Edges, Edge{from, to, label.String(), c.lit.edges[[2]NodeID{from, to}]})
}
