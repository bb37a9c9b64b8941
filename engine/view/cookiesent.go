package view

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/reason"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// namedAtMost is how many cookies a cell names before it only counts them.
const namedAtMost = 3

// A heldCookie is one that a request left behind, and why in a few words.
type heldCookie struct{ name, why string }

// cookieSent answers whether a request carried a cookie, and if not why.
func (n *narrator) cookieSent(x *trace.Exchange) string {
	if x.Error != "" {
		return "No (nobody answered)"
	}
	if len(x.Cookies) == 0 {
		switch {
		case redirects(x):
			return "No"
		case !n.served[hostOf(x.URL)]:
			return "No (first request)"
		}
		return "No (no cookie to send)"
	}

	how := "sent"
	if inPlaintext(x) {
		how = "sent in clear text"
	}
	var sent []string
	var held []heldCookie
	for _, k := range x.Cookies {
		if k.Sent {
			sent = append(sent, nameOf(k.Name))
		} else {
			held = append(held, heldCookie{nameOf(k.Name), shortReason(k.Reasons, explain.Detail{Destination: x.Destination})})
		}
	}
	switch all := len(x.Cookies); {
	case len(held) == 0:
		return "Yes (" + counted(all, "cookie") + " " + how + ")"
	case len(sent) == 0:
		return "No (" + heldWords(held) + ")"
	case all <= namedAtMost:
		return "Yes (" + strings.Join(sent, " and ") + " " + how + ", " + namedWithReasons(held) + ")"
	case len(held) == 1:
		return fmt.Sprintf("Yes (%d of %d cookies %s, %s)", len(sent), all, how, namedWithReasons(held))
	case len(sent) < namedAtMost:
		return fmt.Sprintf("Yes (%d of %d cookies %s: %s)", len(sent), all, how, strings.Join(sent, " and "))
	default:
		return fmt.Sprintf("Yes (%d of %d cookies %s)", len(sent), all, how)
	}
}

// heldWords says why no cookie went out, in one go if the reason is the same.
func heldWords(held []heldCookie) string {
	same := true
	for _, k := range held {
		same = same && k.why == held[0].why
	}
	switch {
	case same:
		return counted(len(held), "cookie") + " not sent " + strings.TrimPrefix(held[0].why, "not ")
	case len(held) <= namedAtMost:
		return namedWithReasons(held)
	}
	return counted(len(held), "cookie") + " not sent, for several reasons"
}

func namedWithReasons(held []heldCookie) string {
	parts := make([]string, len(held))
	for i, k := range held {
		parts[i] = k.name + " " + k.why
	}
	return strings.Join(parts, ", ")
}

// shortReason is the first reason in a few words.
func shortReason(reasons []reason.Reason, d explain.Detail) string {
	if len(reasons) == 0 {
		return "not sent"
	}
	return explain.Reason(reasons[0], d).Short
}
