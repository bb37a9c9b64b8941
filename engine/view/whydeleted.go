package view

import (
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyDeleted says what a cookie that arrived expired did: which cookie it
// deleted or, with the differing field, missed.
func (run *Run) whyDeleted(at Place, cookie string) string {
	set, w := run.lineOf(at), &say.why.deletion
	over := run.over(at, set)
	said := w.nothing
	switch missed := nearest(set.Missed); {
	case set.Effect == trace.Deleted && missed == nil:
		return w.deleted.With("cookie", cookie, "over", over)
	case set.Effect == trace.Deleted:
		return sentences(w.deleted.With("cookie", cookie, "over", over), w.stays.With("cookie", cookie, "theirs", fieldsOf(missed, missed.Cookie), "ours", fieldsOf(missed, set.Cookie)))
	case missed != nil:
		return w.missed.With("cookie", cookie, "over", over, "theirs", fieldsOf(missed, missed.Cookie), "ours", fieldsOf(missed, set.Cookie))
	}
	return said.With("cookie", cookie, "over", over)
}

// over says which attribute made a cookie expire, and the time on the clock.
func (run *Run) over(at Place, set *trace.SetCookie) string {
	w := &say.why.deletion
	check := set.Checks.Find(rule.Expired)
	switch {
	case check == nil || set.Cookie == nil:
		return w.over.String()
	case check.Because == rule.ByMaxAge:
		return w.maxAge.With("value", check.Value)
	}
	return w.expires.With("time", clock(set.Cookie.Expires), "now", clock(run.Trace.Steps[at.Step].Now))
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
	w := &say.why.deletion
	var list []string
	for _, field := range m.Differs {
		switch {
		case field == trace.PathField:
			list = append(list, w.path.With("value", k.Path))
		case field == trace.DomainField && k.HostOnly:
			list = append(list, w.hostOnly.With("value", k.Domain))
		case field == trace.DomainField:
			list = append(list, w.domain.With("value", k.Domain))
		case k.PartitionKey != "":
			list = append(list, w.partition.With("value", k.PartitionKey))
		default:
			list = append(list, w.unpartitioned.String())
		}
	}
	return listedAnd(list)
}
