package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A Fate is what became of a cookie at one place.
type Fate string

const (
	Sent    Fate = "sent"
	Held    Fate = "held"
	Stored  Fate = "stored"
	Deleted Fate = "deleted"
	Refused Fate = "refused"
)

// Sign is a character for a fate, beside the word and never without it.
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

// Word is the fate as it is told to people.
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

// A Chip is a cookie as it is shown beside what happened to it.
type Chip struct {
	// Name is how the cookie is called; one without a name has one here.
	Name string
	Fate Fate
	// Reason is the first reason of a held or refused cookie.
	Reason string
	// Readable: anyone on the wire could read it, Value included.
	Readable bool
	Value    string
	At       Place
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

// lineChip is the chip of a cookie that a response, or a script, set.
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

// lineFate counts a cookie that was over when it came as deleted, also where
// there was none to delete.
func lineFate(set *trace.SetCookie) Fate {
	switch {
	case !set.Stored:
		return Refused
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return Deleted
	}
	return Stored
}

// nameOf is how a cookie is called.
func nameOf(name string) string {
	if name == "" {
		return say.nameless.String()
	}
	return name
}
