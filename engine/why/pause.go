package why

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyWait says which cookies expired during a wait, and which of them the
// browser had capped.
func whyWait(run *event.Run, i int) Reasoning {
	r := Reasoning{
		Verdict:  phrase.Say("time passed"),
		Headline: phrase.Say("The clock advanced by {time}.", "time", event.Duration(run.Scenario.Steps[i].Seconds)),
		Section:  "RFC 6265bis §5.7",
	}
	before, after := run.JarBefore(i), run.JarAfter(i)
	for j := range before.Cookies {
		k := &before.Cookies[j]
		if _, still := after.Find(k); still {
			continue
		}
		r.Checks = append(r.Checks, Check{OK: true, Text: phrase.Say("{cookie}: expired at {time}", "cookie", event.NameOf(k.Name), "time", event.Clock(k.Expires))})
		at, ok := lastStored(run, event.AtExchange(i, 0), k)
		if !ok {
			continue
		}
		for _, id := range []rule.ID{rule.ScriptLifetimeCapped, rule.LifetimeCapped} {
			if c := run.LineOf(at).Checks.Find(id); c != nil {
				text := explain.Check(c, LineDetail(run, at))
				r.Texts = append(r.Texts, text)
				r.Headline = event.Sentences(r.Headline, phrase.Say("{cookie} was set at event {event}. {why}",
					"cookie", event.NameOf(k.Name), "event", strconv.Itoa(run.EventOf(at)), "why", text.Sentence))
				break
			}
		}
	}
	return r.ruledByFirst()
}

// whyRestart says which cookies ended with the session.
func whyRestart(run *event.Run, i int) Reasoning {
	r := Reasoning{
		Verdict:  phrase.Say("session ended"),
		Headline: phrase.Say("The browser was closed, which ends every cookie that has no Expires and no Max-Age."),
		Section:  "RFC 6265bis §5.7",
	}
	after := run.JarAfter(i)
	for _, k := range run.JarBefore(i).Cookies {
		text := phrase.Phrase("{cookie}: stays, it is kept {lifetime}")
		if _, still := after.Find(&k); !still {
			text = phrase.Phrase("{cookie}: ended, it was kept {lifetime}")
		}
		r.Checks = append(r.Checks, Check{OK: true, Text: text.With("cookie", event.NameOf(k.Name), "lifetime", event.LifetimeOf(&k))})
	}
	return r
}

// whyRestored explains a page that back or forward shows again without a request.
func whyRestored(run *event.Run, i int) Reasoning {
	from := run.Trace.Steps[i].Restored
	if from == nil {
		return Reasoning{Verdict: phrase.Say("nothing sent"), Headline: phrase.Say("The history of the tab has no page in this direction.")}
	}
	return Reasoning{
		Verdict: phrase.Say("page kept"),
		Headline: phrase.Say(
			"The browser has kept the page of event {event} and shows it again without asking the server, so the response sets no cookie again. Scripts see the cookies of now.",
			"event", strconv.Itoa(run.EventOf(event.AtExchange(from.Step, from.Exchange))),
		),
		Section: `HTML "reactivate a document"`,
	}
}

// repeats says that a step repeats the request of another site for its page, ""
// if it does not.
func repeats(run *event.Run, at event.Place) string {
	step := &run.Trace.Steps[at.Step]
	from, to := step.From, run.ExchangeAt(at).To
	kind := scenario.Do(step.Do).Kind()
	if kind.Initiator != scenario.AsBefore || from == nil || from.Site == to.Site {
		return ""
	}
	if kind.Moves != 0 {
		return phrase.Say("The browser has not kept the page, and repeats the request that {page} started.", "page", from.URL)
	}
	return phrase.Say("A reload repeats the request that {page} started.", "page", from.URL)
}

// fromOtherTab says that the page of another tab starts a request, "" if it does not.
func fromOtherTab(run *event.Run, at event.Place) string {
	from := run.Trace.Steps[at.Step].From
	if from == nil || !run.Scenario.Steps[at.Step].NewTab {
		return ""
	}
	return phrase.Say("The tab is new, but {page} started its request, so SameSite compares with that page.", "page", from.URL)
}

// siteDecided reports whether SameSite blocked a cookie.
func siteDecided(k *trace.CookieSelection) bool {
	failed := k.Checks.FirstFailed()
	if failed == nil {
		return false
	}
	known := rule.Of(failed.Rule)
	return known != nil && known.Guess == rule.GuessSite
}
