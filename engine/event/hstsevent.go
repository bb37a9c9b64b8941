package event

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// hsts adds the event of a Strict-Transport-Security header that changed the
// HSTS list, or that the browser ignored. A header that renews an entry, or
// removes one that is not there, is only a check of its response.
func (n *narrator) hsts(at Place, x *trace.Exchange) {
	if !ChangesHSTS(x.HSTS) {
		return
	}
	action, result := phrase.Say("Browser ignores HSTS header"), tableTexts.ignored.Of(x.HSTS.Because).String()
	switch x.HSTS.Because {
	case rule.Noted:
		action, result = phrase.Say("Browser learns that {host} is HTTPS-only",
			"host", x.To.Host), phrase.Say("HTTPS-only until {time}: {hosts}", "hosts", HSTSScope(x.HSTSEntry), "time", Clock(x.HSTSEntry.Expires))
	case rule.Forgotten:
		action, result = phrase.Say("Browser removes the HSTS entry of {host}", "host", x.To.Host), phrase.Say("{host} is no longer HTTPS-only", "host", x.To.Host)
	}
	n.add(Event{
		At:         at,
		Action:     action,
		Host:       x.To.Host,
		Scheme:     x.To.Scheme,
		Condition:  phrase.Say("Strict-Transport-Security: {value}", "value", x.HSTS.Value),
		Result:     result,
		CookieSent: phrase.Say("No (header of the response)"),
		Wire:       wireText(x, ReadableIn(x, "Set-Cookie")),
		Chips:      []Chip{{Name: phrase.Say("HSTS"), Outcome: HSTSOutcome(x.HSTS), At: at}},
	})
}

// ChangesHSTS reports whether a header has an event of its own.
func ChangesHSTS(header *rule.Check) bool {
	return header != nil && header.Because != rule.Renewed && header.Because != rule.NoEntry
}

// HSTSOutcome is the result for the HSTS entry of a host.
func HSTSOutcome(header *rule.Check) Outcome {
	switch {
	case header.Result == rule.Failed:
		return Ignored
	case header.Because == rule.Forgotten:
		return Removed
	}
	return Learned
}

// HSTSScope is the hosts that an entry is for.
func HSTSScope(h *trace.HSTSHost) string {
	if h.IncludeSubDomains {
		return AndBelow(h.Host)
	}
	return h.Host
}

// HSTSAfter is the browser's HSTS list after the event that shows a place, with
// the preloaded hosts first; [Nowhere] is the start.
func (run *Run) HSTSAfter(at Place) []trace.HSTSHost {
	number := run.EventOf(at)
	first := number
	for first > 0 && run.Events[first-1].At.Step == at.Step {
		first--
	}
	list := run.Preloaded()
	if step := at.Step - 1; step >= 0 {
		list = slices.Clone(run.Trace.Steps[step].HSTS)
	}
	for i := first; i < number; i++ {
		list = run.HSTSThen(list, i)
	}
	return list
}

// HSTSThen is an HSTS list after event i.
func (run *Run) HSTSThen(list []trace.HSTSHost, i int) []trace.HSTSHost {
	at := run.Events[i].At
	if run.EndsStep(i) {
		return run.Trace.Steps[at.Step].HSTS
	}
	if at.Exchange == None {
		return list
	}
	x := run.ExchangeAt(at)
	if x.HSTS == nil || x.HSTS.Result == rule.Failed || at.HSTS != ChangesHSTS(x.HSTS) || at.Line != None || at.Clear {
		return list
	}
	list = slices.DeleteFunc(slices.Clone(list), func(h trace.HSTSHost) bool { return h.Host == x.To.Host && !h.Preloaded })
	if x.HSTSEntry != nil {
		list = append(list, *x.HSTSEntry)
	}
	return list
}

// Preloaded is the HSTS list that the browser starts with.
func (run *Run) Preloaded() []trace.HSTSHost {
	var list []trace.HSTSHost
	for _, host := range run.Scenario.PreloadedHSTS {
		list = append(list, trace.HSTSHost{Host: host, IncludeSubDomains: true, Preloaded: true})
	}
	return list
}

// AndBelow names a host together with its subdomains.
func AndBelow(host string) string { return phrase.Say("{host} and subdomains", "host", host) }
