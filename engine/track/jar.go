package track

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A JarRow is a cookie of the jar, formatted.
type JarRow struct {
	trace.Cookie
	// Label is the cookie's name as in [event.Chip].
	Label string
	// Scope is the hosts that get the cookie: "shop.example only",
	// "shop.example and subdomains".
	Scope string
	// Lifetime is when it ends: "until the browser closes", a date.
	Lifetime string
	// Status says that the cookie is "new" or "changed" by this event, "" for
	// neither.
	Status string
}

// Jar lists the cookies in the jar after the event of a place, in order of
// creation; [event.Nowhere] is the start.
func Jar(run *event.Run, at event.Place) []JarRow {
	e := run.EventAt(at)
	if e == nil {
		return nil
	}
	before, after := run.JarAround(e)
	old := make(map[event.CookieKey]*trace.Cookie, len(before))
	for _, k := range before {
		old[event.KeyOf(k)] = k
	}
	var rows []JarRow
	for _, k := range after {
		row := JarRow{Cookie: *k, Label: event.NameOf(k.Name), Scope: event.ScopeOf(k), Lifetime: event.LifetimeOf(k)}
		switch was := old[event.KeyOf(k)]; {
		case was == nil:
			row.Status = phrase.Say("new")
		case *was != *k:
			row.Status = phrase.Say("changed")
		}
		rows = append(rows, row)
	}
	return rows
}
