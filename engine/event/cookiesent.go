package event

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// namedAtMost is the number of cookies up to which a cell names them; it counts
// more.
const namedAtMost = 3

// A blockedCookie is a blocked cookie, with the reason in a few words.
type blockedCookie struct{ name, reasons string }

// cookieSent says whether a request carried cookies, and if not why.
func (n *narrator) cookieSent(x *trace.Exchange) string {
	switch {
	case x.Error != "":
		return phrase.Say("No (no connection)")
	case len(x.Cookies) > 0:
		return cookiesSent(x)
	case Redirects(x):
		return phrase.Say("No")
	case !n.answered[x.To.Host]:
		return phrase.Say("No (first request)")
	}
	return phrase.Say("No (no cookie to send)")
}

// cookiesSent says which of the considered cookies were sent.
func cookiesSent(x *trace.Exchange) string {
	var sent []string
	var blocked []blockedCookie
	for _, k := range x.Cookies {
		if k.Sent {
			sent = append(sent, NameOf(k.Name))
		} else {
			blocked = append(blocked, blockedCookie{NameOf(k.Name), ShortReason(k.Checks, explain.Detail{Name: k.Name, Cookie: k.Cookie, To: x.To, Destination: x.Destination})})
		}
	}
	w := &tableTexts.cookies.sent
	if InPlaintext(x) {
		w = &tableTexts.cookies.sentInClear
	}
	all := len(x.Cookies)
	counts := []string{"n", strconv.Itoa(len(sent)), "all", strconv.Itoa(all)}
	switch {
	case len(blocked) == 0:
		return w.all.Of(all)
	case len(sent) == 0:
		return noneSent(blocked)
	case all <= namedAtMost:
		return w.named.With("names", ListedAnd(sent), "held", namedWithReasons(blocked))
	case len(blocked) == 1:
		return w.allBut.With(append(counts, "held", namedWithReasons(blocked))...)
	case len(sent) < namedAtMost:
		return w.manyNamed.With(append(counts, "names", ListedAnd(sent))...)
	}
	return w.many.With(counts...)
}

// noneSent says why no cookie was sent, with one reason if all have the same.
func noneSent(blocked []blockedCookie) string {
	same := true
	for _, k := range blocked {
		same = same && k.reasons == blocked[0].reasons
	}
	switch {
	case same:
		return phrase.Plural{One: "No (cookie not sent {why})", Other: "No ({n} cookies not sent {why})"}.Of(len(blocked), "why", AfterNot(blocked[0].reasons))
	case len(blocked) <= namedAtMost:
		return phrase.Say("No ({held})", "held", namedWithReasons(blocked))
	}
	return phrase.Say("No ({n} cookies not sent, for several reasons)", "n", strconv.Itoa(len(blocked)))
}

func namedWithReasons(blocked []blockedCookie) string {
	parts := make([]string, len(blocked))
	for i, k := range blocked {
		parts[i] = phrase.Say("{name} {why}", "name", k.name, "why", k.reasons)
	}
	return Listed(parts)
}

// ShortReason is the first failed check in a few words.
func ShortReason(checks rule.Checks, d explain.Detail) string {
	failed := checks.FirstFailed()
	if failed == nil {
		return phrase.Say("not sent")
	}
	return explain.Check(failed, d).Short
}
