package cookies

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// ReadScript reads an assignment to document.cookie, or what a console
// shows of it.
func ReadScript(t *lines.Text, d *draft.Draft) bool {
	line := t.Line(t.Next)
	rest, found := strings.CutPrefix(strings.TrimPrefix(line, "> "), "document.cookie")
	if !found {
		return false
	}
	at := t.At(t.Next, t.Next)
	rest = strings.TrimSpace(rest)
	t.Next++
	assigned, found := strings.CutPrefix(rest, "=")
	if !found {
		return true // the console prints the value on the next line
	}
	text := strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(assigned), ";"))
	if len(text) < 2 || strings.IndexByte("'\"`", text[0]) < 0 || text[len(text)-1] != text[0] || strings.Contains(text, "${") {
		d.Note(account.LeftOut, at, phrase.Say("The script computes the cookie; paste the text that it assigns."))
		return true
	}
	d.AddLine(draft.CookieLine{At: at, Line: text[1 : len(text)-1], Script: true})
	return true
}

// known are the attributes that only a Set-Cookie line has, and no list of
// pairs.
var known = map[string]bool{
	"path": true, "domain": true, "expires": true, "max-age": true, "secure": true, "httponly": true, "samesite": true, "partitioned": true,
}

// ReadBare reads a Set-Cookie line without its name, or what
// document.cookie returns.
func ReadBare(t *lines.Text, d *draft.Draft) bool {
	line := strings.Trim(t.Line(t.Next), `'"`+"`")
	first, rest, _ := strings.Cut(line, ";")
	name, value, found := strings.Cut(first, "=")
	if !found || !message.IsToken(name) || strings.Contains(value, " ") || len(line) > message.MaxValue || strings.HasPrefix(line, "<") {
		return false
	}
	at := t.At(t.Next, t.Next)
	for part := range strings.SplitSeq(rest, ";") {
		attribute, _, _ := strings.Cut(strings.TrimSpace(part), "=")
		if known[strings.ToLower(attribute)] {
			t.Next++
			d.AddLine(draft.CookieLine{At: at, Line: line})
			return true
		}
	}
	pairs := message.ParseCookies(line)
	for _, c := range pairs {
		if !message.IsToken(c.Name) || message.HasLineEnd(c.Value) {
			return false
		}
	}
	t.Next++
	names := make([]string, len(pairs))
	for i, c := range pairs {
		names[i] = c.Name
		d.Store(draft.StoredCookie{At: at, Line: c.Name + "=" + d.Values.Of(c.Value) + "; Path=/"})
	}
	d.Note(account.Understood, at, phrase.Say("The cookies {names}, as document.cookie returns them.", "names", account.Clip(strings.Join(names, ", "))))
	d.Note(account.Guessed, at, phrase.Say("They are host-only, with Path=/ and without Secure and SameSite: document.cookie does not have the attributes."))
	return true
}
