package message

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// RequestText is a request in a few words.
func RequestText(x *Exchange) string { return x.Method + " " + account.Clip(x.URL.Request()) }

// AnsweredText is a request with its response.
func AnsweredText(x *Exchange) string {
	return phrase.Say("{request}{cookies}, answered with {status}{set}.", "request", RequestText(x), "cookies", CookiesSent(x), "status", strconv.Itoa(x.Status), "set", CookiesSet(x))
}

// CookiesSent names the cookies of a request.
func CookiesSent(x *Exchange) string {
	if len(x.Cookies) == 0 {
		return ""
	}
	names := make([]string, len(x.Cookies))
	for i, c := range x.Cookies {
		names[i] = c.Name
	}
	return withNames.Of(len(names), "names", account.Clip(strings.Join(names, ", ")))
}

var withNames = phrase.Plural{One: ", with the cookie {names}", Other: ", with the cookies {names}"}

// CookiesSet names the cookies that a response sets.
func CookiesSet(x *Exchange) string {
	if len(x.SetCookies) == 0 {
		return ""
	}
	names := make([]string, len(x.SetCookies))
	for i, line := range x.SetCookies {
		names[i] = CookieName(line)
	}
	return phrase.Say(", which sets {names}", "names", account.Clip(strings.Join(names, ", ")))
}
