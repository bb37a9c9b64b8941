package why

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// served says what the scenario has if a request got no response: its hosts, or
// the ports of the requested host.
func served(run *event.Run, x *trace.Exchange) string {
	var list []string
	add := func(text string) {
		if !slices.Contains(list, text) {
			list = append(list, text)
		}
	}
	for i := range run.Scenario.Servers {
		server := &run.Scenario.Servers[i]
		if x.Error == rule.NameNotResolved {
			add(server.Host)
		} else if scenario.HostMatches(server.Host, x.To.Host) {
			for _, scheme := range []string{"http", "https"} {
				if len(server.Schemes) == 0 || slices.Contains(server.Schemes, scheme) {
					add(phrase.Say("port {port} over {scheme}", "port", strconv.Itoa(portOf(server, scheme)), "scheme", scheme))
				}
			}
		}
	}
	switch {
	case len(list) == 0 && x.Error == rule.NameNotResolved:
		return phrase.Say("The scenario has no servers.")
	case len(list) == 0:
		return ""
	case x.Error == rule.NameNotResolved:
		return phrase.Say("The scenario has {hosts}.", "hosts", event.ListedAnd(event.Shortened(list)))
	}
	return phrase.Say("It listens on {ports}.", "ports", event.ListedAnd(event.Shortened(list)))
}

// portOf is the port on which a server answers a scheme.
func portOf(server *scenario.Server, scheme string) int {
	switch {
	case server.Port != 0:
		return server.Port
	case scheme == "https":
		return 443
	}
	return 80
}

// PathWithoutRule is the path of a request that its server answered with a plain 200,
// because its rules for paths are all for others. ok is false for other requests, and
// for those whose server has no such rules.
func PathWithoutRule(run *event.Run, at event.Place) (server int, path string, ok bool) {
	if at.Exchange == event.None || !run.Has(at) {
		return 0, "", false
	}
	x := run.ExchangeAt(at)
	by := x.AnsweredBy
	if by == nil || by.Server == nil || x.Status != 200 || x.Destination == trace.Preflight {
		return 0, "", false
	}
	rules := run.Scenario.Servers[*by.Server].Rules
	for _, i := range by.Rules {
		if rules[i].Path != "" || rules[i].EffectiveStatus() != 0 {
			return 0, "", false
		}
	}
	forOthers := slices.ContainsFunc(rules, func(r scenario.Rule) bool { return r.Path != "" })
	return *by.Server, x.To.Path, forOthers
}

// withMissing explains the missing cookie of a request that a rule answered
// because the cookie was absent, if the cookie was set before.
func withMissing(run *event.Run, at event.Place, r Reasoning) Reasoning {
	x := run.ExchangeAt(at)
	a := answeredAt(run, at)
	if a.missing == "" {
		return r
	}
	if _, set := lastLine(run, at, a.missing); !set {
		return r
	}
	r.Checks = append(a.checks(x), r.Checks...)
	if a.why != r.Headline {
		r.Headline = event.Sentences(r.Headline, a.why)
		r.Texts = joined(r.Texts, a.texts)
	}
	return r
}
