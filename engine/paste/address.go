package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// roles are words before an address that describe it.
var roles = func() map[string]draft.Role {
	list := map[string]draft.Role{}
	for _, word := range []string{"page", "front", "frontend", "spa", "app", "site", "opened", "browser"} {
		list[word] = draft.PageRole
	}
	for _, word := range []string{"request", "api", "backend", "server", "set", "fetch", "calls"} {
		list[word] = draft.RequestRole
	}
	return list
}()

// readAddress reads a line with a URL, perhaps with some words before it.
func readAddress(t *lines.Text, d *draft.Draft) bool {
	line := strings.TrimSuffix(strings.TrimSpace(t.Line(t.Next)), ".")
	fields := strings.Fields(line)
	const most = 12
	if len(fields) == 0 || len(fields) > most {
		return false
	}
	target := fields[len(fields)-1]
	if !origin.HasScheme(target) && (len(fields) > 2 || !address.LooksLikeHost(target) || len(fields) == 2 && !message.IsMethod(fields[0]) && !strings.HasSuffix(fields[0], ":")) {
		return false
	}
	u, err := address.Read(target)
	at := t.At(t.Next, t.Next)
	if err != nil {
		if !origin.HasScheme(target) {
			return false
		}
		t.Next++
		d.Note(account.LeftOut, at, phrase.Say("The address is not an http or https URL: {text}.", "text", account.Clip(target)))
		return true
	}
	a := draft.Address{At: at, URL: d.Values.URL(u)}
	for _, word := range fields[:len(fields)-1] {
		if to := roles[strings.ToLower(strings.Trim(word, ".,:;-"))]; to != draft.AnyRole && a.Role == draft.AnyRole {
			a.Role = to
		}
	}
	t.Next++
	d.AddAddress(a)
	if !origin.HasScheme(target) {
		d.Note(account.Guessed, at, phrase.Say("The scheme {scheme}: the address has none.", "scheme", u.Scheme))
	}
	return true
}
