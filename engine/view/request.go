package view

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// exchange tells of a request with what came of it, then of each cookie that
// the response sets.
func (n *narrator) exchange(at Place) {
	x := &n.trace.Steps[at.Step].Exchanges[at.Exchange]
	row := Row{
		At:      at,
		Request: x.Method + " " + targetOf(x.URL),
		Host:    hostOf(x.URL),
		Scheme:  schemeOf(x.URL),
		Status:  x.Status,
		Chips:   requestChips(at, x),
		Wire:    wireText(x, readableIn(x, "Cookie")),
	}
	if x.Via == trace.ByBrowser {
		row.Action, row.Condition = upgradeWords(x.Upgrade)
		row.Result = "Redirect to HTTPS URL inside the browser"
		row.CookieSent = "No (request never leaves the browser)"
		n.add(row)
		return
	}
	row.Action = n.request(x)
	row.Condition = n.condition(at, x)
	row.Result = resultOf(x)
	row.CookieSent = n.cookieSent(x)
	n.add(row)
	if x.Error == "" && !redirects(x) {
		n.served[row.Host] = true
	}
	for i := range x.SetCookies {
		n.setCookie(at.WithLine(i), x)
	}
}

// request says who asks for what: "next" if the request before was of the same
// kind, "again" if an earlier one was.
func (n *narrator) request(x *trace.Exchange) string {
	scheme := schemeName(x.URL)
	who, what := "User", scheme+" request"
	if x.Method != "GET" {
		what = scheme + " " + x.Method + " request"
	}
	switch x.Destination {
	case trace.FrameDoc:
		who, what = "Page", what+" for a frame"
	case trace.ImageDest:
		who, what = "Page", what+" for an image"
	case trace.FetchDest:
		who = "Script"
	case trace.Preflight:
		who, what = "Browser", scheme+" preflight request"
	}
	if n.manyServers {
		what += " to " + authorityOf(x.URL)
	}

	kind := who + " sends " + what
	before, next := n.asked[kind], n.last == kind
	n.asked[kind], n.last = true, kind
	switch {
	case next:
		return who + " sends next " + what
	case before:
		return kind + " again"
	}
	return kind
}

// condition says what a request is: its scheme, the page of another host or
// scheme that it comes from, the other host that redirected to it, and whether
// somebody on the wire meddles.
func (n *narrator) condition(at Place, x *trace.Exchange) string {
	text := "Request is " + schemeName(x.URL)
	host, page := hostOf(x.URL), startedBy(n.trace, at.Step)
	switch {
	case page == "":
	case hostOf(page) != host:
		text += ", from " + hostOf(page)
	case schemeOf(page) != schemeOf(x.URL):
		text += ", from " + schemeName(page) + " page"
	}
	if at.Exchange > 0 {
		before := hostOf(n.trace.Steps[at.Step].Exchanges[at.Exchange-1].URL)
		if before != host && before != hostOf(page) {
			text += ", redirected by " + before
		}
	}
	if x.Attacker {
		text += ", attacker on the wire"
	}
	return text + behindProxy(n.network, x)
}

// resultOf says what the server made of a request.
func resultOf(x *trace.Exchange) string {
	sent := 0
	for _, k := range x.Cookies {
		if k.Sent {
			sent++
		}
	}
	ok := x.Status >= 200 && x.Status <= 299
	switch {
	case x.Error != "":
		return capital(errorWords(x))
	case redirects(x):
		return redirectWords(x)
	case x.Destination == trace.Preflight:
		return "Answer preflight with " + strconv.Itoa(x.Status)
	case sent > 0 && ok:
		return "Send " + counted(sent, "cookie") + " with request"
	case sent > 0:
		return "Send " + counted(sent, "cookie") + " with request, answer " + strconv.Itoa(x.Status)
	case ok && x.Attacker:
		return "Answer is in the attacker's hands"
	case ok:
		return "Process request"
	}
	return "Answer " + strconv.Itoa(x.Status)
}

// errorWords say why a request got no answer.
func errorWords(x *trace.Exchange) string {
	return explain.Cause(x.Error, explain.Detail{URL: x.URL}).Short
}

// redirects reports whether a response sends the browser elsewhere.
func redirects(x *trace.Exchange) bool {
	switch x.Status {
	case 301, 302, 303, 307, 308:
		return x.Location != ""
	}
	return false
}

// redirectWords says where a redirect leads, as seen from where it starts.
func redirectWords(x *trace.Exchange) string {
	from, err := origin.Parse(x.URL)
	if err != nil {
		return "Redirect"
	}
	to, err := from.Resolve(x.Location)
	if err != nil {
		return "Redirect to an unusable URL"
	}
	server := authorityOf(to.String())
	elsewhere := server != authorityOf(x.URL)
	switch {
	case to.Scheme != from.Scheme && elsewhere:
		return "Redirect to " + strings.ToUpper(to.Scheme) + " URL of " + server
	case to.Scheme != from.Scheme:
		return "Redirect to " + strings.ToUpper(to.Scheme) + " URL"
	case elsewhere:
		return "Redirect to " + server + to.Target()
	}
	return "Redirect to " + to.Target()
}

// upgradeWords say what the browser does by itself, and why.
func upgradeWords(u trace.Upgrade) (action, condition string) {
	switch u {
	case trace.UpgradeHSTS:
		return "Browser turns HTTP request into HTTPS", "Host is HTTPS only (HSTS)"
	case trace.UpgradeHTTPSFirst:
		return "Browser tries HTTPS first", "Request is HTTP, typed or linked"
	}
	return "Browser turns HTTP image request into HTTPS", "Page is HTTPS"
}

// counted is "cookie" for one and "2 cookies" for more.
func counted(n int, what string) string {
	if n == 1 {
		return what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
