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

// maxLabelLines is how many lines the label of a response may have.
const maxLabelLines = 6

// responseText is the text of a response's arrow at its start, without what an
// attacker adds on its way. No attribute of a cookie is ever cut: a text that does
// not fit into one line first loses the end of the cookies' values and paths, then
// gets more lines, one cookie below the other. If these would be too many, it only
// names the cookies.
func responseText(x *trace.Exchange, a event.Attack, some event.Span, room, font float64) []string {
	text := answerText(x, a)
	if a.Added {
		some.To = max(some.From, min(some.To, a.FirstLine))
	}
	sets := x.SetCookies[some.From:some.To]
	if len(sets) == 0 {
		return []string{fit(text, room, font)}
	}
	whole, short, shortest := make([]string, len(sets)), make([]string, len(sets)), make([]string, len(sets))
	names := make([]string, len(sets))
	for i := range sets {
		whole[i], names[i] = sets[i].Line, event.NameOf(sets[i].Name)
		short[i], shortest[i] = shortLine(&sets[i], maxValue), shortLine(&sets[i], 1)
	}
	for _, lines := range [][]string{whole, short, shortest} {
		if one := text + " · Set-Cookie: " + strings.Join(lines, ", "); textWidth(one, font) <= room {
			return []string{one}
		}
	}
	lines := wrapped(text+" · Set-Cookie: "+short[0], room, font)
	for _, line := range short[1:] {
		lines = append(lines, wrapped("Set-Cookie: "+line, room, font)...)
	}
	if len(lines) > maxLabelLines {
		lines = wrapped(phrase.Say("{answer} · sets {names}", "answer", text, "names", event.Listed(event.UpTo(event.MaxNames, names))), room, font)
	}
	return lines
}

// maxValue is the longest value of which a line that is one of several shows all,
// and maxPath the longest path of which a short line does.
const maxValue, maxPath = 12, 12

// shortLine is a Set-Cookie line with at most so much of its value, and a short path.
func shortLine(set *trace.SetCookie, value int) string {
	if set.Cookie == nil {
		return set.Line
	}
	parts := []string{event.Shorten(set.Cookie.Value, value)}
	if set.Name != "" {
		parts[0] = set.Name + "=" + parts[0]
	}
	for _, attribute := range set.Attributes {
		if strings.HasPrefix(attribute, "Path=") {
			attribute = event.Shorten(attribute, len("Path=")+maxPath)
		}
		parts = append(parts, attribute)
	}
	return strings.Join(parts, "; ")
}

// wrapped breaks a monospaced text into lines of a width, between words if
// possible.
func wrapped(text string, width, font float64) []string {
	return wrap(text, max(1, int(width/(font*monospaced))))
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
