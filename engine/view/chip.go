package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A Fate is the result for a cookie at one place.
type Fate string

const (
	Sent    Fate = "sent"
	Held    Fate = "held"
	Stored  Fate = "stored"
	Deleted Fate = "deleted"
	Refused Fate = "refused"
)

// Sign is a character for a fate, which always stands beside the word.
func (f Fate) Sign() string {
	switch f {
	case Sent:
		return "→"
	case Stored:
		return "✓"
	case Held, Refused:
		return "✕"
	case Deleted:
		return "−"
	}
	return "•"
}

// Word is the fate in words.
func (f Fate) Word() string {
	w := &say.table.fates
	switch f {
	case Sent:
		return w.sent.String()
	case Held:
		return w.held.String()
	case Stored:
		return w.stored.String()
	case Deleted:
		return w.deleted.String()
	case Refused:
		return w.refused.String()
	}
	return ""
}

// A Chip is a cookie with its fate, as it is drawn.
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

// requestChips are the cookies that a request considered.
func (run *Run) requestChips(at Place, x *trace.Exchange) []Chip {
	chips := make([]Chip, len(x.Cookies))
	for i := range x.Cookies {
		chips[i] = selectionChip(at.WithCookie(i), &x.Cookies[i])
	}
	return chips
}

// lineChips are the cookies that the response at a place, or the script, set.
func (run *Run) lineChips(at Place, lines []trace.SetCookie) []Chip {
	chips := make([]Chip, len(lines))
	for i := range lines {
		chips[i] = run.eventAt(at.WithLine(i)).Chips[0]
	}
	return chips
}

// selectionChip is the chip of k, a cookie that a request considered; at is its
// place.
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
		return say.nameless.String()
	}
	return name
}
