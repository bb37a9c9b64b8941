package main

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/visible"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// text reports for people.
type text struct {
	out, errors io.Writer
	screen      screen
	// begun: something has been printed, so the next file starts after a blank
	// line.
	begun bool
	// why: every check of every cookie is printed.
	why bool
}

func (t *text) failed(name string, why error) error {
	_, err := fmt.Fprintf(t.errors, "trace: %s: %s\n", visible.Text(fileName(name)), visible.Text(why.Error()))
	return err
}

func (t *text) played(p playing) error {
	var b strings.Builder
	if t.begun {
		b.WriteByte('\n')
	}
	t.begun = true

	title := p.run.Scenario.Title
	if title == "" {
		title = fileName(p.name)
	}
	for _, line := range wrap(visible.Text(title), t.screen.width) {
		b.WriteString(t.screen.paint(bold, line) + "\n")
	}
	b.WriteByte('\n')
	t.screen.table(&b, cells(p))
	if ending := teach.Ending(p.run); ending != "" {
		b.WriteByte('\n')
		t.indented(&b, "", ending, none)
	}
	if t.why {
		t.reasons(&b, p)
	}
	t.claims(&b, p)
	_, err := io.WriteString(t.out, b.String())
	return err
}

func fileName(name string) string {
	if name == "-" {
		return "standard input"
	}
	return name
}

// cells are the execution table's, the headings first.
func cells(p playing) [][]cell {
	names := event.TableHeadings()
	table := [][]cell{nil}
	for _, name := range names.Columns() {
		table[0] = append(table[0], cell{text: name, ink: bold})
	}
	for _, r := range p.run.Events {
		table = append(table, []cell{
			{text: strconv.Itoa(r.Number)},
			{text: visible.Text(actionText(r))},
			{text: visible.Text(r.Condition)},
			{text: visible.Text(r.Result)},
			{text: visible.Text(r.CookieSent), ink: inkOf(r)},
			{text: visible.Text(r.Wire), ink: wireInk(r)},
		})
	}
	return table
}

// actionText has the action, the request and the status.
func actionText(r event.Event) string {
	switch {
	case r.Request == "":
		return r.Action
	case r.Status == 0:
		return r.Action + ": " + r.Request
	}
	return fmt.Sprintf("%s: %s → %d", r.Action, r.Request, r.Status)
}

// inkOf distinguishes whether cookies were sent, blocked or rejected; the texts
// say the same.
func inkOf(r event.Event) ink {
	for _, coloured := range []struct {
		outcome event.Outcome
		ink     ink
	}{{event.Sent, green}, {event.Blocked, magenta}, {event.Rejected, magenta}} {
		for _, chip := range r.Chips {
			if chip.Outcome == coloured.outcome {
				return coloured.ink
			}
		}
	}
	return none
}

func wireInk(r event.Event) ink {
	for _, chip := range r.Chips {
		if chip.Readable {
			return red
		}
	}
	return none
}

// claims prints how many hold, and for the others what the run had instead.
func (t *text) claims(b *strings.Builder, p playing) {
	if len(p.run.Trace.Claims) == 0 {
		return
	}
	holding := 0
	var failed []string
	for i, answer := range p.run.Trace.Claims {
		if answer.OK {
			holding++
			continue
		}
		failed = append(failed, fmt.Sprintf("expect[%d] does not hold: %s. Found: %s.", i, claimText(p.run.Scenario.Expect[i]), answer.Found))
	}
	fmt.Fprintf(b, "\n%d of %d claims hold.\n", holding, len(p.run.Trace.Claims))
	for _, text := range failed {
		for _, line := range wrap(visible.Text(text), t.screen.width) {
			b.WriteString(t.screen.paint(red, line) + "\n")
		}
	}
}

// claimText is a claim in words, with the numbers of the file.
func claimText(c scenario.Claim) string {
	where := fmt.Sprintf("steps[%d]", c.Step)
	if c.Exchange != nil {
		where += fmt.Sprintf(", exchange %d,", *c.Exchange)
	}
	switch {
	case c.Sends != "":
		return where + " sends " + c.Sends
	case c.Holds != "":
		return where + " holds " + c.Holds + because(c.Reason)
	case c.Stores != "":
		return where + " stores " + c.Stores
	case c.Refuses != "":
		return where + " refuses " + c.Refuses + because(c.Reason)
	case c.Readable != "":
		return where + " exposes " + c.Readable + " on the wire"
	case c.NotSent != "":
		return where + " does not send " + c.NotSent
	case c.CookieHeader != "":
		return where + " has Cookie: " + c.CookieHeader
	case c.RequestHeader != "":
		return where + " has " + c.RequestHeader
	case c.DocumentCookie != "":
		return where + " has document.cookie " + c.DocumentCookie
	case c.EndsAt != "":
		return where + " ends at " + c.EndsAt
	}
	return where + " has the outcome " + c.Outcome
}

func because(reason string) string {
	if reason == "" {
		return ""
	}
	return " for " + reason
}
