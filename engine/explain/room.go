package explain

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// leaving is the order in which cookies go when there are too many.
const leaving = "RFC 6265bis §5.7, after step 24"

// Evicted explains why cookies had to go for another; the first of them speaks
// for all. There is at least one.
func Evicted(list []trace.Eviction) Text {
	first := &list[0]
	d := Detail{Cookie: trace.Cookie{Name: first.Name, Domain: first.Domain}}
	who := d.Subject()
	if others := len(list) - 1; others > 0 {
		who = say.room.others.Of(others, "subject", who)
	}
	t := text{say.room.made, say.room.gone}
	sentence, section, ok := say.room.goneFrom.of(first.Reason)
	if ok {
		t.sentence = sentence
	}
	return factOf(first.Reason, Storing).on(t.with(section, "who", who, "domain", d.domain(), "limit", strconv.Itoa(first.Limit)))
}

// noRoom explains why a newcomer went itself: a cookie that is Secure would
// have driven out another.
func (d *Detail) noRoom(r reason.Reason) (t Text, ok bool) {
	sentence, section, ok := say.room.notInto.of(r)
	if !ok {
		return Text{}, false
	}
	return text{say.room.full, sentence}.with(section, "subject", d.Subject(), "domain", d.domain()), true
}

// of is the phrase for the place where there was no more room, and the section
// that rules it.
func (w *fullWords) of(r reason.Reason) (sentence phrase.Phrase, section string, ok bool) {
	switch r {
	case reason.DomainExceedsMaxCookies:
		return w.site, leaving, true
	case reason.PartitionExceedsMaxCookies:
		return w.partition, say.ownRule.String(), true
	case reason.PartitionExceedsMaxBytes:
		return w.bytes, say.ownRule.String(), true
	case reason.JarExceedsMaxCookies:
		return w.jar, leaving, true
	}
	return "", "", false
}

// domain is the cookie's, or that of the URL where the cookie has none yet.
func (d *Detail) domain() string {
	if d.Cookie.Domain == "" {
		return host(d.URL)
	}
	return shown(d.Cookie.Domain)
}
