package why

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyCleared explains the result of a Clear-Site-Data header.
func whyCleared(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	w, c := &whyTexts.clear, x.ClearSiteData
	outcome := event.ClearOutcome(c)
	names := phrase.Say("none")
	if len(x.Cleared) > 0 {
		names = event.ClearedNames(x)
	}
	return Reasoning{
		Outcome:  outcome,
		Verdict:  w.verdict.Of(outcome).String(),
		Headline: w.headline.Of(c.Because).With("host", x.To.Host, "origin", x.To.Origin, "value", c.Value, "names", names),
		Checks:   clearChecks(x),
		Section:  rule.Of(c.Rule).Uses[0].SectionOf(c.Because),
	}
}

// clearChecks is the check of a response's Clear-Site-Data header, and what it
// removed from the cache.
func clearChecks(x *trace.Exchange) []Check {
	c := x.ClearSiteData
	if c == nil {
		return nil
	}
	check := Check{OK: c.Result != rule.Failed, Rule: c.Rule, Text: whyTexts.clear.header.Of(c.Because).With("host", x.To.Host, "origin", x.To.Origin, "value", c.Value)}
	if !check.OK {
		check.Name, check.Reason = phrase.Say("Clear-Site-Data"), string(c.Because)
	}
	checks := []Check{check}
	if x.ClearedRedirects > 0 || c.Because == rule.CacheOnly {
		text := phrase.Say("Cached redirects removed: {n}", "n", strconv.Itoa(x.ClearedRedirects))
		checks = append(checks, Check{OK: true, Rule: c.Rule, Text: text})
	}
	return checks
}

// framingChecks is the check whether the page may show a response in a frame.
func framingChecks(x *trace.Exchange) []Check {
	c := x.Framing
	if c == nil {
		return nil
	}
	check := Check{OK: c.Result != rule.Failed, Rule: c.Rule}
	text := &whyTexts.framing.allows
	if !check.OK {
		text = &whyTexts.framing.forbids
		check.Name, check.Reason = whyTexts.framing.name.Of(c.Rule).String(), string(c.Rule)
	}
	check.Text = text.Of(c.Rule).With("value", c.Value)
	return []Check{check}
}
