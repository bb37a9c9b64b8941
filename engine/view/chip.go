package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A Fate is what became of a cookie, or of a host's HSTS entry, at one place.
type Fate string

const (
	Sent    Fate = "sent"
	Held    Fate = "held"
	Stored  Fate = "stored"
	Deleted Fate = "deleted"
	Refused Fate = "refused"

	// Learned, Forgotten and Ignored are of a Strict-Transport-Security header.
	Learned   Fate = "learned"
	Forgotten Fate = "forgotten"
	Ignored   Fate = "ignored"
)

// Sign is a character for a fate, which always stands beside the word.
func (f Fate) Sign() string {
	switch f {
	case Sent:
		return "→"
	case Stored, Learned:
		return "✓"
	case Held, Refused, Ignored:
		return "✕"
	case Deleted, Forgotten:
		return "−"
	}
	return "•"
}

// Word is the fate as it is told to people.
func (f Fate) Word() string { return tableTexts.fates.Of(f).String() }

// A Chip is a cookie as it is shown beside what happened to it, or an HSTS
// header.
type Chip struct {
	// Name is the name of the cookie; a cookie without a name has a text
	// instead.
	Name string
	Fate Fate
	// Reason is the first reason of a blocked or rejected cookie.
	Reason string
	// Readable: anyone on the wire can read it, including Value.
	Readable bool
	Value    string
	At       Place
}

// Cookie is the name of the chip's cookie, "" if it is of an HSTS header.
func (c Chip) Cookie() string {
	if c.At.HSTS {
		return ""
	}
	return c.Name
}

// requestChips are some of the cookies that a request sent or held.
func (run *Run) requestChips(at Place, x *trace.Exchange, some span) []Chip {
	chips := make([]Chip, 0, some.to-some.from)
	for i := some.from; i < some.to; i++ {
		chips = append(chips, selectionChip(at.WithCookie(i), &x.Cookies[i]))
	}
	return chips
}

// lineChips are some of the cookies that the response at a place, or the script,
// stored or failed to.
func (run *Run) lineChips(at Place, some span) []Chip {
	chips := make([]Chip, 0, some.to-some.from)
	for i := some.from; i < some.to; i++ {
		chips = append(chips, run.eventAt(at.WithLine(i)).Chips[0])
	}
	return chips
}

// responseChips are those of some of a response's lines, and of its HSTS header.
func (run *Run) responseChips(at Place, x *trace.Exchange, some span) []Chip {
	chips := run.lineChips(at, some)
	if changesHSTS(x.HSTS) {
		chips = append(chips, run.eventAt(at.WithHSTS()).Chips[0])
	}
	return chips
}

// selectionChip is the chip of k, a cookie that a request considered; at
// is its place.
func selectionChip(at Place, k *trace.CookieSelection) Chip {
	c := Chip{Name: nameOf(k.Name), Fate: selectionFate(k), At: at}
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
	c := Chip{Name: nameOf(set.Name), Fate: lineFate(set), At: at}
	if len(set.Reasons) > 0 {
		c.Reason = string(set.Reasons[0])
	}
	if set.Readable {
		c.Readable, c.Value = true, set.Cookie.Value
	}
	return c
}

func selectionFate(k *trace.CookieSelection) Fate {
	if k.Sent {
		return Sent
	}
	return Held
}

// lineFate counts a cookie that arrived expired as deleted, even if there was
// no cookie to delete.
func lineFate(set *trace.SetCookie) Fate {
	switch {
	case !set.Stored:
		return Refused
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return Deleted
	}
	return Stored
}

// nameOf is the name of a cookie in texts.
func nameOf(name string) string {
	if name == "" {
		return phrase.Say("(no name)")
	}
	return name
}
