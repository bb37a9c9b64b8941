package why

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyUpgrade says why the browser upgraded a request and which response decided
// it: the one with the page's policy, or the one that set the HSTS entry.
func whyUpgrade(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	r := reasoningOf(explain.ByBrowser(x, requestDetail(run, at)), phrase.Say("upgraded by the browser"))
	if from := x.PolicyFrom; from != nil {
		number := strconv.Itoa(run.EventOf(event.AtExchange(from.Step, from.Exchange)))
		r.Headline = event.Sentences(r.Headline, phrase.Say("The page received the policy at event {event}.", "event", number))
	}
	by := x.UpgradedBy
	if by == nil || by.LearnedAt == nil {
		return r
	}
	text := phrase.Phrase("{host} sent Strict-Transport-Security at event {event}; the entry lasts until {time}.")
	if by.IncludeSubDomains {
		text = phrase.Phrase("{host} sent Strict-Transport-Security with includeSubDomains at event {event}; the entry lasts until {time}.")
	}
	number := strconv.Itoa(run.EventOf(event.AtExchange(by.LearnedAt.Step, by.LearnedAt.Exchange).WithHSTS()))
	r.Headline = event.Sentences(r.Headline, text.With("host", by.Host, "event", number, "time", event.Clock(by.Expires)))
	return r
}

// headerChecks are those of a response's headers: of the cache,
// Strict-Transport-Security, Clear-Site-Data, those about frames, and CORS.
func headerChecks(run *event.Run, at event.Place) []Check {
	x := run.ExchangeAt(at)
	cors, _ := corsChecks(x.CORS, corsDetail(run, at))
	return slices.Concat(cacheChecks(x), hstsChecks(x), clearChecks(x), framingChecks(x), cors)
}

// hstsChecks is the check of a response's Strict-Transport-Security header.
func hstsChecks(x *trace.Exchange) []Check {
	c := x.HSTS
	if c == nil {
		return nil
	}
	check := Check{OK: c.Result != rule.Failed, Rule: c.Rule, Text: whyTexts.hsts.header.Of(c.Because).With("host", x.To.Host, "value", c.Value)}
	if !check.OK {
		check.Name, check.Reason = phrase.Say("Strict-Transport-Security"), string(c.Because)
	}
	return []Check{check}
}

// withHeaders adds the checks of a response's headers before those of a
// reasoning, and explains a CORS failure.
func withHeaders(run *event.Run, at event.Place, r Reasoning) Reasoning {
	x := run.ExchangeAt(at)
	r.Checks = append(headerChecks(run, at), r.Checks...)
	failed := x.CORS.FirstFailed()
	if failed == nil {
		return r
	}
	_, list := corsChecks(x.CORS, corsDetail(run, at))
	if x.Destination == trace.Preflight {
		r.Verdict, r.Headline = list[0].Short, list[0].Sentence
		r.Section, r.DevTools = list[0].Section, list[0].DevTools
		r.Texts = append(list, r.Texts...)
		return r
	}
	r.Headline = event.Sentences(r.Headline, list[0].Sentence)
	r.Texts = append(r.Texts, list...)
	return r
}

// corsDetail is the detail of an exchange, with the method for which a
// preflight requests permission.
func corsDetail(run *event.Run, at event.Place) explain.Detail {
	d := requestDetail(run, at)
	if d.Destination == trace.Preflight {
		d.Method = run.Scenario.Steps[at.Step].EffectiveMethod()
	}
	return d
}

// corsChecks puts the CORS checks into words, with a text for each failed one.
func corsChecks(checks rule.Checks, d explain.Detail) (list []Check, failed []explain.Text) {
	for i := range checks {
		c := &checks[i]
		check := Check{OK: c.Result == rule.Passed, Rule: c.Rule, Text: whyTexts.cors.Of(c.Rule).String()}
		if !check.OK {
			text := explain.CORS(c, d)
			check.Text, check.Name, check.Reason = event.Capital(text.Short), event.Capital(text.Short), string(c.Rule)
			failed = append(failed, text)
		}
		list = append(list, check)
	}
	return list, failed
}

// whyHSTS explains the result of a Strict-Transport-Security header.
func whyHSTS(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	w := &whyTexts.hsts
	pairs := []string{"host", x.To.Host, "value", x.HSTS.Value}
	if entry := x.HSTSEntry; entry != nil {
		pairs = append(pairs, "hosts", event.HSTSScope(entry), "time", event.Clock(entry.Expires))
	}
	outcome := event.HSTSOutcome(x.HSTS)
	return Reasoning{
		Outcome:  outcome,
		Verdict:  w.verdict.Of(outcome).String(),
		Headline: w.headline.Of(x.HSTS.Because).With(pairs...),
		Checks:   hstsChecks(x),
		Section:  rule.Of(x.HSTS.Rule).Uses[0].SectionOf(x.HSTS.Because),
	}
}
