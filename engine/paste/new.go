package paste

import (
	"fmt"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// New makes a scenario of three lines: the address of the page, the request that
// the page makes ("POST https://api.shop.example/x", or "" for the page's own),
// and the cookie that the response sets, a Set-Cookie line.
func New(page, request, cookie string, o Options) (*Result, error) {
	d := draft.New(o.KeepValues)
	for _, text := range []*string{&page, &request, &cookie} {
		*text = strings.ToValidUTF8(*text, "\uFFFD")
	}
	method := "GET"
	if before, rest, found := strings.Cut(strings.TrimSpace(request), " "); found && message.IsMethod(strings.ToUpper(before)) {
		method, request = strings.ToUpper(before), rest
	}
	for i, field := range []struct {
		text string
		role draft.Role
	}{{page, draft.PageRole}, {request, draft.RequestRole}} {
		if strings.TrimSpace(field.text) == "" {
			continue
		}
		at := account.Place{Line: i + 1, Last: i + 1}
		u, err := address.Read(field.text)
		if err != nil {
			return nil, account.ErrorAt(at, err)
		}
		d.AddAddress(draft.Address{At: at, URL: d.Values.URL(u), Role: field.role})
		if !address.HasScheme(strings.TrimSpace(field.text)) {
			d.Note(account.Guessed, at, phrase.Say("The scheme {scheme}: the address has none.", "scheme", u.Scheme))
		}
	}
	if line := withoutName(cookie); line != "" {
		at := account.Place{Line: 3, Last: 3}
		if message.HasLineEnd(line) {
			return nil, account.ErrorAt(at, fmt.Errorf("the Set-Cookie line has a line end or a NUL character; expected one line"))
		}
		d.AddLine(draft.CookieLine{At: at, Line: message.Truncate(line)})
	}
	d.Method = method
	return resultOf(d, o.Browser)
}

// withoutName takes the name of the header off a Set-Cookie line.
func withoutName(line string) string {
	line = strings.TrimSpace(line)
	if name, value, found := strings.Cut(line, ":"); found && strings.EqualFold(strings.TrimSpace(name), "Set-Cookie") {
		return strings.TrimSpace(value)
	}
	return line
}
