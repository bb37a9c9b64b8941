package main

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/trace"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// reasons tells of each cookie of each exchange what became of it, and every
// check that it came to. Steps and exchanges have the numbers of the file.
func (t *text) reasons(b *strings.Builder, p playing) {
	for i := range p.run.Trace.Steps {
		step := &p.run.Trace.Steps[i]
		for j := range step.Exchanges {
			t.exchange(b, p, i, j)
		}
		for line := range step.SetCookies {
			t.line(b, fmt.Sprintf("steps[%d], script", i), bold)
			t.reasoning(b, p, view.AtStep(i).WithLine(line))
		}
	}
}

func (t *text) exchange(b *strings.Builder, p playing, step, exchange int) {
	x := &p.run.Trace.Steps[step].Exchanges[exchange]
	if len(x.Cookies)+len(x.SetCookies) == 0 && x.Via == trace.Network && x.Error == "" {
		return
	}
	t.line(b, fmt.Sprintf("steps[%d], exchange %d: %s %s", step, exchange, x.Method, x.URL), bold)
	at := view.AtExchange(step, exchange)
	if x.Via != trace.Network || x.Error != "" {
		t.reasoning(b, p, at)
		return
	}
	for k := range x.Cookies {
		t.reasoning(b, p, at.WithCookie(k))
	}
	for line := range x.SetCookies {
		t.reasoning(b, p, at.WithLine(line))
	}
}

// reasoning is one answer: its headline and its checks.
func (t *text) reasoning(b *strings.Builder, p playing, at view.Place) {
	r := p.run.Why(at)
	t.indented(b, "  ", r.Headline+" "+ruledBy(r), inkOfFate(r.Fate))
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

// ruledBy is where it is written.
func ruledBy(r view.Reasoning) string {
	if r.Section == "" {
		return ""
	}
	return "(" + r.Section + ")"
}

func inkOfFate(f view.Fate) ink {
	switch f {
	case view.Sent, view.Stored:
		return green
	case view.Held, view.Refused:
		return magenta
	}
	return none
}

// line begins a part, apart from what is above it.
func (t *text) line(b *strings.Builder, text string, i ink) {
	b.WriteByte('\n')
	t.indented(b, "", text, i)
}

func (t *text) indented(b *strings.Builder, indent, text string, i ink) {
	for _, line := range wrap(shown(text), t.screen.width-len(indent)) {
		b.WriteString(indent + t.screen.paint(i, line) + "\n")
	}
}
