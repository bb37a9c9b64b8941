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
	var sent, held []trace.CookieSelection
	for _, k := range x.Cookies {
		if k.Sent {
			sent = append(sent, k)
		} else {
			held = append(held, k)
		}
	}
	switch {
	case len(held) == 0:
		return "Yes (" + counted(len(sent), "cookie") + " " + how + ")"
	case len(sent) == 0:
		return "No (" + heldWords(held) + ")"
	case len(x.Cookies) <= namedAtMost:
		return "Yes (" + named(sent) + " " + how + ", " + namedWithReasons(held) + ")"
	}
	return fmt.Sprintf("Yes (%d of %d cookies %s)", len(sent), len(x.Cookies), how)
}

// heldWords says why no cookie went out, in one go if the reason is the same.
func heldWords(held []trace.CookieSelection) string {
	why, same := shortReason(held[0].Reasons), true
	for _, k := range held {
		same = same && shortReason(k.Reasons) == why
	}
	switch {
	case same:
		return counted(len(held), "cookie") + " not sent " + strings.TrimPrefix(why, "not ")
	case len(held) <= namedAtMost:
		return namedWithReasons(held)
	}
	return counted(len(held), "cookie") + " held"
}

func named(cookies []trace.CookieSelection) string {
	names := make([]string, len(cookies))
	for i, k := range cookies {
		names[i] = nameOf(k.Name)
	}
	return strings.Join(names, " and ")
}

func namedWithReasons(cookies []trace.CookieSelection) string {
	parts := make([]string, len(cookies))
	for i, k := range cookies {
		parts[i] = nameOf(k.Name) + " " + shortReason(k.Reasons)
	}
	return strings.Join(parts, ", ")
}

// shortReason is the first reason in a few words.
func shortReason(reasons []reason.Reason) string {
	if len(reasons) == 0 {
		return "not sent"
	}
	return explain.Reason(reasons[0], explain.Detail{}).Short
}
