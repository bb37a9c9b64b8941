package explain

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// Evicted explains why cookies had to go for another; the first of them speaks
// for all. There is at least one.
func Evicted(list []trace.Eviction) Text {
	first := &list[0]
	d := Detail{Cookie: trace.Cookie{Name: first.Name, Domain: first.Domain}}
	who := d.Subject()
	switch others := len(list) - 1; {
	case others == 1:
		who += " and one other"
	case others > 1:
		who += fmt.Sprintf(" and %d others", others)
	}
	t := Text{Short: "made room", Sentence: who + " had to go."}
	if where, section, ok := d.fullPlace(first.Reason); ok {
		unit := "cookies"
		if first.Reason == reason.PartitionExceedsMaxBytes {
			unit = "bytes of cookies"
		}
		t.Sentence = fmt.Sprintf("%s had to go: %s had more than the %d %s that this browser keeps.", who, where, first.Limit, unit)
		t.Section = section
	}
	return factOf(first.Reason, Storing).on(t)
}

// noRoom explains why a newcomer went itself: a cookie that is Secure would
// have driven out another.
func (d Detail) noRoom(r reason.Reason) (t Text, ok bool) {
	where, section, ok := d.fullPlace(r)
	if !ok {
		return Text{}, false
	}
	t = Text{
		Short:    "not into a full jar",
		Sentence: fmt.Sprintf("%s is not Secure, and %s has all the cookies that this browser keeps: such a newcomer goes first.", d.Subject(), where),
		Section:  section,
	}
	return t, true
}

// fullPlace is where there was no more room, and the section that rules it.
func (d Detail) fullPlace(r reason.Reason) (where, section string, ok bool) {
	domain := "the site of " + shown(d.Cookie.Domain)
	if d.Cookie.Domain == "" {
		domain = "the site of " + host(d.URL)
	}
	switch r {
	case reason.DomainExceedsMaxCookies:
		return domain, leaving, true
	case reason.PartitionExceedsMaxCookies, reason.PartitionExceedsMaxBytes:
		return domain + " in its partition", ownRule, true
	case reason.JarExceedsMaxCookies:
		return "the jar", leaving, true
	}
	return "", "", false
}

// leaving is the order in which cookies go when there are too many.
const leaving = "RFC 6265bis §5.7, after step 24"
