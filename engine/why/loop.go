package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyRedirectLoop names the URLs that repeat, and the cause.
func whyRedirectLoop(run *event.Run, i int) Reasoning {
	step := &run.Trace.Steps[i]
	r := reasoningOf(explain.Stop(step.Check, stepDetail(run, i)), phrase.Say("gave up"))
	first := roundOf(step)
	if first == event.None {
		return r
	}
	var urls []string
	var cause responseCause
	for j := first; j < len(step.Exchanges); j++ {
		x := &step.Exchanges[j]
		urls = append(urls, x.To.URL)
		check, a := hop(run, event.AtExchange(i, j))
		r.Checks = append(r.Checks, check)
		if a.why == "" || cause.why != "" && cause.missing == "" {
			continue
		}
		if cause.why == "" || a.missing == "" {
			cause = a
		}
	}
	if len(urls) == 1 {
		r.Headline = event.Sentences(r.Headline, phrase.Say("{url} redirects to itself.", "url", urls[0]))
	} else {
		r.Headline = event.Sentences(r.Headline, phrase.Say("These URLs repeat: {urls}.", "urls", event.ListedAnd(event.Shortened(urls))))
	}
	each := phrase.Phrase("Each time, {who} redirects because of {because}.")
	if asked := askedIn(step.Exchanges); cachedIn(step.Exchanges[first:]) {
		each = phrase.Phrase("{who} redirected because of {because}.")
		r.Headline = event.Sentences(r.Headline, phrase.Plural{
			One:   "Only {n} request reaches a server: the browser's cache answers the others.",
			Other: "Only {n} requests reach a server: the browser's cache answers the others.",
		}.Of(asked))
	}
	switch {
	case cause.why != "":
		r.Headline = event.Sentences(r.Headline, each.With("who", cause.server, "because", cause.because), cause.why)
		r.Texts = append(r.Texts, cause.texts...)
	case upgradedIn(step.Exchanges[first:]):
		r.Headline = event.Sentences(r.Headline, phrase.Say("The browser upgrades the request to https, and the server redirects it back to http."))
	default:
		r.Headline = event.Sentences(r.Headline, phrase.Say("None of these redirects depends on a cookie, so the loop never ends."))
	}
	return r
}

// roundOf is the exchange with which the last round of a loop started, None if
// no URL repeats.
func roundOf(step *trace.Step) int {
	if step.StoppedAt == nil {
		return event.None
	}
	for j := len(step.Exchanges) - 1; j >= 0; j-- {
		if step.Exchanges[j].URL == step.StoppedAt.URL || step.Exchanges[j].To.URL == step.StoppedAt.URL {
			return j
		}
	}
	return event.None
}

// hop says why one exchange of a loop redirected.
func hop(run *event.Run, at event.Place) (Check, responseCause) {
	x := run.ExchangeAt(at)
	if from := x.FromCache; from != nil {
		check, a := hop(run, event.AtExchange(from.From.Step, from.From.Exchange))
		check.Text = phrase.Say("{url}: {who}, {because}", "url", x.To.URL, "who", phrase.Say("the browser's cache"), "because", explain.ByBrowser(x, requestDetail(run, at)).Short)
		return check, a
	}
	if x.Via == trace.ByBrowser {
		text := explain.ByBrowser(x, requestDetail(run, at))
		return Check{OK: true, Text: phrase.Say("{url}: {who}, {because}", "url", x.To.URL, "who", phrase.Say("the browser"), "because", text.Short)}, responseCause{}
	}
	a := answeredAt(run, at)
	check := Check{OK: a.why == "", Text: phrase.Say("{url}: {who}, {because}", "url", x.To.URL, "who", a.server, "because", a.because)}
	if !check.OK {
		check.Name, check.Reason = phrase.Say("Redirect"), a.reason
		check.Rule = rule.TooManyRedirects
	}
	return check, a
}

func upgradedIn(exchanges []trace.Exchange) bool {
	for i := range exchanges {
		if exchanges[i].Upgrade != "" {
			return true
		}
	}
	return false
}

func cachedIn(exchanges []trace.Exchange) bool {
	for i := range exchanges {
		if exchanges[i].FromCache != nil {
			return true
		}
	}
	return false
}

// askedIn counts the requests that left the browser.
func askedIn(exchanges []trace.Exchange) int {
	n := 0
	for i := range exchanges {
		if exchanges[i].Via == trace.Network {
			n++
		}
	}
	return n
}
