package view

import "github.com/crumbtrail/crumbtrail/engine/phrase"

// text is what a node says. Of a node that what is selected did not come to,
// it is what the run as a whole makes of it.
func (c *chart) text(id NodeID) string {
	w := &say.flow
	from := c.lit
	if !c.lit.came(id) {
		from = c.whole
	}
	switch id {
	case NodeAsk, NodeAgain, NodeUpgraded, NodeStopped:
		return from.rowText(id, w.of[id], func(r Row) string { return r.Action })
	case NodeRedirect, NodeForward:
		return from.rowText(id, w.of[id], func(r Row) string { return r.Result })
	case NodeHTTPS:
		if !from.came(NodeRedirect) && !c.whole.came(NodeRedirect) {
			return w.ignoresHTTPS.String()
		}
		return w.checksHTTPS.String()
	case NodeSent:
		return c.sentText(from)
	case NodeRead:
		return w.readText(from.sent)
	case NodeSet:
		return w.setText(from)
	case NodeStored:
		if from.set.plain {
			return w.storesPlain.String()
		}
		return w.storesSecure.String()
	}
	return w.of[id].String()
}

// rowText is what the table says of the first row that came to a node.
func (w *walk) rowText(id NodeID, otherwise phrase.Phrase, cell func(Row) string) string {
	v := w.visits[id]
	if v == nil || v.rows[0] == 0 {
		return otherwise.String()
	}
	return cell(w.rows[v.rows[0]-1])
}

// sentText tells of what is selected where its cookie went, and of a whole run
// where its cookies go.
func (c *chart) sentText(from *walk) string {
	w := &say.flow
	if from != c.whole {
		if from.sent.open {
			return w.cookieOutInClear.String()
		}
		return w.cookieOut.String()
	}
	switch {
	case !from.came(NodeSent):
		return w.sendsNone.String()
	case from.sent.open:
		return w.sendsOpen.String()
	case from.sent.plain:
		return w.sendsPlain.String()
	}
	return w.sendsSecure.String()
}

func (w *flowWords) readText(sent kinds) string {
	switch {
	case sent.open:
		return w.readsOpen.String()
	case sent.plain:
		return w.readsPlain.String()
	case sent.secure:
		return w.readsSecure.String()
	}
	return w.readsNone.String()
}

func (w *flowWords) setText(from *walk) string {
	v := from.visits[NodeSet]
	switch {
	case v != nil && v.at.Exchange == None:
		return w.scriptSets.String()
	case from.set.secure && from.set.plain:
		return w.setsBoth.String()
	case from.set.plain:
		return w.setsPlain.String()
	}
	return w.setsSecure.String()
}
