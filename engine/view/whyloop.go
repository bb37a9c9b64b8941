package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyLoop names the URLs that repeat, and the cause.
func (run *Run) whyLoop(i int) Reasoning {
	step := &run.Trace.Steps[i]
	r := reasoningOf(explain.Stop(step.Check, run.stepDetail(i)), say.why.verdict.gaveUp.String())
	first := roundOf(step)
	if first == None {
		return r
	}
	w := &say.why.loop
	var urls []string
	var cause answered
	for j := first; j < len(step.Exchanges); j++ {
		x := &step.Exchanges[j]
		urls = append(urls, x.To.URL)
		check, a := run.hop(AtExchange(i, j))
		r.Checks = append(r.Checks, check)
		if a.why == "" || cause.why != "" && cause.missing == "" {
			continue
		}
		if cause.why == "" || a.missing == "" {
			cause = a
		}
	}
	if len(urls) == 1 {
		r.Headline = sentences(r.Headline, w.alone.With("url", urls[0]))
	} else {
		r.Headline = sentences(r.Headline, w.repeat.With("urls", listedAnd(shortened(urls))))
	}
	switch {
	case cause.why != "":
		r.Headline = sentences(r.Headline, w.because.With("who", cause.who, "because", cause.because), cause.why)
		r.Texts = append(r.Texts, cause.texts...)
	case upgradedIn(step.Exchanges[first:]):
		r.Headline = sentences(r.Headline, w.upgraded.String())
	default:
		r.Headline = sentences(r.Headline, w.always.String())
	}
	return r
}

// roundOf is the exchange with which the last round of a loop started, None if
// no URL repeats.
func roundOf(step *trace.Step) int {
	if step.StoppedAt == nil {
		return None
	}
	for j := len(step.Exchanges) - 1; j >= 0; j-- {
		if step.Exchanges[j].URL == step.StoppedAt.URL || step.Exchanges[j].To.URL == step.StoppedAt.URL {
			return j
		}
	}
	return None
}

// hop says why one exchange of a loop redirected.
func (run *Run) hop(at Place) (Check, answered) {
	x := run.exchangeAt(at)
	w := &say.why.loop
	if x.Via == trace.ByBrowser {
		text := explain.Upgrade(x, run.requestDetail(at))
		return Check{OK: true, Text: w.hop.With("url", x.To.URL, "who", say.why.loop.browser.String(), "because", text.Short)}, answered{}
	}
	a := run.answeredAt(at)
	check := Check{OK: a.why == "", Text: w.hop.With("url", x.To.URL, "who", a.who, "because", a.because)}
	if !check.OK {
		check.Name, check.Reason = w.name.String(), a.reason
		check.Rule = rule.TooManyRedirects
	}
	return check, a
}

func upgradedIn(exchanges []trace.Exchange) bool {
	for i := range exchanges {
		if exchanges[i].Via == trace.ByBrowser {
			return true
		}
	}
	return false
}

// shortened keeps a list that a sentence names to a few.
func shortened(list []string) []string { return upTo(4, list) }

// upTo keeps a list to so many, the last of which counts the others.
func upTo(enough int, list []string) []string {
	if len(list) <= enough {
		return list
	}
	return append(list[:enough-1:enough-1], say.why.loop.more.Of(len(list)-enough+1))
}
