package code

import "strings"

// A writer writes lines of code.
type writer struct {
	lines []Line
	// tab is one level of indentation, and depth the number of levels.
	tab   string
	depth int
	from  Source
	path  pattern
	// setting is the setting of the stack that is being written.
	setting string
}

func newWriter(tab string) *writer { return &writer{tab: tab, from: Source{None, None}} }

// line writes a line of some parts.
func (w *writer) line(parts ...string) {
	text := strings.Join(parts, "")
	if text != "" {
		text = strings.Repeat(w.tab, w.depth) + text
	}
	w.lines = append(w.lines, Line{text, w.from, w.setting, string(w.path)})
}

// text writes lines that are fixed and from no rule.
func (w *writer) text(lines string) {
	for line := range strings.SplitSeq(strings.Trim(lines, "\n"), "\n") {
		w.lines = append(w.lines, Line{Text: line, From: Source{None, None}})
	}
}

func (w *writer) file(name string, server int) File { return File{name, server, w.lines} }
