package engine_test

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// whyText writes the reasoning about each event and, where a request considered
// several cookies, about each of them.
func whyText(s *scenario.Scenario, t *trace.Trace) string {
	run := event.NewRun(s, t)
	var b strings.Builder
	for _, e := range run.Events {
		reasoningLines(&b, fmt.Sprintf("%d ", e.Number), why.Of(run, e.At))
		if e.At.Exchange == event.None || e.At.Line != event.None {
			continue
		}
		cookies := t.Steps[e.At.Step].Exchanges[e.At.Exchange].Cookies
		if len(cookies) < 2 {
			continue
		}
		for i := range cookies {
			reasoningLines(&b, "  - ", why.Of(run, e.At.WithCookie(i)))
		}
	}
	return foldList(b.String(), "\n")
}

// reasoningLines writes a reasoning: its headline with the section of the rule,
// the checks, and the notes.
func reasoningLines(b *strings.Builder, mark string, r why.Reasoning) {
	fmt.Fprintf(b, "%s%s: %s", mark, r.Verdict, r.Headline)
	if r.Section != "" {
		fmt.Fprintf(b, " (%s)", r.Section)
	}
	b.WriteByte('\n')
	var checks []string
	for _, c := range r.Checks {
		sign := "✗ "
		if c.OK {
			sign = "✓ "
		}
		checks = append(checks, sign+c.Text)
	}
	if len(checks) > 0 {
		fmt.Fprintf(b, "    %s\n", strings.Join(fold(checks), " · "))
	}
	for i, text := range r.Texts {
		if sentence := text.Sentence; !strings.Contains(r.Headline, sentence) && (i > 0 || r.Outcome != event.Blocked && r.Outcome != event.Rejected) {
			fmt.Fprintf(b, "    also: %s\n", sentence)
		}
	}
}
