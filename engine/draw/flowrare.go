package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// rareNodes finds the nodes that only some flowcharts have and that this run
// needs. Every cookie then passes them.
func rareNodes(run *event.Run) map[NodeID]bool {
	has := map[NodeID]bool{}
	for i := range run.Trace.Steps {
		if event.Stopped(&run.Trace.Steps[i]) {
			has[NodeAllowed] = true
		}
	}
	for _, x := range run.Exchanges() {
		if x.FromCache != nil {
			has[NodeCache] = true
		}
		if x.Error != "" {
			has[NodeAnswered] = true
		}
		if x.Via == trace.Network && event.Redirects(x) && !event.ToHTTPS(x) {
			has[NodeElsewhere] = true
		}
		for n := range x.Cookies {
			noteRare(has, sendGate, x.Cookies[n].Checks)
		}
	}
	for _, set := range run.Lines() {
		noteRare(has, setGate, set.Checks)
	}
	return has
}

// noteRare records which rare questions of a gate were asked.
func noteRare(has map[NodeID]bool, gate []gateCheck, checks rule.Checks) {
	for i := range gate {
		if g := &gate[i]; g.rare && !has[g.node] && g.answer(checks) != nil {
			has[g.node] = true
		}
	}
}
