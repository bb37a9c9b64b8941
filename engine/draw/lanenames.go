package draw

import (
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Names are set in semibold sans of this size, with this width per letter in
// units of the size. They take at most this many rows.
const (
	headingSize  = 14
	headingGlyph = 0.64
	headingRow   = 16
	headingRows  = 4
)

// headingsOf writes the lanes' names in as few rows as have space for them; if
// even the most rows are too few, it shortens them. They take head of the
// height.
func headingsOf(l *lanes, s *sizes, wire string) (marks []Mark, head float64) {
	for rows := 1; rows <= headingRows; rows++ {
		written, whole := namesIn(rows, l, s, wire)
		if whole || rows == headingRows {
			marks, head = written, 12+headingRow*float64(max(2, rows))
			break
		}
	}
	for i := range marks {
		marks[i].Y += head - 18
	}
	return marks, head
}

// namesIn writes the names in this many rows, the lowest at height 0, and reports
// whether all are complete.
func namesIn(rows int, l *lanes, s *sizes, wireName string) (marks []Mark, whole bool) {
	used := make([]float64, rows)
	browser := Mark{Shape: Text, Role: RoleHeading, X: l.browser, Anchor: "middle", Text: phrase.Say("Browser")}
	if !s.roomy {
		browser.X, browser.Anchor = 2, "start"
		used[0] = browser.X + headingWidth(browser.Text)
	}
	wire := Mark{Shape: Text, Role: RoleHeading, X: l.band.middle(), Anchor: "middle", Text: wireName}
	if left := wire.X - headingWidth(wire.Text)/2; left < used[0]+8 {
		wire.X, wire.Anchor = used[0]+8, "start"
		used[0] = wire.X + headingWidth(wire.Text)
	} else {
		used[0] = wire.X + headingWidth(wire.Text)/2
	}
	marks, whole = []Mark{browser, wire}, true
	write := func(named lane) {
		mark, row, full := nameOf(named, used, s.width)
		whole = whole && full
		if mark.Text != "" {
			marks = append(marks, mark)
			used[row] = rightOf(mark)
		}
	}
	for _, server := range l.servers {
		if server.proxies > 0 {
			write(lane{host: proxyName(server.proxies), x: server.proxy})
		}
		write(server)
	}
	return marks, whole
}

// proxyName is the name of the lane of so many proxies.
func proxyName(count int) string {
	if count == 1 {
		return phrase.Say("Proxy")
	}
	return phrase.Say("{n} proxies", "n", strconv.Itoa(count))
}

// nameOf writes a lane's name in the lowest row that has space, or a shortened
// name in the row with the most space.
func nameOf(l lane, used []float64, width float64) (mark Mark, row int, whole bool) {
	var best Mark
	bestRow := 0
	for row, end := range used {
		mark := Mark{Shape: Text, Role: RoleHeading, X: l.x, Y: -headingRow * float64(row), Anchor: "middle"}
		room := 2 * min(l.x-end-8, width-2-l.x)
		if whole := headingWidth(l.host); room < whole {
			mark.X, mark.Anchor = min(width-2, l.x+max(whole/2, 24)), "end"
			room = mark.X - end - 8
		}
		mark.Text = cut(l.host, room)
		if mark.Text == l.host {
			return mark, row, true
		}
		if len(mark.Text) > len(best.Text) {
			best, bestRow = mark, row
		}
	}
	return best, bestRow, false
}

// rightOf is the right end of a name.
func rightOf(m Mark) float64 {
	if m.Anchor == "middle" {
		return m.X + headingWidth(m.Text)/2
	}
	return m.X
}

// wireName says who is on the wire, if there is space.
func wireName(network scenario.Network, wordy bool) string {
	switch {
	case wordy && network == scenario.Observed:
		return phrase.Say("The wire · observed")
	case wordy && network == scenario.Hostile:
		return phrase.Say("The wire · hostile")
	}
	return phrase.Say("The wire")
}

func headingWidth(text string) float64 { return event.Cells(text) * headingSize * headingGlyph }

// cut shortens the end of a host to a width, to nothing if hardly a letter
// would remain.
func cut(host string, width float64) string {
	if headingWidth(host) <= width {
		return host
	}
	keep := int(width/(headingSize*headingGlyph)) - 1
	if keep < 3 {
		return ""
	}
	return string([]rune(host)[:keep]) + "…"
}
