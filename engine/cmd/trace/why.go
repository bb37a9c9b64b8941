package main

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// reasons prints, for each exchange, each step without a request and each
// cookie, the result and every check. Steps and exchanges have the numbers of
// the file.
func (t *text) reasons(b *strings.Builder, p playing) {
	for _, e := range p.run.Events {
		at := e.At
		step := &p.run.Trace.Steps[at.Step]
		switch {
		case at.Exchange == event.None && at.Line == event.None:
			t.line(b, fmt.Sprintf("steps[%d], %s: %s", at.Step, step.Do, e.Action), bold)
			t.reasoning(b, p, at)
		case at.Exchange == event.None:
			t.line(b, fmt.Sprintf("steps[%d], script", at.Step), bold)
			t.reasoning(b, p, at)
		case at.Line != event.None || at.OfHeader():
			t.reasoning(b, p, at)
		default:
			t.exchange(b, p, at, &step.Exchanges[at.Exchange])
		}
	}
}

// exchange prints the reasoning about a request, unless that is about its only
// cookie, and about each cookie.
func (t *text) exchange(b *strings.Builder, p playing, at event.Place, x *trace.Exchange) {
	t.line(b, fmt.Sprintf("steps[%d], exchange %d: %s %s", at.Step, at.Exchange, x.Method, x.URL), bold)
	whole := why.Of(p.run, at)
	if len(x.Cookies) != 1 || whole.Headline != why.Of(p.run, at.WithCookie(0)).Headline {
		whole.Checks = whole.Checks[:len(whole.Checks)-checksOfCookies(p, at, x)]
		t.said(b, whole)
	}
	for k := range x.Cookies {
		t.reasoning(b, p, at.WithCookie(k))
	}
}

// checksOfCookies is how many of the checks of an exchange, the last ones, are
// those of its cookies, which are printed after it.
func checksOfCookies(p playing, at event.Place, x *trace.Exchange) int {
	if x.Via != trace.Network || x.Error != "" {
		return 0
	}
	if len(x.Cookies) == 1 {
		return len(why.Of(p.run, at.WithCookie(0)).Checks)
	}
	return len(x.Cookies)
}

// reasoning prints one reasoning: its headline and its checks.
func (t *text) reasoning(b *strings.Builder, p playing, at event.Place) {
	t.said(b, why.Of(p.run, at))
}

func (t *text) said(b *strings.Builder, r why.Reasoning) {
	t.indented(b, "  ", r.Headline+" "+ruledBy(r), inkOfOutcome(r.Outcome))
	for _, check := range r.Checks {
		mark, ink, why := "✓ ", none, ""
		if !check.OK {
			mark, ink = "✗ ", magenta
		}
		if check.Reason != "" {
			why = " (" + check.Reason + ")"
		}
		t.indented(b, "    ", mark+check.Text+why, ink)
	}
}

// ruledBy is the section of the rule.
func ruledBy(r why.Reasoning) string {
	if r.Section == "" {
		return ""
	}
	return "(" + r.Section + ")"
}

func inkOfOutcome(f event.Outcome) ink {
	switch f {
	case event.Sent, event.Stored:
		return green
	case event.Blocked, event.Rejected:
		return magenta
	}
	return none
}

// line begins a part, after a blank line.
func (t *text) line(b *strings.Builder, text string, i ink) {
	b.WriteByte('\n')
	t.indented(b, "", text, i)
}

func (t *text) indented(b *strings.Builder, indent, text string, i ink) {
	for _, line := range wrap(visible.Text(text), t.screen.width-len(indent)) {
		b.WriteString(indent + t.screen.paint(i, line) + "\n")
	}
}
