package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// text is the text of a node. If the selection did not reach the node, it is
// the text for the whole run.
func (c *chart) text(id NodeID) string {
	w := &flowTexts
	from := c.lit
	if !c.lit.reached(id) {
		from = c.whole
	}
	switch id {
	case NodeAsk, NodeAgain, NodeUpgraded, NodeCached, NodeStopped:
		return from.eventText(id, w.of.Of(id), func(e *event.Event) string { return e.Action })
	case NodeRedirect, NodeForward:
		return from.eventText(id, w.of.Of(id), func(e *event.Event) string { return e.Result })
	case NodeHTTPS:
		if !from.reached(NodeRedirect) && !c.whole.reached(NodeRedirect) {
			return phrase.Say("Server does not check if HTTPS")
		}
		return phrase.Say("Server checks if HTTPS")
	case NodeSent:
		return c.sentText(from)
	case NodeRead:
		return w.readText(from.sent)
	case NodeSet:
		return w.setText(from)
	case NodeStored:
		if from.set.plain {
			return phrase.Say("Browser stores cookie")
		}
		return phrase.Say("Browser stores cookie only on HTTPS")
	}
	return w.of.Of(id).String()
}

// eventText is the table's text for the first event that reached a node.
func (w *walk) eventText(id NodeID, otherwise phrase.Phrase, cell func(*event.Event) string) string {
	v := w.visits[id]
	if v == nil || v.events[0] == 0 {
		return otherwise.String()
	}
	return cell(&w.Events[v.events[0]-1])
}

// sentText is for the selection's cookie if it was sent, or for all cookies of
// the whole run.
func (c *chart) sentText(from *walk) string {
	if from != c.whole {
		if from.sent.open {
			return phrase.Say("Cookie is sent in clear text")
		}
		return phrase.Say("Cookie is sent with the request")
	}
	switch {
	case !from.reached(NodeSent):
		return phrase.Say("Subsequent requests send cookie")
	case from.sent.open:
		return phrase.Say("Subsequent requests send cookie over HTTP too")
	case from.sent.plain:
		return phrase.Say("Subsequent requests send cookie")
	}
	return phrase.Say("Subsequent requests send secure cookie only over HTTPS")
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
	case v != nil && v.at.Exchange == event.None:
		return w.scriptSets.String()
	case from.set.secure && from.set.plain:
		return w.setsBoth.String()
	case from.set.plain:
		return w.setsPlain.String()
	}
	return w.setsSecure.String()
}
