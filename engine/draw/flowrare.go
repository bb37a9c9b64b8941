package draw

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// rareNodes finds the nodes that only some flowcharts have and that this run
// needs. Every cookie then passes them.
func rareNodes(run *event.Run) map[NodeID]bool {
	needed := map[NodeID]bool{}
	for i := range run.Trace.Steps {
		if event.Stopped(&run.Trace.Steps[i]) {
			needed[NodeAllowed] = true
		}
	}
	for _, x := range run.Exchanges() {
		if x.FromCache != nil {
			needed[NodeCache] = true
		}
		if x.Error != "" {
			needed[NodeAnswered] = true
		}
		if x.Via == trace.Network && event.Redirects(x) && !event.ToHTTPS(x) {
			needed[NodeElsewhere] = true
		}
		for n := range x.Cookies {
			noteRare(needed, sendGate, x.Cookies[n].Checks)
		}
	}
	for _, set := range run.Lines() {
		noteRare(needed, setGate, set.Checks)
	}
	return needed
}

// noteRare records which rare questions of a gate were asked.
func noteRare(needed map[NodeID]bool, gate []gateCheck, checks rule.Checks) {
	for i, c := range answers(gate, checks) {
		if gate[i].rare && c != nil {
			needed[gate[i].node] = true
		}
	}
}
