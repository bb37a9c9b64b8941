package main

import "strings"

// A cell is a text of the table and its ink.
type cell struct {
	text string
	ink  ink
}

// gap is the space between two columns.
const gap = 2

// longWord is how long a word may be before a column need not be as wide.
const longWord = 14

// table writes rows in columns, the headings first, with their texts wrapped to
// the screen. If the columns would be too narrow, each row becomes a list.
func (s screen) table(b *strings.Builder, rows [][]cell) {
	widths, fits := fit(rows, s.width)
	if !fits {
		s.lists(b, rows)
		return
	}
	separated := false
	for i, row := range rows {
		columns := make([][]string, len(row))
		height := 1
		for j, c := range row {
			columns[j] = wrap(c.text, widths[j])
			height = max(height, len(columns[j]))
		}
		if i > 1 && (separated || height > 1) {
			b.WriteByte('\n')
		}
		separated = i > 0 && height > 1
		for line := range height {
			s.line(b, row, columns, widths, line)
		}
		if i == 0 {
			b.WriteString(strings.Repeat("─", min(s.width, sum(widths)+gap*(len(widths)-1))) + "\n")
		}
	}
}

// line writes one line of a row, without spaces at its end.
func (s screen) line(b *strings.Builder, row []cell, columns [][]string, widths []int, line int) {
	pending := 0
	for j, lines := range columns {
		text := ""
		if line < len(lines) {
			text = lines[line]
		}
		if text != "" {
			b.WriteString(strings.Repeat(" ", pending))
			b.WriteString(s.paint(row[j].ink, text))
			pending = 0
		}
		pending += widths[j] - width(text) + gap
	}
	b.WriteByte('\n')
}

// fit divides the screen among the columns. Each gets the width of its words,
// and the rest goes to those that would use most of it. It does not fit if
// there is no space even for the words.
func fit(rows [][]cell, screen int) (widths []int, fits bool) {
	widths = make([]int, len(rows[0]))
	natural := make([]int, len(widths))
	for _, row := range rows {
		for j, c := range row {
			natural[j] = max(natural[j], width(c.text))
			for word := range strings.FieldsSeq(c.text) {
				widths[j] = max(widths[j], min(width(word), longWord))
			}
		}
	}
	left := screen - gap*(len(widths)-1) - sum(widths)
	if left < 0 {
		return nil, false
	}
	wanted := sum(natural) - sum(widths)
	if wanted <= left {
		return natural, true
	}
	for j := range widths {
		share := left * (natural[j] - widths[j]) / wanted
		left, wanted = left-share, wanted-(natural[j]-widths[j])
		widths[j] += share
		if wanted == 0 {
			break
		}
	}
	return widths, true
}

func sum(list []int) int {
	total := 0
	for _, n := range list {
		total += n
	}
	return total
}

// lists writes each row as a list of its cells under their headings.
func (s screen) lists(b *strings.Builder, rows [][]cell) {
	headings := rows[0]
	for i, row := range rows[1:] {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.paint(bold, headings[0].text+" "+row[0].text) + "\n")
		for j, c := range row[1:] {
			for n, line := range wrap(headings[j+1].text+": "+c.text, s.width-4) {
				indent := "    "
				if n == 0 {
					indent = "  "
				}
				b.WriteString(indent + s.paint(c.ink, line) + "\n")
			}
		}
	}
}
