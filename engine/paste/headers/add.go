package headers

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// AddTo makes an exchange of a block, or completes the one before.
func (b *Block) AddTo(d *draft.Draft) {
	if b.headless && !b.HasRequest && len(b.Response) == 0 && b.host == "" {
		for _, line := range b.Set {
			d.AddLine(draft.CookieLine{At: b.At, Line: line})
		}
		return
	}
	u, guessed := b.urlOf(d)
	last := d.Last()
	if !b.HasRequest && last != nil && last.Status == 0 && last.Failed == "" && !b.hasURL() {
		b.complete(d, last)
		return
	}
	if last != nil && last.Status == 0 && b.HasRequest && last.At.Last < b.At.Line && last.URL == d.Values.URL(u) && sameMethod(last, b) && last.Response == nil {
		// The log of a command that was pasted together with it.
		last.Cookies, last.Request = cookiesOr(last.Cookies, b.cookies), append(last.Request, b.request...)
		d.Replace(last)
		if b.HasResponse {
			b.complete(d, last)
		}
		return
	}
	x := &message.Exchange{
		At: b.At, Method: b.Method, URL: u, Request: b.request, HasRequest: b.HasRequest, Cookies: b.cookies,
		Status: b.Status, Response: b.Response, SetCookies: b.Set, ByTool: b.ByTool, Time: dateOf(b.Response),
	}
	if x.Method == "" {
		x.Method = "GET"
	}
	if x.HasRequest && x.Request.Get("User-Agent") != "" && !strings.HasPrefix(x.Request.Get("User-Agent"), "Mozilla/") {
		x.ByTool = true
	}
	d.Add(x)
	d.Note(account.Understood, b.At, b.understood(x))
	if guessed != "" {
		d.Note(account.Guessed, b.At, guessed)
	}
}

func cookiesOr(a, b []message.Cookie) []message.Cookie {
	if len(b) > 0 {
		return b
	}
	return a
}

func sameMethod(x *message.Exchange, m *Block) bool { return m.Method == "" || x.Method == m.Method }

// understood describes what was read of an exchange.
func (b *Block) understood(x *message.Exchange) string {
	switch {
	case b.HasRequest && b.HasResponse && x.Status != 0:
		return message.AnsweredText(x)
	case b.HasRequest:
		return phrase.Say("{request}{cookies}.", "request", message.RequestText(x), "cookies", message.CookiesSent(x))
	case x.Status != 0:
		return phrase.Say("The response {status} of {url}{set}.", "status", strconv.Itoa(x.Status), "url", account.Clip(x.URL.Request()), "set", message.CookiesSet(x))
	}
	return phrase.Say("Response headers of {url}{set}.", "url", account.Clip(x.URL.Request()), "set", message.CookiesSet(x))
}

// complete gives an exchange its response.
func (b *Block) complete(d *draft.Draft, x *message.Exchange) {
	x.Status, x.Response, x.SetCookies = b.Status, b.Response, b.Set
	if x.Time.IsZero() {
		x.Time = dateOf(b.Response)
	}
	d.ReplaceResponse(x)
	status := phrase.Say("Its response")
	if x.Status != 0 {
		status = phrase.Say("Its response, {status}", "status", strconv.Itoa(x.Status))
	}
	d.Note(account.Understood, b.At, phrase.Say("{response}{set}.", "response", status, "set", message.CookiesSet(x)))
}
