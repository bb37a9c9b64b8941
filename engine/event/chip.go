package event

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// An Outcome is what happened to a cookie, or to a host's HSTS entry, at one place.
type Outcome string

const (
	Sent     Outcome = "sent"
	Blocked  Outcome = "held"
	Stored   Outcome = "stored"
	Deleted  Outcome = "deleted"
	Rejected Outcome = "refused"

	// Learned, Forgotten and Ignored are of a Strict-Transport-Security header;
	// Ignored and Deleted also of a Clear-Site-Data header.
	Learned Outcome = "learned"
	Removed Outcome = "forgotten"
	Ignored Outcome = "ignored"
)

// Sign is a character for an outcome, which always stands beside the word.
func (f Outcome) Sign() string {
	switch f {
	case Sent:
		return "→"
	case Stored, Learned:
		return "✓"
	case Blocked, Rejected, Ignored:
		return "✕"
	case Deleted, Removed:
		return "−"
	}
	return "•"
}

// Word is the outcome in words.
func (f Outcome) Word() string { return tableTexts.outcomes.Of(f).String() }

// A Chip is a cookie as it is shown beside what happened to it, or a header.
type Chip struct {
	// Name is the name of the cookie; a cookie without a name has a text
	// instead.
	Name    string
	Outcome Outcome
	// Reason is the first reason of a blocked or rejected cookie.
	Reason string
	// Readable: anyone on the wire can read it, including Value.
	Readable bool
	Value    string
	At       Place
}

// Cookie is the name of the chip's cookie, "" if it is of a header.
func (c Chip) Cookie() string {
	if c.At.OfHeader() {
		return ""
	}
	return c.Name
}

// RequestChips are some of the cookies that a request sent or held.
func RequestChips(at Place, x *trace.Exchange, some Span) []Chip {
	chips := make([]Chip, 0, some.To-some.From)
	for i := some.From; i < some.To; i++ {
		chips = append(chips, selectionChip(at.WithCookie(i), &x.Cookies[i]))
	}
	return chips
}

// LineChips are some of the cookies that the response at a place, or the
// script, sets.
func (run *Run) LineChips(at Place, some Span) []Chip {
	chips := make([]Chip, 0, some.To-some.From)
	for i := some.From; i < some.To; i++ {
		chips = append(chips, run.EventAt(at.WithLine(i)).Chips[0])
	}
	return chips
}

// ResponseChips are those of some of a response's lines, and of its headers.
func (run *Run) ResponseChips(at Place, x *trace.Exchange, some Span) []Chip {
	chips := run.LineChips(at, some)
	if ChangesHSTS(x.HSTS) {
		chips = append(chips, run.EventAt(at.WithHSTS()).Chips[0])
	}
	if ClearsCookies(x) {
		chips = append(chips, run.EventAt(at.WithClear()).Chips[0])
	}
	return chips
}

// selectionChip is the chip of k, a cookie that a request considered; at
// is its place.
func selectionChip(at Place, k *trace.CookieSelection) Chip {
	c := Chip{Name: NameOf(k.Name), Outcome: SelectionOutcome(k), At: at}
	if len(k.Reasons) > 0 {
		c.Reason = string(k.Reasons[0])
	}
	if k.Readable {
		c.Readable, c.Value = true, k.Cookie.Value
	}
	return c
}

// lineChip is the chip of a cookie that a response or a script set.
func lineChip(at Place, set *trace.SetCookie) Chip {
	c := Chip{Name: NameOf(set.Name), Outcome: LineOutcome(set), At: at}
	if len(set.Reasons) > 0 {
		c.Reason = string(set.Reasons[0])
	}
	if set.Readable {
		c.Readable, c.Value = true, set.Cookie.Value
	}
	return c
}

// SelectionOutcome is whether a considered cookie was sent or blocked.
func SelectionOutcome(k *trace.CookieSelection) Outcome {
	if k.Sent {
		return Sent
	}
	return Blocked
}

// LineOutcome counts a cookie that arrived expired as deleted, even if there was
// no cookie to delete.
func LineOutcome(set *trace.SetCookie) Outcome {
	switch {
	case !set.Stored:
		return Rejected
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return Deleted
	}
	return Stored
}

// NameOf is the name of a cookie in texts.
func NameOf(name string) string {
	if name == "" {
		return phrase.Say("(no name)")
	}
	return name
}
