package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// readCurlCommand reads a command over one or several lines.
func (t *text) readCurlCommand() bool {
	line := strings.TrimLeft(t.line(t.next), "$%# ")
	if !strings.HasPrefix(line, "curl ") && !strings.HasPrefix(line, "curl.exe ") {
		return false
	}
	first := t.next
	last, command, closed := t.command(first)
	at := t.at(first, last)
	t.next = last + 1
	list, _ := words(command)
	if !closed {
		t.draft.note(LeftOut, at, phrase.Say("The curl command ends in the middle of a quotation; copy it again."))
		return true
	}
	t.draft.addCommand(at, readArguments(list[1:]))
	return true
}

// command collects the lines of a command: up to the last that neither ends in
// a backslash (bash) or a caret (cmd) nor is within a quotation.
func (t *text) command(first int) (last int, command string, closed bool) {
	const most = 2_000
	var b strings.Builder
	caret := false
	// A quotation may go on over lines; each line is looked at once.
	var quotes quoteState
	for i := first; i < len(t.lines) && i < first+most; i++ {
		line := strings.TrimRight(t.lines[i], " \t")
		caret = caret || strings.Contains(line, `^"`) || strings.HasSuffix(line, " ^")
		b.WriteString(t.lines[i])
		if !caret {
			quotes.read(line)
		}
		continued := strings.HasSuffix(line, "^") || strings.HasSuffix(line, `\`) || quotes.open != 0
		last = i
		if !continued {
			break
		}
		b.WriteByte('\n')
	}
	command = strings.TrimLeft(strings.TrimSpace(b.String()), "$%# ")
	if caret {
		command = uncaret(trimLineEnds(command))
	} else {
		command = trimLineEnds(command)
	}
	_, closed = words(command)
	return last, command, closed
}

// trimLineEnds takes away the space behind a backslash or caret at a line end,
// which chats and terminals add.
func trimLineEnds(command string) string {
	lines := strings.Split(command, "\n")
	for i, line := range lines {
		trimmed := strings.TrimRight(line, " \t")
		if strings.HasSuffix(trimmed, `\`) || strings.HasSuffix(trimmed, "^") {
			lines[i] = trimmed
		}
	}
	return strings.Join(lines, "\n")
}

// A quoteState follows the quotations of bash over lines.
type quoteState struct{ open byte }

func (q *quoteState) read(line string) {
	for i := 0; i < len(line); i++ {
		c := line[i]
		switch {
		case c == '\\' && q.open != '\'':
			i++
		case q.open == '$' && c == '\'':
			q.open = 0
		case q.open == c:
			q.open = 0
		case q.open == 0 && c == '\'' && i > 0 && line[i-1] == '$':
			q.open = '$'
		case q.open == 0 && (c == '\'' || c == '"'):
			q.open = c
		}
	}
}

// addCommand makes an exchange of each URL of a command.
func (d *draft) addCommand(at Place, a arguments) {
	for _, text := range a.urls {
		u, err := readURL(text)
		if err != nil {
			d.note(LeftOut, at, phrase.Say("The address of the curl command is not an http or https URL: {text}.", "text", clip(text)))
			continue
		}
		x := &exchange{
			at: at, method: a.sent(), url: u,
			request: a.headers, hasRequest: true, cookies: append([]pair(nil), a.cookies...),
		}
		// A command that DevTools made has what a browser sends.
		x.byTool = a.headers.get("Sec-Fetch-Mode") == "" && !strings.HasPrefix(a.headers.get("User-Agent"), "Mozilla/")
		d.add(x)
		d.note(Understood, at, phrase.Say("A curl command: {request}{cookies}.", "request", requestText(x), "cookies", withCookies(x)))
	}
	if len(a.urls) == 0 {
		d.note(LeftOut, at, phrase.Say("The curl command has no URL."))
		return
	}
	if a.jar != "" {
		d.note(LeftOut, at, phrase.Say("The cookies in the file {file}: paste the file as well.", "file", clip(a.jar)))
	}
	if a.data {
		d.note(LeftOut, at, phrase.Say("The body of the request: a scenario has none."))
	}
	if a.user || a.headers.get("Authorization") != "" {
		d.note(LeftOut, at, phrase.Say("The Authorization header: a scenario has none."))
	}
	if len(a.unknown) > 0 {
		d.note(LeftOut, at, phrase.Say("Options that are not understood: {options}.", "options", clip(strings.Join(a.unknown, ", "))))
	}
}
