package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// rareNodes finds the nodes that only some flowcharts have, and that the one
// of this run needs. Every cookie then passes them on its way.
func (run *Run) rareNodes() map[NodeID]bool {
	has := map[NodeID]bool{}
	for i := range run.Trace.Steps {
		if stopped(&run.Trace.Steps[i]) {
			has[NodeAllowed] = true
		}
	}
	for at, x := range run.Exchanges() {
		if x.Error != "" {
			has[NodeAnswered] = true
		}
		if x.Via == trace.Network && redirects(x) && !toHTTPS(x) {
			has[NodeElsewhere] = true
		}
		for n := range x.Cookies {
			noteRare(has, sendGate, x.Cookies[n].Reasons, run.selectionDetail(at.WithCookie(n)))
		}
	}
	for at, set := range run.Lines() {
		noteRare(has, setGate, set.Reasons, run.lineDetail(at))
	}
	return has
}

// noteRare notes the rare checks of a gate that a cookie comes under.
func noteRare(has map[NodeID]bool, gate []gateCheck, reasons []reason.Reason, d explain.Detail) {
	against := failed(gate, reasons)
	for _, check := range gate {
		if _, fails := against[check.node]; check.rare && (fails || comesUnder(check.node, d)) {
			has[check.node] = true
		}
	}
}

// comesUnder reports whether a rare check is made of a cookie that passes it.
func comesUnder(check NodeID, d explain.Detail) bool {
	switch check {
	case NodeSetPrefix:
		return prefixed(d.Cookie.Name) || d.Cookie.Partitioned
	case NodeSetHttpOnly:
		return d.Script
	case NodeSendPolicy, NodeSetPolicy:
		return thirdParty(d) || d.Destination == trace.FetchDest || d.Cookie.PartitionKey != ""
	}
	return false
}
