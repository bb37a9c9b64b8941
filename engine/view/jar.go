package view

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// A JarRow is a cookie of the jar, formatted.
type JarRow struct {
	trace.Cookie
	// Label is the cookie's name as in [Chip].
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
// creation; [Nowhere] is the start.
func (run *Run) Jar(at Place) []JarRow {
	e := run.eventAt(at)
	if e == nil {
		return nil
	}
	before, after := run.jarAround(e)
	old := make(map[cookieKey]*trace.Cookie, len(before))
	for _, k := range before {
		old[keyOf(k)] = k
	}
	var rows []JarRow
	for _, k := range after {
		row := JarRow{Cookie: *k, Label: nameOf(k.Name), Scope: scopeOf(k), Lifetime: lifetimeOf(k)}
		switch was := old[keyOf(k)]; {
		case was == nil:
			row.Status = phrase.Say("new")
		case *was != *k:
			row.Status = phrase.Say("changed")
		}
		rows = append(rows, row)
	}
	return rows
}
