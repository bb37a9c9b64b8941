package why

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyCached says which response the browser kept, who made it and why, and how to
// get rid of it.
func whyCached(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	r := reasoningOf(explain.ByBrowser(x, requestDetail(run, at)), phrase.Say("from the cache"))
	from := event.AtExchange(x.FromCache.From.Step, x.FromCache.From.Exchange)
	a := answeredAt(run, from)
	r.Headline = event.Sentences(r.Headline, phrase.Say("It came from {who} at event {event}: {because}.", "who", a.server, "event", strconv.Itoa(run.EventOf(from)), "because", a.because))
	if len(run.ExchangeAt(from).SetCookies) > 0 {
		r.Headline = event.Sentences(r.Headline, phrase.Say("Its Set-Cookie lines do not count again."))
	}
	if from.Step != at.Step { // otherwise it is one redirect of a loop, see [whyRedirectLoop]
		r.Headline = event.Sentences(r.Headline, phrase.Say("To make the browser ask again, clear its cache; while you test, redirect with 302 or send Cache-Control: no-store."))
	}
	return r
}

// cacheChecks is whether the browser keeps a redirect. That it keeps none without
// a header that says for how long is not worth a line.
func cacheChecks(x *trace.Exchange) []Check {
	c := x.Cached
	if c == nil || c.Because == rule.NotLasting {
		return nil
	}
	said := &whyTexts.cache.kept
	if c.Result == rule.Failed {
		said = &whyTexts.cache.notKept
	}
	return []Check{{OK: true, Rule: c.Rule, Text: said.Of(c.Because).With("status", event.StatusText(x), "value", c.Value)}}
}
