package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// A Reasoning explains a result.
type Reasoning struct {
	// Outcome is the cookie's, "" if the place is not about one cookie.
	Outcome event.Outcome
	// Verdict is a few words: "blocked at Send".
	Verdict string
	// Headline is a sentence.
	Headline string
	// Checks are the rules that were applied, in order.
	Checks []Check
	// Texts has a text for each reason, then for each warning.
	Texts []explain.Text
	// Section and DevTools are those of the deciding rule.
	Section, DevTools string
}

// A Check is one rule, and whether the cookie passed it.
type Check struct {
	OK bool
	// Text has the deciding field and its value.
	Text string
	// Rule is the rule's name, "" if the check stands for several.
	Rule rule.ID
	// Name is the name of a failed check: "Secure". Reason is the name of the
	// reason. Both are "" if the check passed.
	Name, Reason string
}

// Of explains a place: a cookie that a request considered, a Set-Cookie line, a
// header, an exchange or a step. A place that is not in the trace has no
// reasoning.
func Of(run *event.Run, at event.Place) Reasoning {
	r := reasoning(run, at)
	switch {
	case r.Outcome == "" || at.OfHeader():
	case at.Line != event.None:
		r.Checks = checksOf(run.LineOf(at).Checks, LineDetail(run, at))
	default:
		at = at.WithCookie(max(at.Cookie, 0))
		r.Checks = checksOf(run.ExchangeAt(at).Cookies[at.Cookie].Checks, SelectionDetail(run, at))
	}
	return withUnverified(run, at, r)
}

// Headline is that of [Of], for callers that go through every event and do
// not need the text of each check.
func Headline(run *event.Run, at event.Place) string { return reasoning(run, at).Headline }

// reasoning is the result of [Of] without the checks of a single cookie.
func reasoning(run *event.Run, at event.Place) Reasoning {
	switch {
	case !run.Has(at):
		return Reasoning{}
	case at.HSTS:
		return whyHSTS(run, at)
	case at.Clear:
		return whyCleared(run, at)
	case at.Line != event.None:
		return whyLine(run, at)
	case at.Cookie != event.None:
		return whySelection(run, at)
	case at.Exchange != event.None:
		return whyExchange(run, at)
	}
	return whyStep(run, at.Step)
}

func reasoningOf(text explain.Text, verdict string) Reasoning {
	return Reasoning{
		Verdict:  verdict,
		Headline: text.Sentence,
		Texts:    []explain.Text{text},
		Section:  text.Section,
		DevTools: text.DevTools,
	}
}

// ruledByFirst takes section and name from the first text, if there is one.
func (r Reasoning) ruledByFirst() Reasoning {
	if len(r.Texts) > 0 {
		r.Section, r.DevTools = r.Texts[0].Section, r.Texts[0].DevTools
	}
	return r
}

// joined are the texts of several lists, each once: several cookies may have the same
// reason, and one of them may be the cause of the response.
func joined(lists ...[]explain.Text) []explain.Text {
	var all []explain.Text
	known := map[string]bool{}
	for _, list := range lists {
		for _, text := range list {
			if !known[text.Sentence] {
				known[text.Sentence] = true
				all = append(all, text)
			}
		}
	}
	return all
}

// texts explain the failed checks, then the warnings.
func texts(checks rule.Checks, d explain.Detail) []explain.Text {
	var list []explain.Text
	for _, result := range []rule.Result{rule.Failed, rule.Warned} {
		for i := range checks {
			if checks[i].Result == result {
				list = append(list, explain.Check(&checks[i], d))
			}
		}
	}
	return list
}
