package lines

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
)

// A Text is read line by line.
type Text struct {
	file  string
	Lines []string
	// Next is the line to read.
	Next int
}

// New splits a text at the line ends of all systems. NUL, which no header can
// have, is replaced with U+FFFD.
func New(file, whole string) *Text {
	whole = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(whole)
	return &Text{file: file, Lines: strings.Split(strings.TrimSuffix(whole, "\n"), "\n")}
}

// Line is the i-th line without the space around it, "" after the last.
func (t *Text) Line(i int) string {
	if i >= len(t.Lines) {
		return ""
	}
	return strings.TrimSpace(t.Lines[i])
}

// At is the place of the lines from first to last, which count from 0.
func (t *Text) At(first, last int) account.Place {
	return account.Place{File: t.file, Line: first + 1, Last: last + 1}
}
