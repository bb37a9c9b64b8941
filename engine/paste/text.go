package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A text is read line by line.
type text struct {
	draft *draft
	file  string
	lines []string
	// next is the line to read.
	next int
	// python: the text has Django settings, so what no other form takes is code.
	python bool
	// log is what is known of the connections of a curl log.
	log curlLog
}

// A form reads the lines from t.next on, if they are of its kind, and moves
// t.next behind them.
type form func(t *text) bool

// forms are tried in this order at each line.
var forms = []form{
	(*text).readBlank,
	(*text).readLink,
	(*text).readCurlCommand,
	(*text).readCurlLog,
	(*text).readNginx,
	(*text).readPython,
	(*text).readCookieFile,
	(*text).readCookieTable,
	(*text).readMessage,
	(*text).readScriptCookie,
	(*text).readAddress,
	(*text).readBareCookies,
}

func readText(d *draft, file, whole string, cut bool) {
	t := &text{draft: d, file: file, lines: splitLines(whole)}
	t.python = t.hasSettings()
	for t.next < len(t.lines) {
		if !t.read() {
			d.unknown(t.at(t.next, t.next))
			t.next++
		}
	}
	t.endLog()
	if cut {
		d.note(LeftOut, t.at(len(t.lines)-1, len(t.lines)-1), phrase.Say("The text is longer than 4 MB, and the rest of it was not read."))
	}
}

func (t *text) read() bool {
	for _, read := range forms {
		if read(t) {
			return true
		}
	}
	return false
}

// splitLines splits a text at the line ends of all systems. A NUL, which ends a
// header's line, is replaced as what is no text.
func splitLines(text string) []string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\x00", "\uFFFD").Replace(text)
	return strings.Split(strings.TrimSuffix(text, "\n"), "\n")
}

// line is the i-th line without the space around it.
func (t *text) line(i int) string {
	if i >= len(t.lines) {
		return ""
	}
	return strings.TrimSpace(t.lines[i])
}

// at is the place of the lines from first to last, which count from 0.
func (t *text) at(first, last int) Place { return Place{File: t.file, Line: first + 1, Last: last + 1} }

// readBlank skips empty lines, the fences of Markdown and titles of panes.
func (t *text) readBlank() bool {
	line := t.line(t.next)
	if line != "" && !strings.HasPrefix(line, "```") && !paneTitles[strings.TrimSuffix(line, ":")] {
		return false
	}
	t.next++
	return true
}
