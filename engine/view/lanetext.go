package view

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// responseText is what a response's arrow says.
func responseText(x *trace.Exchange) string {
	text := strconv.Itoa(x.Status)
	if x.Attacker {
		text = "attacker: " + text
	}
	if redirects(x) {
		text += " → " + x.Location
	}
	if len(x.SetCookies) == 0 {
		return text
	}
	lines := make([]string, len(x.SetCookies))
	for i, set := range x.SetCookies {
		lines[i] = set.Line
	}
	return text + " · Set-Cookie: " + strings.Join(lines, ", ")
}

// kindText is what a request is for.
func kindText(d trace.Destination) string {
	if d == trace.FrameDoc {
		return "frame"
	}
	return string(d)
}

// upgradeText is what a request says that never left the browser.
func upgradeText(x *trace.Exchange) string {
	why := explain.Upgrade(x.Upgrade, explain.Detail{URL: x.URL}).Short
	return strconv.Itoa(x.Status) + " inside the browser: " + why
}

// rowText is what the table says of a place, in one line.
func (p *pen) rowText(at Place) string {
	row := p.rows[at]
	return row.Action + " · " + row.Condition
}

// monospaced is the width of a letter of a monospaced font, in em.
const monospaced = 0.602

func textWidth(text string, font float64) float64 {
	return float64(utf8.RuneCountInString(text)) * font * monospaced
}

// fit cuts a text in monospace to a width, in the middle, where a URL matters
// least.
func (p *pen) fit(text string, width float64) string {
	runes := int(width / (p.font * monospaced))
	all := []rune(text)
	if len(all) <= runes || runes < 5 {
		return text
	}
	tail := runes * 2 / 5
	return string(all[:runes-tail-1]) + "…" + string(all[len(all)-tail:])
}

// textWidth is the room between the browser and the first server.
func (p *pen) textWidth() float64 { return p.servers[0].x - p.browser - 2*p.inset }
