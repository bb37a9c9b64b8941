package draw

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// chipGap is the distance between two chips, and between two rows of them.
const chipGap, chipRowGap = 6, 4

// A shelf is a row of chips: up to its edge, no text may be above its foot.
type shelf struct{ top, foot, edge float64 }

// splitSent splits the sent cookies of a request from the blocked ones.
func splitSent(chips []event.Chip) (sent, blocked []event.Chip) {
	for _, c := range chips {
		if c.Outcome == event.Sent {
			sent = append(sent, c)
		} else {
			blocked = append(blocked, c)
		}
	}
	return sent, blocked
}

// alongArrow draws the cookies on an arrow at height y and those below it, and the
// texts on the wire where there is space beside them.
func (p *pen) alongArrow(g *Group, y float64, on, below []event.Chip, wire []wireLine) {
	half := p.chipHeight / 2
	p.y = y - half
	shelves := p.chips(on, p.home+p.inset+6, p.lanes.textEnd)
	if len(shelves) == 0 {
		p.y = y + 7
	}
	if len(shelves) == 0 && leaks(wire) {
		// Chips below an arrow must not touch those on it.
		p.y = y + half + chipRowGap
	}
	// A cookie that is not sent never reaches the wire.
	shelves = append(shelves, p.chips(below, p.home+p.inset, p.lanes.band.left-chipGap)...)
	bottom := p.y

	p.y = y + 6
	if leaks(wire) {
		p.y = y - half
	}
	p.wire(g, y, shelves, wire)
	p.y = max(p.y, bottom)
}

// chips draws cookies in rows between start and end, each a group of its own. A
// cookie with its own number starts a row, which has space for one number.
func (p *pen) chips(chips []event.Chip, start, end float64) []shelf {
	var shelves []shelf
	used := start
	for _, c := range chips {
		margins := chipMargins(c.Outcome)
		texts := chipLines(c, int((end-start-margins-chipPadding)/(p.font*chipGlyph)), p.wordy)
		height := p.chipHeight + float64(len(texts)-1)*p.labelHeight
		w := 0.0
		for _, text := range texts {
			w = max(w, chipWidth(text, p.font))
		}
		all := w + margins
		numbered := p.part.eventOf(c.At) != nil
		if len(shelves) == 0 || numbered || len(texts) > 1 || used+all > end {
			shelves = append(shelves, shelf{top: p.y, foot: p.y + height + chipRowGap})
			p.y += height + chipRowGap
			used = start
		}
		row := &shelves[len(shelves)-1]
		g := p.chip(c, texts, used, row.top, w, height)
		used += all + chipGap
		row.edge = max(row.edge, used)
		if was := ghostText(p.since, c.At); was != "" {
			used = p.ghost(g, was, start, end, used, row)
		}
	}
	return shelves
}

// chip draws one cookie, and the gate or the bounce that stops it.
func (p *pen) chip(c event.Chip, texts []string, left, top, w, h float64) *Group {
	g := p.group(c.At)
	middle := top + h/2
	p.numeral(g, middle)
	g.Title = lanesTexts.chip.Of(c.Outcome).With("name", c.Name)
	if c.Reason != "" {
		g.Title = phrase.Say("{chip}: {reason}", "chip", g.Title, "reason", c.Reason)
	}
	if bounces(c.Outcome) {
		left += bounceWidth
		g.add(Mark{Shape: Path, Role: RoleBounce, D: bounce(p.home, left, middle)})
	}
	if _, changed := p.since.At(c.At); changed {
		g.add(Mark{Shape: Rect, Role: RoleRing, X: left - 3, Y: top - 3, W: w + 6, H: h + 6, R: p.chipHeight/2 + 3})
	}
	g.add(Mark{Shape: Rect, Role: chipRole(&c), X: left, Y: top, W: w, H: h, R: p.chipHeight / 2, Cookie: c.Cookie()})
	for i, text := range texts {
		y := top + p.chipHeight/2 + float64(i)*p.labelHeight + p.font*0.36
		g.add(Mark{Shape: Text, Role: chipTextRole(&c), X: left + w/2, Y: y, Anchor: "middle", Text: text, Cookie: c.Cookie()})
	}
	if p.part.eventOf(c.At) != nil {
		g.cover(RoleRow, p.width, top, top+h+chipRowGap)
	}
	right := left + w
	if c.Outcome == event.Blocked {
		g.add(Mark{Shape: Line, Role: RoleGate, X: right + 4, Y: top - 1, X2: right + 4, Y2: top + h + 1})
	}
	return g
}

// Guess is a chip with a question mark in the place of that of a Set-Cookie line, for
// readers who are to guess what becomes of it. Its place does not tell.
func (g *Group) Guess(font float64) []Mark {
	left := 0.0
	for i := range g.Marks {
		switch m := &g.Marks[i]; {
		case g.At.Line == event.None:
			return nil
		case m.Role == RoleBounce:
			left = -bounceWidth
		case m.Shape == Rect && strings.HasPrefix(string(m.Role), "chip-"):
			left += m.X
			w := chipWidth("?", font)
			return []Mark{
				{Shape: Rect, Role: RoleGuess, X: left, Y: m.Y, W: w, H: m.H, R: m.R},
				{Shape: Text, Role: RoleGuessText, X: left + w/2, Y: m.Y + m.H/2 + font*0.36, Anchor: "middle", Text: "?"},
			}
		}
	}
	return nil
}

// ghost shows the state of a cookie before the last edit, beside its chip at used
// or, if there is no space, below. It returns the end of what is used of the row.
func (p *pen) ghost(g *Group, text string, start, end, used float64, row *shelf) float64 {
	w, h := ghostWidth(text, p.font), p.font+5
	left, middle := used, row.top+p.chipHeight/2
	if used+w > end {
		left, middle = start, p.y+h/2
		p.y += h + chipRowGap
		row.foot = p.y
		used = end // The next chip starts a row.
	} else {
		used += w + chipGap
	}
	g.add(
		Mark{Shape: Rect, Role: RoleGhost, X: left, Y: middle - h/2, W: w, H: h, R: h / 2},
		Mark{Shape: Text, Role: RoleGhostText, X: left + w/2, Y: middle + p.font*0.36, Anchor: "middle", Text: text},
	)
	row.edge = max(row.edge, left+w+chipGap)
	return used
}

// ghostText is the text of a cookie's ghost, "" if it has none.
func ghostText(since compare.Change, at event.Place) string {
	if d, changed := since.At(at); changed && d.Was != "" {
		return phrase.Say("was {was}", "was", d.Was)
	}
	return ""
}

// The widths of the marks beside a chip.
const bounceWidth, gateWidth = 12, 8

func ghostWidth(text string, font float64) float64 { return event.Cells(text)*font*0.58 + 12 }

// bounces reports whether the browser rejects something in a response.
func bounces(f event.Outcome) bool { return f == event.Rejected || f == event.Ignored }

// chipMargins is the space that a chip needs beside itself.
func chipMargins(f event.Outcome) float64 {
	switch {
	case bounces(f):
		return bounceWidth
	case f == event.Blocked:
		return gateWidth
	}
	return 0
}

// Chips are set in semibold sans: a letter has this width, in units of the font
// size, and this padding is around the text.
const chipGlyph, chipPadding = 0.63, 18

func chipWidth(text string, font float64) float64 {
	return event.Cells(text)*font*chipGlyph + chipPadding
}

// maxChipName is the longest part of a cookie's name that a chip shows, minChipName
// the shortest to which one line may cut it, and maxChipLines how many lines a chip
// has at most.
const maxChipName, minChipName, maxChipLines = 24, 6, 4

// chipLines is the text of a chip in lines of so many letters. It has one line, if
// that shows enough of the cookie's name.
func chipLines(c event.Chip, letters int, wordy bool) []string {
	text := chipText(c, letters, wordy)
	sign := ""
	if c.Outcome != event.Sent || wordy {
		sign = c.Outcome.Sign() + " "
	}
	letters = max(letters, len([]rune(sign))+2)
	cut := strings.TrimPrefix(text, sign)
	if !strings.HasSuffix(cut, "…") || len([]rune(cut)) > minChipName || cut == event.Shorten(c.Name, maxChipName) {
		return []string{text}
	}
	if name := event.NameOf(c.Name); sign != "" && len([]rune(name)) <= letters {
		return []string{strings.TrimSpace(sign), name} // no name is broken for a sign
	}
	rest := []rune(event.Shorten(sign+c.Name, letters*maxChipLines))
	var lines []string
	for len(rest) > 0 {
		line := event.Within(rest, letters, false)
		lines = append(lines, string(line))
		rest = rest[len(line):]
	}
	return lines
}

// chipText is the text of a chip of so many letters. Where the word for the outcome
// leaves no space for the name, its sign replaces it. wordy: a cookie that was sent
// has its word, too.
func chipText(c event.Chip, letters int, wordy bool) string {
	name, before := event.Shorten(c.Name, maxChipName), ""
	if text := lanesTexts.chip.Of(c.Outcome); c.Outcome != event.Sent || wordy {
		if whole := text.With("name", name); int(event.Cells(whole)) <= letters {
			return whole
		}
		before = c.Outcome.Sign() + " "
	}
	return before + event.Shorten(name, max(2, letters-len([]rune(before))))
}
