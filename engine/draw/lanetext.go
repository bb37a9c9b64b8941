package draw

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// requestText is the text of a request's arrow. If it is too long, the scheme
// is left out first, because the arrow shows it.
func requestText(x *trace.Exchange, room, font float64) string {
	if text := x.Method + " " + x.URL; textWidth(text, font) <= room {
		return text
	}
	return x.Method + " " + withoutScheme(x.URL)
}

func withoutScheme(url string) string {
	_, rest, _ := strings.Cut(url, "://")
	return rest
}

// responseText is what a response's arrow says where it begins, so without what
// an attacker adds on its way. Where hardly half of its Set-Cookie lines would
// be seen it only names the cookies.
func responseText(x *trace.Exchange, a event.Attack, some event.Span, room, font float64) string {
	text := answerText(x, a)
	if a.Added {
		some.To = max(some.From, min(some.To, a.FirstLine))
	}
	sets := x.SetCookies[some.From:some.To]
	if len(sets) == 0 {
		return text
	}
	lines := make([]string, len(sets))
	names := make([]string, len(sets))
	for i, set := range sets {
		lines[i], names[i] = set.Line, event.NameOf(set.Name)
	}
	whole := text + " · Set-Cookie: " + strings.Join(lines, ", ")
	if textWidth(whole, font)*0.6 <= room {
		return whole
	}
	return phrase.Say("{answer} · sets {names}", "answer", text, "names", event.Listed(event.UpTo(event.MaxNames, names)))
}

// answerText is a response's status and redirect.
func answerText(x *trace.Exchange, a event.Attack) string {
	text := event.StatusText(x)
	if event.Redirects(x) {
		text += " → " + x.Location
	}
	if a.Answered {
		return phrase.Say("attacker: {answer}", "answer", text)
	}
	return text
}

// byBrowserText is the text of a request that never left the browser.
func byBrowserText(x *trace.Exchange) string {
	why := explain.ByBrowser(x, explain.Detail{To: x.To}).Short
	if x.FromCache != nil {
		return why + " → " + x.Location
	}
	return phrase.Say("{status} internal redirect: {why}", "status", event.StatusText(x), "why", why)
}

// eventText is the table's text for an event, in one line.
func eventText(e *event.Event) string { return e.Action + " · " + e.Condition }

// monospaced is the width of a letter of a monospaced font, in em.
const monospaced = 0.602

func textWidth(text string, font float64) float64 { return event.Cells(text) * font * monospaced }

// fit shortens a monospaced text to a width in the middle, where a URL matters
// least.
func fit(text string, width, font float64) string {
	room := max(1, int(width/(font*monospaced)))
	if int(event.Cells(text)) <= room {
		return text
	}
	all := []rune(text)
	head := len(event.Within(all, room-1-room*2/5, false))
	tail := len(event.Within(all, room*2/5, true))
	return string(all[:head]) + "…" + string(all[len(all)-tail:])
}
