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
		Request: x.Method + " " + target(x.URL),
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
	who, what := "User", strings.ToUpper(schemeOf(x.URL))+" request"
	if x.Method != "GET" && x.Destination != trace.Preflight {
		what = strings.ToUpper(schemeOf(x.URL)) + " " + x.Method + " request"
	}
	switch x.Destination {
	case trace.FrameDoc:
		who, what = "Page", what+" for a frame"
	case trace.ImageDest:
		who, what = "Page", what+" for an image"
	case trace.FetchDest:
		who = "Script"
	case trace.Preflight:
		who, what = "Browser", strings.ToUpper(schemeOf(x.URL))+" preflight request"
	}
	if n.manyHosts {
		what += " to " + hostOf(x.URL)
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

// condition says what a request is: its scheme, the page of another host that
// it comes from, and whether somebody on the wire meddles.
func (n *narrator) condition(at Place, x *trace.Exchange) string {
	text := "Request is " + strings.ToUpper(schemeOf(x.URL))
	if page := startedBy(n.trace, at.Step); page != "" && hostOf(page) != hostOf(x.URL) {
		text += ", from " + hostOf(page)
	}
	if x.Attacker {
		text += ", attacker on the wire"
	}
	return text
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
		return capital(explain.Cause(x.Error, explain.Detail{URL: x.URL}).Short)
	case redirects(x):
		return redirectWords(x)
	case x.Destination == trace.Preflight:
		return "Answer preflight with " + strconv.Itoa(x.Status)
	case sent > 0 && ok:
		return "Send " + counted(sent, "cookie") + " with request"
	case sent > 0:
		return "Send " + counted(sent, "cookie") + " with request, answer " + strconv.Itoa(x.Status)
	case ok && x.Attacker:
		return "Answer with the attacker's hand in it"
	case ok:
		return "Process request"
	}
	return "Answer " + strconv.Itoa(x.Status)
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
		return "Redirect that leads nowhere"
	}
	elsewhere := to.Host != from.Host
	switch {
	case to.Scheme != from.Scheme && elsewhere:
		return "Redirect to " + strings.ToUpper(to.Scheme) + " URL of " + to.Host
	case to.Scheme != from.Scheme:
		return "Redirect to " + strings.ToUpper(to.Scheme) + " URL"
	case elsewhere:
		return "Redirect to " + to.Host + to.Target()
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

// target is what a request line asks for.
func target(url string) string {
	u, err := origin.Parse(url)
	if err != nil {
		return url
	}
	return u.Target()
}

func schemeOf(url string) string {
	scheme, _, _ := strings.Cut(url, ":")
	return scheme
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
