package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// requestText is a request in a few words.
func requestText(x *exchange) string { return x.method + " " + clip(x.url.Request()) }

// withCookies names the cookies of a request.
func withCookies(x *exchange) string {
	if len(x.cookies) == 0 {
		return ""
	}
	names := make([]string, len(x.cookies))
	for i, c := range x.cookies {
		names[i] = c.name
	}
	return withNames.Of(len(names), "names", clip(strings.Join(names, ", ")))
}

var withNames = phrase.Plural{One: ", with the cookie {names}", Other: ", with the cookies {names}"}

// clip shortens a text of the paste for a note.
func clip(text string) string {
	const most = 120
	runes := 0
	for i := range text {
		if runes++; runes > most {
			return text[:i] + "…"
		}
	}
	return text
}

// settingCookies names the cookies that a response sets.
func settingCookies(x *exchange) string {
	if len(x.set) == 0 {
		return ""
	}
	names := make([]string, len(x.set))
	for i, line := range x.set {
		names[i] = lineName(line)
	}
	return phrase.Say(", which sets {names}", "names", clip(strings.Join(names, ", ")))
}
