package draw

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// A gateCheck is a question at a gate, and the rules that it covers, one for
// each family.
type gateCheck struct {
	node  NodeID
	rules []rule.ID
	// rare: most scenarios never reach it; onFailure: it exists only if it
	// failed.
	rare, onFailure bool
	// value is the value with which a cookie passes.
	value func(d explain.Detail) string
}

// sendGate are the checks before a cookie is sent. The browser makes all of
// them, and a trace has each one.
var sendGate = []gateCheck{
	{node: NodeSendDomain, rules: []rule.ID{rule.DomainMismatch}, value: ofCookie(event.ScopeOf)},
	{node: NodeSendPath, rules: []rule.ID{rule.NotOnPath}, value: ofCookie(func(k *trace.Cookie) string { return k.Path })},
	{node: NodeSendExpiry, rules: []rule.ID{rule.Expired}, value: ofCookie(event.LifetimeOf)},
	{node: NodeSendSecure, rules: []rule.ID{rule.SecureOnly}, value: secureValue},
	{node: NodeSendSameSite, rules: []rule.ID{rule.SameSiteLax}, value: ofCookie(sameSiteValue)},
	{node: NodeSendPolicy, rules: policies, rare: true},
}

// setGate are the checks before a cookie is stored.
var setGate = []gateCheck{
	{node: NodeSetText, rare: true, onFailure: true, rules: []rule.ID{
		rule.SyntaxError, rule.NoCookieContent, rule.DisallowedCharacter, rule.NameValuePairExceedsMaxSize,
		rule.NamelessNotAllowed, rule.NamelessWithEquals,
	}},
	{node: NodeSetDomain, rules: []rule.ID{rule.InvalidDomain}, value: func(d explain.Detail) string {
		if d.Cookie == nil || d.Cookie.Domain == "" {
			return event.HostOf(d.To)
		}
		return d.Cookie.Domain
	}},
	{node: NodeSetPrefix, rules: []rule.ID{rule.InvalidPrefix, rule.InvalidPartitioned}, rare: true, value: func(d explain.Detail) string {
		return event.NameOf(d.Name)
	}},
	{node: NodeSetSecure, rules: []rule.ID{rule.SecureOnly}, value: secureValue},
	{node: NodeSetHttpOnly, rules: []rule.ID{rule.HttpOnlyFromScript}, rare: true},
	{node: NodeSetSameSite, rules: []rule.ID{rule.SameSiteLax}, value: ofCookie(sameSiteValue)},
	{node: NodeSetPolicy, rules: policies, rare: true},
	{node: NodeSetJar, rules: []rule.ID{rule.OverwriteSecure, rule.OverwriteHttpOnly}},
	{node: NodeSetRoom, rules: []rule.ID{rule.DomainExceedsMaxCookies}, rare: true},
}

var policies = []rule.ID{rule.CredentialsOmitted, rule.OtherPartition, rule.UserPreferences}

// answers has, for each question of a gate, the check of the trace that answers it:
// the failed one, otherwise the first; nil if none was made.
func answers(gate []gateCheck, checks rule.Checks) []*rule.Check {
	list := make([]*rule.Check, len(gate))
	for i := range checks {
		c := &checks[i]
		if c.Result == rule.Warned {
			continue
		}
		family := why.Family(c.Rule)
		for j := range gate {
			if g := &gate[j]; !slices.Contains(g.rules, family) || g.onFailure && c.Result != rule.Failed {
				continue
			}
			if known := list[j]; known == nil || known.Result != rule.Failed && c.Result == rule.Failed {
				list[j] = c
			}
		}
	}
	return list
}

// ofCookie is a value that only the cookie has.
func ofCookie(value func(*trace.Cookie) string) func(explain.Detail) string {
	return func(d explain.Detail) string {
		if d.Cookie == nil {
			return ""
		}
		return value(d.Cookie)
	}
}

// secureValue is the Secure attribute with the scheme.
func secureValue(d explain.Detail) string {
	text := phrase.Phrase("not Secure, {scheme}")
	if d.Cookie != nil && d.Cookie.Secure {
		text = phrase.Phrase("Secure, {scheme}")
	}
	return text.With("scheme", d.To.Scheme)
}

func sameSiteValue(k *trace.Cookie) string {
	if k.SameSite == "" {
		return phrase.Say("SameSite not given")
	}
	return "SameSite=" + k.SameSite
}
