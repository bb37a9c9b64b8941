package view

type flowWords struct {
	yes, no string
	// of are the nodes that always say the same, or what they say where
	// nothing came to them.
	of                          map[NodeID]string
	checksHTTPS, ignoresHTTPS   string
	setsSecure, setsPlain       string
	setsBoth, scriptSets        string
	storesSecure, storesPlain   string
	sendsSecure, sendsPlain     string
	sendsOpen, sendsNone        string
	cookieOut, cookieOutInClear string
	readsSecure, readsPlain     string
	readsOpen, readsNone        string
}

// text is what a node says. Of a node that what is selected did not come to,
// it is what the run as a whole makes of it.
func (c *chart) text(id NodeID) string {
	w := c.words
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
			return w.ignoresHTTPS
		}
		return w.checksHTTPS
	case NodeSent:
		return c.sentText(from)
	case NodeRead:
		return w.readText(from.sent)
	case NodeSet:
		return w.setText(from)
	case NodeStored:
		if from.set.plain {
			return w.storesPlain
		}
		return w.storesSecure
	}
	return w.of[id]
}

// rowText is what the table says of the first row that came to a node.
func (w *walk) rowText(id NodeID, otherwise string, cell func(Row) string) string {
	v := w.visits[id]
	if v == nil || v.rows[0] == 0 {
		return otherwise
	}
	return cell(w.rows[v.rows[0]-1])
}

// sentText tells of what is selected where its cookie went, and of a whole run
// where its cookies go.
func (c *chart) sentText(from *walk) string {
	w := c.words
	if from != c.whole {
		if from.sent.open {
			return w.cookieOutInClear
		}
		return w.cookieOut
	}
	switch {
	case !from.came(NodeSent):
		return w.sendsNone
	case from.sent.open:
		return w.sendsOpen
	case from.sent.plain:
		return w.sendsPlain
	}
	return w.sendsSecure
}

func (w *flowWords) readText(sent kinds) string {
	switch {
	case sent.open:
		return w.readsOpen
	case sent.plain:
		return w.readsPlain
	case sent.secure:
		return w.readsSecure
	}
	return w.readsNone
}

func (w *flowWords) setText(from *walk) string {
	v := from.visits[NodeSet]
	switch {
	case v != nil && v.at.Exchange == None:
		return w.scriptSets
	case from.set.secure && from.set.plain:
		return w.setsBoth
	case from.set.plain:
		return w.setsPlain
	}
	return w.setsSecure
}
