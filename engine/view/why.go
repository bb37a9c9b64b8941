package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Reasoning answers why something came out as it did.
type Reasoning struct {
	// Fate is the cookie's, "" where the place is about no single cookie.
	Fate Fate
	// Verdict is a few words: "held at Send".
	Verdict string
	// Headline is a sentence.
	Headline string
	// Checks are the rules that were applied, in order.
	Checks []Check
	// Texts has a text for each reason, then for each warning.
	Texts []explain.Text
	// Section and DevTools are those of what decided.
	Section, DevTools string
}

// A Check is one rule, and whether the cookie passed it.
type Check struct {
	OK bool
	// Text has the deciding field and its value.
	Text string
	// Reason is the name of what the check failed for, "" if it was passed;
	// several have a comma between them.
	Reason string
}

// Why explains a place: a cookie that a request considered, a Set-Cookie line,
// an exchange or a step. A place that is not in the trace has no reasoning.
func Why(s *scenario.Scenario, t *trace.Trace, at Place) Reasoning {
	switch {
	case !exists(t, at):
		return Reasoning{}
	case at.Line != None:
		return whyLine(s, t, at)
	case at.Cookie != None:
		return whySelection(s, t, at)
	case at.Exchange != None:
		return whyExchange(s, t, at)
	}
	return whyStep(s, t, at.Step)
}

// exists reports whether a place is in a trace: after an edit, one that was
// selected may be gone.
func exists(t *trace.Trace, at Place) bool {
	within := func(i, n int) bool { return i == None || i >= 0 && i < n }
	if at.Step < 0 || at.Step >= len(t.Steps) {
		return false
	}
	step := &t.Steps[at.Step]
	switch {
	case at.Exchange == None:
		return at.Cookie == None && within(at.Line, len(step.SetCookies))
	case !within(at.Exchange, len(step.Exchanges)):
		return false
	}
	x := &step.Exchanges[at.Exchange]
	return within(at.Cookie, len(x.Cookies)) && within(at.Line, len(x.SetCookies))
}

// whySelection explains why a cookie went out or stayed.
func whySelection(s *scenario.Scenario, t *trace.Trace, at Place) Reasoning {
	x := &t.Steps[at.Step].Exchanges[at.Exchange]
	k := &x.Cookies[at.Cookie]
	d := selectionDetail(s, t, at)
	r := Reasoning{
		Fate:    selectionFate(k),
		Checks:  sendChecks(k, d),
		Texts:   texts(k.Reasons, k.Warnings, d),
		Section: "RFC 6265bis §5.8.3",
	}
	switch {
	case !k.Sent:
		r.Verdict, r.Headline = "held at Send", because(d.Subject(), "did not go out", r.Texts)
	case inPlaintext(x):
		r.Verdict, r.Headline = "sent in clear text", d.Subject()+" went out in clear text: anyone on the wire can read it."
	case len(r.Texts) > 0:
		r.Verdict, r.Headline = "sent", because(d.Subject(), "went out", r.Texts)
	default:
		r.Verdict, r.Headline = "sent", d.Subject()+" went out: nothing held it back."
	}
	return r.ruledByFirst()
}

// whyLine explains why a cookie was stored or not.
func whyLine(s *scenario.Scenario, t *trace.Trace, at Place) Reasoning {
	set := lineOf(t, at)
	d := lineDetail(s, t, at)
	r := Reasoning{
		Fate:    lineFate(set),
		Checks:  setChecks(set, d),
		Texts:   texts(set.Reasons, set.Warnings, d),
		Section: "RFC 6265bis §5.7",
	}
	switch set.Effect {
	case trace.Created:
		r.Verdict, r.Headline = "stored", d.Subject()+" was stored: nothing spoke against it."
	case trace.Overwritten:
		r.Verdict, r.Headline = "replaced", d.Subject()+" was stored in the place of an older one."
	case trace.Deleted:
		r.Verdict, r.Headline = "deleted", d.Subject()+" was deleted: its time was over when it came."
	case trace.Expired:
		r.Verdict, r.Headline = "nothing to delete", d.Subject()+" was over when it came, and the jar had none to delete."
	default:
		r.Verdict, r.Headline = "refused at "+gateOf(set.Reasons), because(d.Subject(), "was not stored", r.Texts)
	}
	evicted := len(set.Evicted) > 0
	if evicted {
		r.Texts = append(r.Texts, explain.Evicted(set.Evicted))
	}
	switch stored := lineFate(set) == Stored; {
	case stored && at.Exchange != None && inPlaintext(&t.Steps[at.Step].Exchanges[at.Exchange]):
		r.Headline = d.Subject() + " was stored, and it came in clear text: anyone on the wire can read it."
	case stored && evicted && len(r.Texts) == 1:
		r.Headline = d.Subject() + " was stored, and " + midSentence(r.Texts[0].Sentence)
	case stored && len(r.Texts) > 0:
		r.Headline = because(d.Subject(), "was stored", r.Texts)
	}
	return r.ruledByFirst()
}

// gateOf names the gate that refused: Store if what was in the jar stood in
// the way, Set for everything else.
func gateOf(reasons []reason.Reason) string {
	for _, r := range reasons {
		if r != reason.OverwriteSecure && r != reason.OverwriteHttpOnly && !slices.Contains(noRoom, r) {
			return "Set"
		}
	}
	return "Store"
}

// ruledByFirst takes section and name from the first text, if there is one.
func (r Reasoning) ruledByFirst() Reasoning {
	if len(r.Texts) > 0 {
		r.Section, r.DevTools = r.Texts[0].Section, r.Texts[0].DevTools
	}
	return r
}

func texts(reasons []reason.Reason, warnings []reason.Warning, d explain.Detail) []explain.Text {
	var list []explain.Text
	for _, r := range reasons {
		list = append(list, explain.Reason(r, d))
	}
	for _, w := range warnings {
		list = append(list, explain.Warning(w, d))
	}
	return list
}

// because joins what happened and the sentence that says why into one.
func because(subject, happened string, texts []explain.Text) string {
	if len(texts) == 0 {
		return subject + " " + happened + "."
	}
	why := texts[0].Sentence
	if rest, found := strings.CutPrefix(why, subject+" "); found {
		why = "it " + rest
	} else {
		why = strings.ToLower(why[:1]) + why[1:]
	}
	return subject + " " + happened + ": " + why
}

// midSentence takes the capital from a sentence that does not begin with a name.
func midSentence(s string) string {
	if rest, found := strings.CutPrefix(s, "The "); found {
		return "the " + rest
	}
	return s
}

// whyExchange explains a request: by its cookie if there is only one.
func whyExchange(s *scenario.Scenario, t *trace.Trace, at Place) Reasoning {
	x := &t.Steps[at.Step].Exchanges[at.Exchange]
	d := requestDetail(s, t, at)
	switch {
	case x.Via == trace.ByBrowser:
		return reasoningOf(explain.Upgrade(x.Upgrade, d), "upgraded in the browser")
	case x.Error != "":
		text := explain.Cause(x.Error, d)
		return reasoningOf(text, text.Short)
	case len(x.Cookies) == 1:
		return whySelection(s, t, at.WithCookie(0))
	case len(x.Cookies) == 0:
		r := Reasoning{Verdict: "no cookie to send", Section: "RFC 6265bis §5.8.3"}
		r.Headline = "The jar had no cookie for " + hostOf(x.URL) + "."
		if inPlaintext(x) {
			r.Headline = "The jar had no cookie for " + hostOf(x.URL) + ", so this plain request gave none away."
		}
		return r
	}
	return whyMany(s, t, at)
}

// whyMany sums up a request that considered several cookies.
func whyMany(s *scenario.Scenario, t *trace.Trace, at Place) Reasoning {
	x := &t.Steps[at.Step].Exchanges[at.Exchange]
	r := Reasoning{Section: "RFC 6265bis §5.8.3"}
	sent := 0
	for i := range x.Cookies {
		k := &x.Cookies[i]
		d := selectionDetail(s, t, at.WithCookie(i))
		if k.Sent {
			sent++
			r.Checks = append(r.Checks, Check{OK: true, Text: nameOf(k.Name) + " went out"})
		} else {
			r.Checks = append(r.Checks, Check{Text: nameOf(k.Name) + ": " + shortReason(k.Reasons, d), Reason: reasonNames(k.Reasons)})
		}
		r.Texts = append(r.Texts, texts(k.Reasons, k.Warnings, d)...)
	}
	r.Verdict = fmt.Sprintf("%d of %d sent", sent, len(x.Cookies))
	how := "went out."
	if sent > 0 && inPlaintext(x) {
		how = "went out in clear text: anyone on the wire can read that."
	}
	switch all := len(x.Cookies); {
	case sent == 0:
		r.Headline = fmt.Sprintf("None of %d cookies %s", all, how)
	case sent < all:
		r.Headline = fmt.Sprintf("%d of %d cookies %s", sent, all, how)
	case all == 2:
		r.Headline = "Both cookies " + how
	default:
		r.Headline = fmt.Sprintf("All %d cookies %s", all, how)
	}
	return r
}

// whyStep explains how a step ended.
func whyStep(s *scenario.Scenario, t *trace.Trace, i int) Reasoning {
	step := &t.Steps[i]
	switch {
	case step.Outcome == trace.RedirectLoop:
		return reasoningOf(explain.RedirectLoop(len(step.Exchanges)), "gave up")
	case step.Reason != "":
		return reasoningOf(explain.Cause(step.Reason, stepDetail(s, t, i)), string(step.Outcome))
	}
	switch do := scenario.Do(step.Do); {
	case do == scenario.Wait:
		return Reasoning{
			Verdict:  "time passed",
			Headline: fmt.Sprintf("The clock moved on by %s.", duration(s.Steps[i].Seconds)),
			Section:  "RFC 6265bis §5.7",
		}
	case do == scenario.Restart:
		return Reasoning{
			Verdict:  "session over",
			Headline: "The browser was closed, which ends every cookie that has no Expires and no Max-Age.",
			Section:  "RFC 6265bis §5.7",
		}
	}
	if scrolls(step) {
		return Reasoning{
			Verdict:  "nothing sent",
			Headline: "The link leads to another place on the same page, so the browser asks nobody.",
			Section:  `HTML "fragment navigations"`,
		}
	}
	return Reasoning{Verdict: "loaded", Headline: "The step ended at " + step.URL + "."}
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
