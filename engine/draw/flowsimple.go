package draw

import "slices"

// Simple is the chart with one question in the place of all checks of a gate. What
// failed there is its value.
func (f Flowchart) Simple() Flowchart {
	return f.merged(NodeSendChecks, sendGate).merged(NodeSetChecks, setGate)
}

// merged is the chart with one node for those of a gate.
func (f Flowchart) merged(into NodeID, gate []gateCheck) Flowchart {
	of := func(id NodeID) NodeID {
		if slices.ContainsFunc(gate, func(c gateCheck) bool { return c.node == id }) {
			return into
		}
		return id
	}
	var simple Flowchart
	var checks []Node
	for _, n := range f.Nodes {
		if of(n.ID) != into {
			simple.Nodes = append(simple.Nodes, n)
			continue
		}
		if len(checks) == 0 {
			simple.Nodes = append(simple.Nodes, Node{})
		}
		checks = append(checks, n)
		simple.Nodes[len(simple.Nodes)-1] = oneOf(into, checks)
	}
	for _, e := range f.Edges {
		e.From, e.To = of(e.From), of(e.To)
		same := slices.IndexFunc(simple.Edges, func(known Edge) bool { return known.From == e.From && known.To == e.To })
		switch {
		case e.From == e.To:
		case same >= 0:
			simple.Edges[same].Taken = simple.Edges[same].Taken || e.Taken
		default:
			simple.Edges = append(simple.Edges, e)
		}
	}
	return simple
}

// oneOf is one question for the checks of a gate. It has the value of the check that
// failed, if one did.
func oneOf(id NodeID, checks []Node) Node {
	one := checks[0]
	failed := 0
	for _, n := range checks {
		for _, row := range n.Rows {
			if !slices.Contains(one.Rows, row) {
				one.Rows = append(slices.Clone(one.Rows), row)
			}
		}
		if !n.Stops {
			continue
		}
		if failed++; failed == 1 {
			one.Value, one.Stops = n.Value, true
		}
	}
	if failed != 1 {
		one.Value = ""
	}
	slices.Sort(one.Rows)
	one.ID, one.Text, one.Note = id, flowTexts.of.Of(id).String(), ""
	return one
}
