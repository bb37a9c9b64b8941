package view

import "github.com/crumbtrail/crumbtrail/engine/trace"

// A JarRow is a cookie of the jar as it is shown.
type JarRow struct {
	trace.Cookie
	// Label is the cookie's name as [Chip] has it.
	Label string
	// Scope is who gets the cookie: "shop.example only", "shop.example and
	// below".
	Scope string
	// Lifetime is until when: "until the browser closes", a date.
	Lifetime string
	// Status says that the cookie is "new" or "changed" by this event, "" for
	// neither.
	Status string
}

// Jar shows the cookies that the browser holds after the event that shows a
// place, in order of creation; [Nowhere] is the start.
func (run *Run) Jar(at Place) []JarRow {
	e := run.eventAt(at)
	if e == nil {
		return nil
	}
	w := &say.tracker.jar
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
			row.Status = w.statusNew.String()
		case *was != *k:
			row.Status = w.statusChanged.String()
		}
		rows = append(rows, row)
	}
	return rows
}

func scopeOf(k *trace.Cookie) string {
	if k.HostOnly {
		return say.tracker.jar.hostOnly.With("domain", k.Domain)
	}
	return AndBelow(k.Domain)
}

// AndBelow is how a host is called together with the hosts below it.
func AndBelow(host string) string { return say.tracker.andBelow.With("host", host) }

func lifetimeOf(k *trace.Cookie) string {
	if k.Expires.IsZero() {
		return say.tracker.jar.untilClosed.String()
	}
	return say.tracker.jar.until.With("time", clock(k.Expires))
}

// A cookieKey is what tells one cookie of a jar from another.
type cookieKey struct {
	name, domain, path, partition string
	hostOnly                      bool
}

func keyOf(k *trace.Cookie) cookieKey {
	return cookieKey{k.Name, k.Domain, k.Path, k.PartitionKey, k.HostOnly}
}
