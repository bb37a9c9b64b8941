package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/cookies"
	"github.com/crumbtrail/crumbtrail/engine/paste/curl"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/headers"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/settings"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A form reads the lines from t.Next on, if they are of its kind, and moves
// t.Next after them.
type form func(t *lines.Text, d *draft.Draft) bool

// readText reads a text with its forms, which are tried in order at each line.
func readText(d *draft.Draft, file, whole string, cut bool) {
	t := lines.New(file, whole)
	var log curl.Log
	forms := []form{
		readBlank,
		readLink,
		curl.ReadCommand,
		log.Read,
		func(t *lines.Text, d *draft.Draft) bool { return d.Nginx.Read(t, d.Account) },
	}
	python := settings.In(t)
	if python {
		forms = append(forms, func(t *lines.Text, d *draft.Draft) bool { return d.Django.Read(t, d.Account) })
	}
	forms = append(forms, cookies.ReadFile, cookies.ReadTable, headers.Read, cookies.ReadScript)
	if !python { // in Python, URLs and assignments are code
		forms = append(forms, readAddress, cookies.ReadBare)
	}
	for t.Next < len(t.Lines) {
		if !readForm(forms, t, d) {
			d.NotUnderstood(t.At(t.Next, t.Next))
			t.Next++
		}
	}
	log.End(t, d)
	if cut {
		d.Note(account.LeftOut, t.At(len(t.Lines)-1, len(t.Lines)-1), phrase.Say("The text is longer than 4 MB, and the rest of it was not read."))
	}
}

func readForm(forms []form, t *lines.Text, d *draft.Draft) bool {
	for _, read := range forms {
		if read(t, d) {
			return true
		}
	}
	return false
}

// readBlank skips empty lines, the fences of Markdown and titles of panes.
func readBlank(t *lines.Text, _ *draft.Draft) bool {
	line := t.Line(t.Next)
	if line != "" && !strings.HasPrefix(line, "```") && !headers.IsPaneTitle(line) {
		return false
	}
	t.Next++
	return true
}
