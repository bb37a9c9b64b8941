package view

import (
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/rule"
)

// A Reasoning explains a result.
type Reasoning struct {
	// Fate is the cookie's, "" if the place is not about one cookie.
	Fate Fate
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

// Why explains a place: a cookie that a request considered, a Set-Cookie line, an
// HSTS header, an exchange or a step. A place that is not in the trace has no reasoning.
func (run *Run) Why(at Place) Reasoning {
	r := run.reasoning(at)
	switch {
	case r.Fate == "" || at.HSTS:
	case at.Line != None:
		r.Checks = checksOf(run.lineOf(at).Checks, run.lineDetail(at))
	default:
		at = at.WithCookie(max(at.Cookie, 0))
		r.Checks = checksOf(run.exchangeAt(at).Cookies[at.Cookie].Checks, run.selectionDetail(at))
	}
	return r
}

// headline is that of [Run.Why], for callers that go through every event and do
// not need the text of each check.
func (run *Run) headline(at Place) string { return run.reasoning(at).Headline }

// reasoning is the result of [Run.Why] without the checks of a single cookie.
func (run *Run) reasoning(at Place) Reasoning {
	switch {
	case !run.Has(at):
		return Reasoning{}
	case at.HSTS:
		return run.whyHSTS(at)
	case at.Line != None:
		return run.whyLine(at)
	case at.Cookie != None:
		return run.whySelection(at)
	case at.Exchange != None:
		return run.whyExchange(at)
	}
	return run.whyStep(at.Step)
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
