package draw

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// A walk is the path of a part of a run through the flowchart.
type walk struct {
	*event.Run
	// scope is that part: a place, or Nowhere for the whole run.
	scope  event.Place
	visits map[NodeID]*visit
	edges  map[[2]NodeID]bool
	// afterFailure has the results of the checks after a failed one.
	afterFailure map[NodeID]string
	// has are the nodes that not every chart has.
	has map[NodeID]bool
	// sent and set determine some of the texts.
	sent, set kinds
	// withoutCookie are the requests that carried no cookie to the server. They
	// do not reach the node where the server reads a cookie, unless no request
	// carried one.
	withoutCookie []event.Place
}

// A visit is what reached a node.
type visit struct {
	events []int
	seen   map[int]bool
	at     event.Place
	// value is the deciding value, if it was the same each time, and stopped
	// the value that failed.
	value   string
	mixed   bool
	stopped string
}

func (v *visit) deciding() string {
	switch {
	case v.stopped != "":
		return v.stopped
	case v.mixed:
		return ""
	}
	return v.value
}

// kinds says which cookies there were: with Secure and without, over https and
// in clear text.
type kinds struct{ secure, plain, overHTTPS, open bool }

func walkOf(run *event.Run, present map[NodeID]bool, scope event.Place) *walk {
	w := &walk{
		Run: run, scope: scope, has: present,
		visits: map[NodeID]*visit{}, edges: map[[2]NodeID]bool{}, afterFailure: map[NodeID]string{},
	}
	for i := range run.Trace.Steps {
		if scope.Step == event.None || scope.Step == i {
			w.step(i)
		}
	}
	if !w.reached(NodeRead) {
		for _, at := range w.withoutCookie {
			w.visit("", NodeRead, at, "")
		}
	}
	return w
}

// covers reports whether a place is in the scope.
func (w *walk) covers(at event.Place) bool { return w.scope == event.Nowhere || at.Within(w.scope) }

// reached reports whether the walk reached a node.
func (w *walk) reached(id NodeID) bool { return w.visits[id] != nil }

// visit moves to a node from another, "" at the start.
func (w *walk) visit(from, id NodeID, at event.Place, value string) {
	if from != "" {
		w.edges[[2]NodeID{from, id}] = true
	}
	number := w.EventOf(at)
	v := w.visits[id]
	if v == nil {
		w.visits[id] = &visit{events: []int{number}, seen: map[int]bool{number: true}, at: at, value: value}
		return
	}
	v.mixed = v.mixed || v.value != value
	if !v.seen[number] {
		v.seen[number] = true
		v.events = append(v.events, number)
	}
}

// stop ends the path at a question.
func (w *walk) stop(id, end NodeID, at event.Place, why string) {
	w.visits[id].stopped = why
	w.visit(id, end, at, "")
}

func (w *walk) step(i int) {
	step := &w.Trace.Steps[i]
	for j := range step.Exchanges {
		w.exchange(event.AtExchange(i, j), &step.Exchanges[j])
	}
	for j := range step.SetCookies {
		if at := event.AtStep(i).WithLine(j); w.covers(at) {
			w.line("", at)
		}
	}
	if at := event.AtStep(i); event.Stopped(step) && w.covers(at) {
		w.visit("", NodeAsk, at, "")
		w.visit(NodeAsk, NodeAllowed, at, "")
		w.stop(NodeAllowed, NodeStopped, at, w.EventAt(at).Condition)
	}
}

func (w *walk) exchange(at event.Place, x *trace.Exchange) {
	if w.scope.Line != event.None && w.scope.Within(at) {
		w.line("", w.scope)
		return
	}
	request := at
	if w.scope.Cookie != event.None && w.scope.Within(at) {
		request = w.scope
	}
	if !w.covers(request) {
		return
	}
	last := w.ask(at, x)
	if last == "" {
		return
	}
	from := w.cookies(at, x)
	if request == at { // otherwise only the cookie is in scope
		w.answer(at, x, from)
	}
}

// ask walks up to the jar. It returns "" for a request that never left the
// browser.
func (w *walk) ask(at event.Place, x *trace.Exchange) NodeID {
	w.visit("", NodeAsk, at, "")
	last := NodeAsk
	if w.has[NodeAllowed] {
		w.visit(last, NodeAllowed, at, "")
		last = NodeAllowed
	}
	question, result := NodeUpgrade, NodeUpgraded
	if x.FromCache != nil {
		w.visit(last, NodeUpgrade, at, "")
		last, question, result = NodeUpgrade, NodeCache, NodeCached
	}
	if x.Via == trace.ByBrowser {
		w.visit(last, question, at, explain.ByBrowser(x, explain.Detail{To: x.To}).Short)
		w.visit(question, result, at, "")
		w.edges[[2]NodeID{result, NodeAsk}] = true
		return ""
	}
	w.visit(last, NodeUpgrade, at, "")
	last = NodeUpgrade
	if w.has[NodeCache] {
		w.visit(last, NodeCache, at, "")
		last = NodeCache
	}
	w.visit(last, NodeJar, at, "")
	return NodeJar
}

// cookies walks the cookies in scope through the gate Send. It returns the
// nodes from which the request leaves the browser.
func (w *walk) cookies(at event.Place, x *trace.Exchange) (from []NodeID) {
	if len(x.Cookies) == 0 {
		return []NodeID{NodeJar}
	}
	for i := range x.Cookies {
		place := at.WithCookie(i)
		if !w.covers(place) && w.scope.Cookie != event.None {
			continue
		}
		k, d := &x.Cookies[i], why.SelectionDetail(w.Run, place)
		last := w.pass(NodeJar, sendGate, place, k.Checks, d, NodeHeld)
		if !k.Sent {
			from = append(from, NodeHeld)
			continue
		}
		w.visit(last, NodeSent, place, "")
		w.sent.add(d.Cookie.Secure, x)
		from = append(from, NodeSent)
	}
	return from
}

func (k *kinds) add(secure bool, x *trace.Exchange) {
	k.secure, k.plain = k.secure || secure, k.plain || !secure
	if x != nil {
		k.overHTTPS, k.open = k.overHTTPS || x.To.Secure(), k.open || event.InPlaintext(x)
	}
}

// answer walks to the server and on to the result of its response.
func (w *walk) answer(at event.Place, x *trace.Exchange, from []NodeID) {
	server := NodeHTTPS
	if w.has[NodeAnswered] {
		server = NodeAnswered
	}
	for _, node := range from {
		w.visit(node, server, at, x.To.Scheme)
	}
	if w.has[NodeAnswered] {
		if x.Error != "" {
			w.stop(NodeAnswered, NodeNobody, at, event.ErrorWords(x))
			return
		}
		w.visit(NodeAnswered, NodeHTTPS, at, x.To.Scheme)
	}
	last := w.forward(at, x)
	for i := range x.SetCookies {
		w.line(last, at.WithLine(i))
	}
}

// forward walks to the server's decision about a request.
func (w *walk) forward(at event.Place, x *trace.Exchange) NodeID {
	if event.ToHTTPS(x) {
		w.visit(NodeHTTPS, NodeRedirect, at, strconv.Itoa(x.Status))
		if next := event.AtExchange(at.Step, at.Exchange+1); w.Has(next) {
			w.visit(NodeRedirect, NodeAgain, next, "")
			w.edges[[2]NodeID{NodeAgain, NodeAsk}] = true
		}
		return NodeRedirect
	}
	last := NodeHTTPS
	if w.has[NodeElsewhere] {
		w.visit(last, NodeElsewhere, at, "")
		last = NodeElsewhere
		if event.Redirects(x) {
			w.visit(last, NodeForward, at, strconv.Itoa(x.Status))
			w.edges[[2]NodeID{NodeForward, NodeAsk}] = true
			return NodeForward
		}
	}
	if x.Cookie == "" {
		w.withoutCookie = append(w.withoutCookie, at)
		w.edges[[2]NodeID{last, NodeRead}] = true
	} else {
		w.visit(last, NodeRead, at, "")
	}
	return NodeRead
}

// line walks a cookie that a response or a script sets through the gates Set
// and Store.
func (w *walk) line(from NodeID, at event.Place) {
	set, d := w.LineOf(at), why.LineDetail(w.Run, at)
	w.visit(from, NodeSet, at, "")
	w.set.add(event.WritesSecure(set), nil)
	last := w.pass(NodeSet, setGate, at, set.Checks, d, NodeRefused)
	if set.Stored {
		w.visit(last, NodeStored, at, "")
	}
}

// pass walks a cookie through a gate, up to the first failed check, which has
// the only exit; the results of the checks after it are only noted. It returns
// the last passed check.
func (w *walk) pass(from NodeID, gate []gateCheck, at event.Place, checks rule.Checks, d explain.Detail, stop NodeID) NodeID {
	stopped := false
	answered := answers(gate, checks)
	for i := range gate {
		g, c := &gate[i], answered[i]
		if g.rare && !w.has[g.node] {
			continue
		}
		switch {
		case stopped:
			w.noteAfterFailure(g.node, c)
		case c == nil:
			// The question exists for other cookies, and this one skips it.
			w.visit(from, g.node, at, "")
			from = g.node
		default:
			w.visit(from, g.node, at, g.valueOf(d))
			from = g.node
			if c.Result == rule.Failed {
				stopped = true
				w.stop(g.node, stop, at, explain.Check(c, d).Short)
			}
		}
	}
	return from
}

// noteAfterFailure notes the result of a check after a failed one.
func (w *walk) noteAfterFailure(id NodeID, c *rule.Check) {
	if c == nil {
		return
	}
	text := phrase.Phrase("would have passed")
	if c.Result == rule.Failed {
		text = phrase.Phrase("would also have failed")
	}
	w.afterFailure[id] = text.String()
}

func (g *gateCheck) valueOf(d explain.Detail) string {
	if g.value == nil {
		return ""
	}
	return g.value(d)
}
