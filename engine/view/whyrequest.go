package view

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyExchange explains a request: by its cookie if there is only one.
func (run *Run) whyExchange(at Place) Reasoning {
	x := run.exchangeAt(at)
	d := run.requestDetail(at)
	switch {
	case x.Via == trace.ByBrowser:
		return run.withHeaders(at, run.whyUpgrade(at))
	case x.Error != "":
		text := explain.Stop(&rule.Check{Rule: x.Error, Result: rule.Failed}, d)
		r := reasoningOf(text, text.Short)
		r.Headline = sentences(r.Headline, run.served(x))
		return r
	case redirects(x):
		return run.withHeaders(at, run.whyRedirect(at))
	}
	return run.withHeaders(at, run.withMissing(at, run.whyCookies(at)))
}

// whyCookies explains the results for a request's cookies.
func (run *Run) whyCookies(at Place) Reasoning {
	x := run.exchangeAt(at)
	switch {
	case len(x.Cookies) == 1:
		return run.whySelection(at.WithCookie(0))
	case len(x.Cookies) == 0:
		headline := phrase.Phrase("The jar had no cookie for {host}.")
		if inPlaintext(x) {
			headline = phrase.Phrase("The jar had no cookie for {host}, so this plain-HTTP request exposed none.")
		}
		return Reasoning{
			Verdict:  phrase.Say("no cookie to send"),
			Headline: headline.With("host", x.To.Host),
			Section:  "RFC 6265bis §5.8.3",
		}
	}
	return run.whyMany(at)
}

// whyMany summarizes a request that considered several cookies.
func (run *Run) whyMany(at Place) Reasoning {
	x := run.exchangeAt(at)
	r := Reasoning{Section: "RFC 6265bis §5.8.3"}
	sent := 0
	for i := range x.Cookies {
		k := &x.Cookies[i]
		d := run.selectionDetail(at.WithCookie(i))
		check := Check{OK: k.Sent, Reason: reasonNames(k.Reasons)}
		if k.Sent {
			sent++
			check.Text = phrase.Say("{name} was sent", "name", nameOf(k.Name))
		} else {
			check.Text = phrase.Say("{name}: {why}", "name", nameOf(k.Name), "why", shortReason(k.Checks, d))
		}
		r.Checks = append(r.Checks, check)
		r.Texts = append(r.Texts, texts(k.Checks, d)...)
	}
	numbers := []string{"sent", strconv.Itoa(sent), "n", strconv.Itoa(len(x.Cookies))}
	r.Verdict = phrase.Say("{sent} of {n} sent", numbers...)
	r.Headline = whyTexts.headline.many(sent, len(x.Cookies), inPlaintext(x)).With(numbers...)
	return r
}

// many says how many of several cookies were sent.
func (w *headlineWords) many(sent, all int, inClear bool) phrase.Phrase {
	var said, saidInClear phrase.Phrase
	switch {
	case sent == 0:
		return w.none
	case sent < all:
		said, saidInClear = w.some, w.someInClear
	case all == 2:
		said, saidInClear = w.both, w.bothInClear
	default:
		said, saidInClear = w.all, w.allInClear
	}
	if inClear {
		return saidInClear
	}
	return said
}

// whyStep explains the outcome of a step.
func (run *Run) whyStep(i int) Reasoning {
	step := &run.Trace.Steps[i]
	switch do := scenario.Do(step.Do); {
	case step.Outcome == trace.RedirectLoop:
		return run.whyLoop(i)
	case step.Check != nil:
		return run.whyStopped(i)
	case do == scenario.Wait:
		return run.whyWait(i)
	case do == scenario.Restart:
		return run.whyRestart(i)
	case scrolls(step):
		return Reasoning{
			Verdict:  phrase.Say("nothing sent"),
			Headline: phrase.Say("The link points to another place on the same page, so the browser sends no request."),
			Section:  `HTML "fragment navigations"`,
		}
	}
	return Reasoning{Verdict: OutcomeText(step.Outcome), Headline: phrase.Say("The step ended at {url}.", "url", step.URL)}
}

// whyStopped explains what stopped a step: for CORS, the failed check.
func (run *Run) whyStopped(i int) Reasoning {
	step, d := &run.Trace.Steps[i], run.stepDetail(i)
	outcome := OutcomeText(step.Outcome)
	if step.Check.Rule != rule.CORS && step.Check.Rule != rule.PreflightFailed {
		return reasoningOf(explain.Stop(step.Check, d), outcome)
	}
	checks := step.Exchanges[len(step.Exchanges)-1].CORS
	failed := checks.FirstFailed()
	if failed == nil {
		return reasoningOf(explain.Stop(step.Check, d), outcome)
	}
	r := reasoningOf(explain.CORS(failed, d), outcome)
	list, texts := corsChecks(checks, d)
	r.Checks, r.Texts = list, texts
	return r
}

// reasonNames lists the names of reasons.
func reasonNames(reasons []rule.ID) string {
	names := make([]string, len(reasons))
	for i, r := range reasons {
		names[i] = string(r)
	}
	return strings.Join(names, ", ")
}
