package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
)

// A gateCheck is a question at a gate, and the reasons for which a cookie does
// not pass it.
type gateCheck struct {
	node    NodeID
	against []reason.Reason
	// rare: most scenarios never come to it.
	rare bool
	// value says how a cookie passes.
	value func(d explain.Detail) string
}

// sendGate are the checks before a cookie goes out. The browser makes them
// all: a trace has every reason. What fits none of the others is the last's.
var sendGate = []gateCheck{
	{node: NodeSendDomain, against: []reason.Reason{reason.DomainMismatch}, value: func(d explain.Detail) string {
		return scopeOf(&d.Cookie)
	}},
	{node: NodeSendPath, against: []reason.Reason{reason.NotOnPath}, value: func(d explain.Detail) string {
		return d.Cookie.Path
	}},
	{node: NodeSendExpiry, value: func(d explain.Detail) string { return lifetimeOf(&d.Cookie) }},
	{node: NodeSendSecure, against: []reason.Reason{reason.SecureOnly}, value: secureValue},
	{node: NodeSendSameSite, against: sameSiteReasons, value: sameSiteValue},
	{node: NodeSendPolicy, rare: true},
}

// setGate are the checks before a cookie is stored. One that fails keeps those
// behind it from being made.
var setGate = []gateCheck{
	{node: NodeSetText, against: badText, rare: true},
	{node: NodeSetDomain, against: []reason.Reason{reason.InvalidDomain}, value: func(d explain.Detail) string {
		if d.Cookie.Domain == "" {
			return hostOf(d.URL)
		}
		return d.Cookie.Domain
	}},
	{node: NodeSetPrefix, against: []reason.Reason{reason.InvalidPrefix, reason.InvalidPartitioned}, rare: true, value: func(d explain.Detail) string {
		return nameOf(d.Cookie.Name)
	}},
	{node: NodeSetSecure, against: []reason.Reason{reason.SecureOnly}, value: secureValue},
	{node: NodeSetHttpOnly, against: []reason.Reason{reason.HttpOnlyFromScript}, rare: true},
	{node: NodeSetSameSite, against: append([]reason.Reason{reason.SameSiteNoneInsecure}, sameSiteReasons...), value: sameSiteValue},
	{node: NodeSetPolicy, rare: true},
	{node: NodeSetJar, against: []reason.Reason{reason.OverwriteSecure, reason.OverwriteHttpOnly}},
	{node: NodeSetRoom, against: noRoom, rare: true},
}

// policyOf is the check of a gate that what fits no other one belongs to.
func policyOf(gate []gateCheck) NodeID {
	if gate[0].node == NodeSendDomain {
		return NodeSendPolicy
	}
	return NodeSetPolicy
}

// secureValue is the Secure attribute beside the scheme.
func secureValue(d explain.Detail) string {
	said := say.flow.notSecure
	if d.Cookie.Secure {
		said = say.flow.secure
	}
	return said.With("scheme", schemeOf(d.URL))
}

func sameSiteValue(d explain.Detail) string {
	if d.Cookie.SameSite == "" {
		return say.flow.noSameSite.String()
	}
	return "SameSite=" + d.Cookie.SameSite
}

// failed sorts the reasons against a cookie to the checks that they belong to,
// each with the first reason.
func failed(gate []gateCheck, reasons []reason.Reason) map[NodeID]reason.Reason {
	list := map[NodeID]reason.Reason{}
	for _, r := range reasons {
		node := policyOf(gate)
		for _, check := range gate {
			if slices.Contains(check.against, r) {
				node = check.node
				break
			}
		}
		if _, known := list[node]; !known {
			list[node] = r
		}
	}
	return list
}
