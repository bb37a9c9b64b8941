package why

import (
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyDeleted says what a cookie that arrived expired did: which cookie it
// deleted or, with the differing field, missed.
func whyDeleted(run *event.Run, at event.Place, cookie string) string {
	set := run.LineOf(at)
	pairs := []string{"cookie", cookie, "over", expiryText(run, at, set)}
	missed := nearest(set.Missed)
	if missed != nil {
		pairs = append(pairs, "theirs", fieldsOf(missed, missed.Cookie), "ours", fieldsOf(missed, set.Cookie))
	}
	deleted := phrase.Say("{cookie} was deleted: it arrived already expired ({over}).", pairs...)
	switch {
	case set.Effect == trace.Deleted && missed == nil:
		return deleted
	case set.Effect == trace.Deleted:
		return event.Sentences(deleted, phrase.Say("Another {cookie} stays in the jar: it has {theirs}, this line {ours}.", pairs...))
	case missed != nil:
		return phrase.Say("{cookie} was already expired when it arrived ({over}), and deleted nothing: the jar's {cookie} has {theirs}, this line {ours}.", pairs...)
	}
	return phrase.Say("{cookie} was already expired when it arrived ({over}); there was no matching cookie to delete.", pairs...)
}

// expiryText says which attribute made a cookie expire, and the time on the clock.
func expiryText(run *event.Run, at event.Place, set *trace.SetCookie) string {
	check := set.Checks.Find(rule.Expired)
	switch {
	case check == nil || set.Cookie == nil:
		return phrase.Say("its expiry has passed")
	case check.Because == rule.ByMaxAge:
		return phrase.Say("Max-Age={value}", "value", check.Value)
	}
	return phrase.Say("Expires {time}, the clock is {now}", "time", event.Clock(set.Cookie.Expires), "now", event.Clock(run.Trace.Steps[at.Step].Now))
}

// nearest is the missed cookie with the fewest differing fields, nil for none.
func nearest(missed []trace.Miss) *trace.Miss {
	var best *trace.Miss
	for i := range missed {
		if best == nil || len(missed[i].Differs) < len(best.Differs) {
			best = &missed[i]
		}
	}
	return best
}

// fieldsOf writes a cookie's values of the differing fields.
func fieldsOf(m *trace.Miss, k *trace.Cookie) string {
	var list []string
	for _, field := range m.Differs {
		switch {
		case field == trace.PathField:
			list = append(list, phrase.Say("Path={value}", "value", k.Path))
		case field == trace.DomainField && k.HostOnly:
			list = append(list, phrase.Say("no Domain (host-only, {value})", "value", k.Domain))
		case field == trace.DomainField:
			list = append(list, phrase.Say("Domain={value}", "value", k.Domain))
		case k.PartitionKey != "":
			list = append(list, phrase.Say("partition key {value}", "value", k.PartitionKey))
		default:
			list = append(list, phrase.Say("no partition key"))
		}
	}
	return event.ListedAnd(list)
}
