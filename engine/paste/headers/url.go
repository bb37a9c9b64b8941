package headers

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// urlOf is the URL of a block, and a note about what was guessed of it.
func (b *Block) urlOf(d *draft.Draft) (u origin.URL, guessed string) {
	if origin.HasScheme(b.Target) {
		if u, err := address.Read(b.Target); err == nil {
			return u, ""
		}
	}
	if b.host != "" {
		scheme, note := b.Scheme, ""
		if scheme != "http" && scheme != "https" {
			scheme = b.schemeOf()
			note = phrase.Say("The scheme {scheme}: the text does not have it.", "scheme", scheme)
		}
		path := b.Target
		if !strings.HasPrefix(path, "/") {
			path = "/"
		}
		if u, err := address.Parse(scheme + "://" + b.host + path); err == nil {
			return u, note
		}
	}
	return b.likelyURL(d)
}

// schemeOf guesses the scheme of a request from headers that only occur with
// one of them.
func (b *Block) schemeOf() string {
	for _, name := range []string{"Origin", "Referer"} {
		page, err := address.Parse(b.request.Get(name))
		if err == nil && page.Host == strings.ToLower(b.host) {
			return page.Scheme
		}
	}
	if b.Response.Get("Strict-Transport-Security") != "" {
		return "https"
	}
	if to, err := address.Parse(b.Response.Get("Location")); err == nil && to.Scheme == "https" && to.Host == strings.ToLower(b.host) {
		return "http"
	}
	return origin.GuessScheme(b.host)
}

// likelyURL guesses the URL of a response whose request is missing: the target
// of the redirect before it, an address before it, or the URL that its own
// redirect upgrades.
func (b *Block) likelyURL(d *draft.Draft) (origin.URL, string) {
	if last := d.Last(); last != nil {
		if to, ok := last.Redirects(); ok {
			return to, ""
		}
		return last.URL, phrase.Say("The response is of {url} again.", "url", account.Clip(last.URL.Request()))
	}
	if n := len(d.Addresses); n > 0 {
		return d.Addresses[n-1].URL, ""
	}
	if to, err := address.Parse(b.Response.Get("Location")); err == nil {
		if to.Scheme == "https" && to.Port == "" {
			to = to.WithScheme("http")
		}
		return to, phrase.Say("The response is of {url}: the text has no request.", "url", account.Clip(to.Request()))
	}
	u := address.Example()
	return u, phrase.Say("The response is of {url}: the text has no request.", "url", u.Request())
}

// dateOf reads a Date header.
func dateOf(h message.Headers) time.Time {
	t, err := time.Parse("Mon, 02 Jan 2006 15:04:05 GMT", h.Get("Date"))
	if err != nil {
		return time.Time{}
	}
	return t
}
