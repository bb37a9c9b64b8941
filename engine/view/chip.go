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

// A Chip is a cookie as it is shown beside what happened to it.
type Chip struct {
	// Name is how the cookie is called; for one without a name, its value.
	Name string
	Fate Fate
	// Reason is the first reason of a held or refused cookie.
	Reason string
	// Readable: anyone on the wire could read it, Value included.
	Readable bool
	Value    string
	At       Place
}

// selectionChip is the chip of a cookie that the request x considered.
func selectionChip(at Place, x *trace.Exchange, k *trace.CookieSelection) Chip {
	c := Chip{Name: k.Name, Fate: Held, At: at}
	if k.Sent {
		c.Fate = Sent
	}
	if len(k.Reasons) > 0 {
		c.Reason = string(k.Reasons[0])
	}
	return c
}

// lineChip is the chip of a cookie that a response, or a script, set.
func lineChip(at Place, set *trace.SetCookie) Chip {
	c := Chip{Name: set.Name, At: at}
	return c
}
