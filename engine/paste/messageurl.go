package paste

import (
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// urlOf is the URL of a message, and what was guessed of it.
func (d *draft) urlOf(m *message) (u origin.URL, guessed string) {
	if hasScheme(m.target) {
		if u, err := readURL(m.target); err == nil {
			return u, ""
		}
	}
	if m.host != "" {
		scheme, said := m.scheme, ""
		if scheme != "http" && scheme != "https" {
			scheme = d.schemeOf(m)
			said = phrase.Say("The scheme {scheme}: the text does not have it.", "scheme", scheme)
		}
		path := m.target
		if !strings.HasPrefix(path, "/") {
			path = "/"
		}
		if u, err := parseURL(scheme + "://" + m.host + path); err == nil {
			return u, said
		}
	}
	return d.likelyURL(m)
}

// schemeOf guesses the scheme of a request by what only one of them has.
func (d *draft) schemeOf(m *message) string {
	for _, name := range []string{"Origin", "Referer"} {
		page, err := parseURL(m.request.get(name))
		if err == nil && page.Host == strings.ToLower(m.host) {
			return page.Scheme
		}
	}
	if m.response.get("Strict-Transport-Security") != "" {
		return "https"
	}
	if to, err := parseURL(m.response.get("Location")); err == nil && to.Scheme == "https" && to.Host == strings.ToLower(m.host) {
		return "http"
	}
	return guessedScheme(m.host)
}

// likelyURL guesses the URL of a response whose request is missing: where the
// redirect before led, an address that stands before it, or one that its own
// redirect upgrades.
func (d *draft) likelyURL(m *message) (origin.URL, string) {
	if last := d.last(); last != nil {
		if to, ok := last.redirects(); ok {
			return to, ""
		}
		return last.url, phrase.Say("The response is of {url} again.", "url", clip(last.url.Request()))
	}
	if n := len(d.addresses); n > 0 {
		return d.addresses[n-1].url, ""
	}
	if to, err := parseURL(m.response.get("Location")); err == nil {
		if to.Scheme == "https" && to.Port == "" {
			to = to.WithScheme("http")
		}
		return to, phrase.Say("The response is of {url}: the text has no request.", "url", clip(to.Request()))
	}
	u := exampleURL()
	return u, phrase.Say("The response is of {url}: the text has no request.", "url", u.Request())
}

// exampleURL stands for an address that a text does not have.
func exampleURL() origin.URL { return origin.URL{Scheme: "https", Host: "shop.example", Path: "/"} }

// dateOf reads a Date header.
func dateOf(h headers) time.Time {
	t, err := time.Parse("Mon, 02 Jan 2006 15:04:05 GMT", h.get("Date"))
	if err != nil {
		return time.Time{}
	}
	return t
}
