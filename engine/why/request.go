package why

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyExchange explains a request: by its cookie if there is only one.
func whyExchange(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	d := requestDetail(run, at)
	switch {
	case x.FromCache != nil:
		return withHeaders(run, at, whyCached(run, at))
	case x.Via == trace.ByBrowser:
		return withHeaders(run, at, whyUpgrade(run, at))
	case x.Error != "":
		text := explain.Stop(&rule.Check{Rule: x.Error, Result: rule.Failed}, d)
		r := reasoningOf(text, text.Short)
		r.Headline = event.Sentences(r.Headline, served(run, x))
		return r
	case event.Redirects(x):
		return withHeaders(run, at, withWithheld(x, whyRedirect(run, at)))
	}
	return withHeaders(run, at, withWithheld(x, withMissing(run, at, Cookies(run, at))))
}

// Cookies explains the results for a request's cookies.
func Cookies(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	switch {
	case len(x.Cookies) == 1:
		return whySelection(run, at.WithCookie(0))
	case len(x.Cookies) == 0:
		headline := phrase.Phrase("The jar had no cookie for {host}.")
		if event.InPlaintext(x) {
			headline = phrase.Phrase("The jar had no cookie for {host}, so this plain-HTTP request exposed none.")
		}
		return Reasoning{
			Verdict:  phrase.Say("no cookie to send"),
			Headline: headline.With("host", x.To.Host),
			Section:  "RFC 6265bis §5.8.3",
		}
	}
	return whyMany(run, at)
}

// whyMany summarizes a request that considered several cookies.
func whyMany(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	r := Reasoning{Section: "RFC 6265bis §5.8.3"}
	sent := 0
	var reasons [][]explain.Text
	for i := range x.Cookies {
		k := &x.Cookies[i]
		d := SelectionDetail(run, at.WithCookie(i))
		check := Check{OK: k.Sent, Reason: reasonNames(k.Reasons)}
		if k.Sent {
			sent++
			check.Text = phrase.Say("{name} was sent", "name", event.NameOf(k.Name))
		} else {
			check.Text = phrase.Say("{name}: {why}", "name", event.NameOf(k.Name), "why", event.ShortReason(k.Checks, d))
		}
		r.Checks = append(r.Checks, check)
		reasons = append(reasons, texts(k.Checks, d))
	}
	r.Texts = joined(reasons...)
	numbers := []string{"sent", strconv.Itoa(sent), "n", strconv.Itoa(len(x.Cookies))}
	r.Verdict = phrase.Say("{sent} of {n} sent", numbers...)
	r.Headline = whyTexts.headline.many(sent, len(x.Cookies), event.InPlaintext(x)).With(numbers...)
	return r
}

// many says how many of several cookies were sent.
func (w *headlineWords) many(sent, all int, inClear bool) phrase.Phrase {
	var text, textInClear phrase.Phrase
	switch {
	case sent == 0:
		return w.none
	case sent < all:
		text, textInClear = w.some, w.someInClear
	case all == 2:
		text, textInClear = w.both, w.bothInClear
	default:
		text, textInClear = w.all, w.allInClear
	}
	if inClear {
		return textInClear
	}
	return text
}

// whyStep explains the outcome of a step.
func whyStep(run *event.Run, i int) Reasoning {
	step := &run.Trace.Steps[i]
	switch do := scenario.Do(step.Do); {
	case step.Outcome == trace.RedirectLoop:
		return whyRedirectLoop(run, i)
	case step.Check != nil:
		return whyStopped(run, i)
	case do == scenario.Wait:
		return whyWait(run, i)
	case do == scenario.SwitchTab:
		return Reasoning{
			Verdict:  phrase.Say("nothing sent"),
			Headline: phrase.Say("The browser shows the tab as it was left, without asking the server. Each tab has a history of its own; the cookies are the same in all of them."),
		}
	case do == scenario.Restart:
		return whyRestart(run, i)
	case do == scenario.ClearCache:
		return Reasoning{
			Verdict:  phrase.Say("cache cleared"),
			Headline: phrase.Say("The browser has no stored redirect any more, so it asks the servers again. Clearing the cache deletes no cookie and no HSTS entry."),
		}
	case do.Kind().Moves != 0:
		return whyRestored(run, i)
	case event.Scrolls(step):
		return Reasoning{
			Verdict:  phrase.Say("nothing sent"),
			Headline: phrase.Say("The link points to another place on the same page, so the browser sends no request."),
			Section:  `HTML "fragment navigations"`,
		}
	}
	return Reasoning{Verdict: event.OutcomeText(step.Outcome), Headline: phrase.Say("The step ended at {url}.", "url", step.URL)}
}

// whyStopped explains what stopped a step: for CORS, the failed check.
func whyStopped(run *event.Run, i int) Reasoning {
	step, d := &run.Trace.Steps[i], stepDetail(run, i)
	outcome := event.OutcomeText(step.Outcome)
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
