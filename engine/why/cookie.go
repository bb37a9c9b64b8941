package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whySelection explains why a cookie was sent or blocked.
func whySelection(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	k := &x.Cookies[at.Cookie]
	d := SelectionDetail(run, at)
	r := Reasoning{
		Outcome: event.SelectionOutcome(k),
		Texts:   texts(k.Checks, d),
		Section: "RFC 6265bis §5.8.3",
	}
	headline := &whyTexts.headline
	switch {
	case !k.Sent:
		r.Verdict, r.Headline = phrase.Say("blocked at Send"), headline.blocked.of(d.Subject(), r.Texts)
	case event.InPlaintext(x):
		r.Verdict, r.Headline = phrase.Say("sent in clear text"), phrase.Say("{cookie} was sent in clear text: anyone on the wire can read it.", "cookie", d.Subject())
	default:
		r.Verdict, r.Headline = phrase.Say("sent"), headline.sent.of(d.Subject(), r.Texts)
	}
	if siteDecided(k) {
		r.Headline = event.Sentences(r.Headline, repeats(run, at), fromOtherTab(run, at))
	}
	return r.ruledByFirst()
}

// whyLine explains why a cookie was stored or rejected.
func whyLine(run *event.Run, at event.Place) Reasoning {
	set, d := run.LineOf(at), LineDetail(run, at)
	r := Reasoning{
		Outcome: event.LineOutcome(set),
		Verdict: lineVerdict(set),
		Texts:   texts(set.Checks, d),
		Section: "RFC 6265bis §5.7",
	}
	if len(set.Evicted) > 0 {
		r.Texts = append(r.Texts, explain.Evicted(set.Evicted))
	}
	inClear := at.Exchange != event.None && event.InPlaintext(run.ExchangeAt(at))
	if event.LineOutcome(set) == event.Deleted {
		r.Headline = whyDeleted(run, at, d.Subject())
	} else {
		r.Headline = lineHeadline(set, d.Subject(), r.Texts, inClear)
	}
	return r.ruledByFirst()
}

func lineVerdict(set *trace.SetCookie) string {
	switch set.Effect {
	case trace.Created:
		return phrase.Say("stored")
	case trace.Overwritten:
		return phrase.Say("replaced")
	case trace.Deleted:
		return phrase.Say("deleted")
	case trace.Expired:
		return phrase.Say("nothing to delete")
	}
	if refusedByJar(set.Checks) {
		return phrase.Say("rejected at Store")
	}
	return phrase.Say("rejected at Set")
}

// refusedByJar reports whether a cookie was rejected only because of the jar.
func refusedByJar(checks rule.Checks) bool {
	for i := range checks {
		if checks[i].Result == rule.Failed && rule.Of(checks[i].Rule).At(rule.Store) == nil {
			return false
		}
	}
	return true
}

// lineHeadline is the result of a set cookie. For a stored cookie it first
// names effects on other cookies or warnings, and otherwise says that every
// check passed.
func lineHeadline(set *trace.SetCookie, cookie string, texts []explain.Text, inClear bool) string {
	w := &whyTexts.headline
	onlyEvicted := len(texts) == 1 && len(set.Evicted) > 0
	switch {
	case !set.Stored:
		return w.notStored.of(cookie, texts)
	case inClear:
		return phrase.Say("{cookie} was stored, and it arrived in clear text: anyone on the wire can read it.", "cookie", cookie)
	case onlyEvicted:
		return phrase.Say("{cookie} was stored, and {evicted}", "cookie", cookie, "evicted", phrase.Inside(texts[0].Sentence))
	case set.Effect == trace.Overwritten && len(texts) == 0:
		return phrase.Say("{cookie} was stored and replaced an older cookie.", "cookie", cookie)
	}
	return w.stored.of(cookie, texts)
}
