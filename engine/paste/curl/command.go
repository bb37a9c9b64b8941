package curl

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// ReadCommand reads a command over one or several lines.
func ReadCommand(t *lines.Text, d *draft.Draft) bool {
	line := strings.TrimLeft(t.Line(t.Next), "$%# ")
	if !strings.HasPrefix(line, "curl ") && !strings.HasPrefix(line, "curl.exe ") {
		return false
	}
	first := t.Next
	last, command, closed := commandOf(t, first)
	at := t.At(first, last)
	t.Next = last + 1
	list, _ := words(command)
	if !closed {
		d.Note(account.LeftOut, at, phrase.Say("The curl command ends in the middle of a quotation; copy it again."))
		return true
	}
	addCommand(d, at, readArguments(list[1:]))
	return true
}

// commandOf collects the lines of a command: up to the last that neither ends in
// a backslash (bash) or a caret (cmd) nor is within a quotation.
func commandOf(t *lines.Text, first int) (last int, command string, closed bool) {
	const most = 2_000
	var b strings.Builder
	caret := false
	// A quotation may continue over several lines; each line is read once.
	var quotes quoteState
	for i := first; i < len(t.Lines) && i < first+most; i++ {
		line := strings.TrimRight(t.Lines[i], " \t")
		caret = caret || strings.Contains(line, `^"`) || strings.HasSuffix(line, " ^")
		b.WriteString(t.Lines[i])
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

// trimLineEnds removes the space after a backslash or caret at a line end,
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
func addCommand(d *draft.Draft, at account.Place, a arguments) {
	for _, text := range a.urls {
		u, err := address.Read(text)
		if err != nil {
			d.Note(account.LeftOut, at, phrase.Say("The address of the curl command is not an http or https URL: {text}.", "text", account.Clip(text)))
			continue
		}
		x := &message.Exchange{
			At: at, Method: a.sent(), URL: u,
			Request: a.headers, HasRequest: true, Cookies: append([]message.Cookie(nil), a.cookies...),
		}
		// A command copied from DevTools has the headers that a browser sends.
		x.ByTool = a.headers.Get("Sec-Fetch-Mode") == "" && !strings.HasPrefix(a.headers.Get("User-Agent"), "Mozilla/")
		d.Add(x)
		d.Note(account.Understood, at, phrase.Say("A curl command: {request}{cookies}.", "request", message.RequestText(x), "cookies", message.CookiesSent(x)))
	}
	if len(a.urls) == 0 {
		d.Note(account.LeftOut, at, phrase.Say("The curl command has no URL."))
		return
	}
	if a.jar != "" {
		d.Note(account.LeftOut, at, phrase.Say("The cookies in the file {file}: paste the file as well.", "file", account.Clip(a.jar)))
	}
	if a.data {
		d.Note(account.LeftOut, at, phrase.Say("The body of the request: a scenario has none."))
	}
	if a.user || a.headers.Get("Authorization") != "" {
		d.Note(account.LeftOut, at, phrase.Say("The Authorization header: a scenario has none."))
	}
	if len(a.unknown) > 0 {
		d.Note(account.LeftOut, at, phrase.Say("Options that are not understood: {options}.", "options", account.Clip(strings.Join(a.unknown, ", "))))
	}
}
