package view

import (
	"slices"

	"github.com/crumbtrail/crumbtrail/engine/cookie"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// setCookie tells of a line of x's response.
func (n *narrator) setCookie(at Place, x *trace.Exchange) {
	set := &x.SetCookies[at.Line]
	chip := lineChip(at, set, n.givenBy(x).lines[at.Line])
	var given []trace.Readable
	if chip.Readable {
		given = []trace.Readable{{Name: set.Name, Value: chip.Value}}
	}
	who := &say.table.lines.server
	if n.attackerSets(x, set.Line) {
		who = &say.table.lines.attacker
	}
	n.add(Event{
		At:         at,
		Action:     n.setText(who, set),
		Host:       hostOf(x.URL),
		Scheme:     schemeOf(x.URL),
		Condition:  setCondition(set),
		Result:     setResult(set),
		CookieSent: notSent(set, &say.table.lines.notSentResponse),
		Wire:       wireText(x, given),
		Chips:      []Chip{chip},
	})
}

// assignment tells of a script that assigns to document.cookie.
func (n *narrator) assignment(at Place, set *trace.SetCookie) {
	page := n.Trace.Steps[at.Step].URL
	n.add(Event{
		At:         at,
		Action:     n.setText(&say.table.lines.script, set),
		Host:       hostOf(page),
		Scheme:     schemeOf(page),
		Condition:  setCondition(set),
		Result:     setResult(set),
		CookieSent: notSent(set, &say.table.lines.notSentScript),
		Wire:       say.table.wire.nothing.String(),
		Chips:      []Chip{lineChip(at, set, nil)},
	})
}

// setText says who sets, or deletes, a cookie.
func (n *narrator) setText(who *setterWords, set *trace.SetCookie) string {
	deletes := set.Effect == trace.Deleted || set.Effect == trace.Expired
	said := who.sets
	switch {
	case deletes && n.manyCookies:
		said = who.deletesNamed
	case deletes:
		said = who.deletes
	case n.manyCookies:
		said = who.setsNamed
	}
	return said.With("name", nameOf(set.Name))
}

// setCondition says what a line asks for.
func setCondition(set *trace.SetCookie) string {
	w := &say.table.lines
	line, ok := attributesOf(set.Line)
	switch {
	case !ok:
		return w.noCookie.String()
	case set.Effect == trace.Deleted || set.Effect == trace.Expired:
		return w.over.String()
	case line.Secure:
		return w.secure.String()
	}
	return w.plain.String()
}

// setResult says what became of a line's cookie, and of others for its sake.
func setResult(set *trace.SetCookie) string {
	w := &say.table.lines
	line, _ := attributesOf(set.Line)
	switch {
	case set.Effect == trace.Created && line.Secure:
		return withEvicted(w.storedSecure.String(), set)
	case set.Effect == trace.Created:
		return withEvicted(w.storedPlain.String(), set)
	case set.Effect == trace.Overwritten && line.Secure:
		return withEvicted(w.replacedSecure.String(), set)
	case set.Effect == trace.Overwritten:
		return withEvicted(w.replacedPlain.String(), set)
	case set.Effect == trace.Deleted:
		return w.deleted.String()
	case set.Effect == trace.Expired:
		return w.nothingToDelete.String()
	case len(set.Reasons) == 0:
		return w.refused.String()
	}
	return withEvicted(w.refusedFor.With("why", refusedFor(set)), set)
}

// refusedFor is the first reason why a line's cookie was refused, in a few
// words.
func refusedFor(set *trace.SetCookie) string {
	return explain.Reason(set.Reasons[0], explain.Detail{
		Direction: explain.Storing, Line: set.Line, Cookie: writtenCookie(set),
	}).Short
}

// withEvicted adds to a sentence how many cookies went for another.
func withEvicted(said string, set *trace.SetCookie) string {
	n := len(set.Evicted)
	if n == 0 {
		return said
	}
	return andThen(said, say.table.lines.evicted.Of(n, "name", nameOf(set.Evicted[0].Name)))
}

// drivesOut reports whether a line evicted a cookie of that name.
func drivesOut(set *trace.SetCookie, name string) bool {
	return slices.ContainsFunc(set.Evicted, func(e trace.Eviction) bool { return e.Name == name })
}

// notSent says that no cookie goes to a server here, and what happens instead.
func notSent(set *trace.SetCookie, how *notSentWords) string {
	switch lineFate(set) {
	case Refused:
		return say.table.lines.notSentRefused.String()
	case Deleted:
		return how.deletion.String()
	default:
		return how.set.String()
	}
}

// attributesOf takes a line apart for the words of its attributes, as the most
// generous browser would; what came of it is the trace's to say. Not ok: there
// is no cookie in it.
func attributesOf(line string) (l cookie.Line, ok bool) {
	l, against, _ := cookie.Parse(line, cookie.Rules{Partitioned: true, ControlsInAttributes: true})
	return l, len(against) == 0
}
