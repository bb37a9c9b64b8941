package event

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// exchange adds the event of a request and its response, then one for each
// cookie that the response sets, and those of its HSTS and Clear-Site-Data
// headers.
func (n *narrator) exchange(at Place) {
	x := n.ExchangeAt(at)
	row := Event{
		At:      at,
		Request: x.Method + " " + x.To.Target,
		Host:    x.To.Host,
		Scheme:  x.To.Scheme,
		Status:  x.Status,
		Chips:   RequestChips(at, x, Span{0, len(x.Cookies)}),
		Wire:    wireText(x, ReadableIn(x, "Cookie")),
	}
	if x.Via == trace.ByBrowser {
		if from := x.FromCache; from != nil {
			row.Action = phrase.Say("Browser uses cached redirect")
			row.Condition = phrase.Say("{status} from step {step} is in the cache", "status", StatusText(x), "step", strconv.Itoa(from.From.Step+1))
			row.Result = redirectText(x)
		} else {
			did := tableTexts.upgrades.textOf(x.Upgrade)
			row.Action, row.Condition = did.action.String(), did.condition.String()
			row.Result = phrase.Say("Internal redirect to HTTPS")
		}
		row.CookieSent = phrase.Say("No (request never leaves the browser)")
		n.add(row)
		return
	}
	row.Action = n.request(x)
	if at.Exchange == 0 && n.Scenario.Steps[at.Step].NewTab {
		row.Action = phrase.Say("{request} (new tab)", "request", row.Action)
	}
	row.Condition = n.condition(at, x)
	row.Result = resultOf(x)
	row.CookieSent = n.cookieSent(x)
	n.add(row)
	if x.Error == "" && !Redirects(x) {
		n.answered[row.Host] = true
	}
	for i := range x.SetCookies {
		n.setCookie(at.WithLine(i), x)
	}
	n.hsts(at.WithHSTS(), x)
	n.clearSiteData(at.WithClear(), x)
}

// requestKind is a kind of request, for the words "next" and "again".
type requestKind struct {
	destination trace.Destination
	kind, host  string
}

// request says who sends what: "next" if the previous request was of the same
// kind, "again" if an earlier one was.
func (n *narrator) request(x *trace.Exchange) string {
	words := tableTexts.requests.Of(x.Destination)
	turns := words.oneServer
	if n.manyServers {
		turns = words.severalServers
	}
	this := requestKind{x.Destination, RequestKind(x), x.To.Authority}
	text := turns.first
	switch {
	case n.last == this:
		text = turns.next
	case n.requested[this]:
		text = turns.again
	}
	n.requested[this], n.last = true, this
	return text.With("kind", this.kind, "host", this.host)
}

// RequestKind is a request's scheme, and its method if it is not GET: "HTTP",
// "HTTPS POST".
func RequestKind(x *trace.Exchange) string {
	if x.Method == "GET" || x.Destination == trace.Preflight {
		return SchemeName(x.To)
	}
	return SchemeName(x.To) + " " + x.Method
}

// condition describes a request: its scheme, the page if it is on another host
// or scheme, the other host that redirected to it, an attacker on the wire, and
// the scheme that the server sees if a proxy changes it.
func (n *narrator) condition(at Place, x *trace.Exchange) string {
	notes := []string{phrase.Say("Request is {scheme}", "scheme", SchemeName(x.To))}
	host, page := x.To.Host, n.Trace.Steps[at.Step].From
	switch {
	case page == nil:
	case page.Host != host:
		notes = append(notes, phrase.Say("from {host}", "host", page.Host))
	case page.Scheme != x.To.Scheme:
		notes = append(notes, phrase.Say("from {scheme} page", "scheme", SchemeName(page)))
	}
	if at.Exchange > 0 {
		before := n.Trace.Steps[at.Step].Exchanges[at.Exchange-1].To.Host
		if before != host && before != HostOf(page) {
			notes = append(notes, phrase.Say("redirected by {host}", "host", before))
		}
	}
	if x.Attacker {
		notes = append(notes, phrase.Say("attacker on the wire"))
	}
	if x.Error == "" {
		if scheme := SchemeSeen(x); scheme != x.To.Scheme {
			notes = append(notes, phrase.Say("{scheme} behind the proxy", "scheme", strings.ToUpper(scheme)))
		}
	}
	return Listed(notes)
}

// resultOf is the server's response to a request.
func resultOf(x *trace.Exchange) string {
	sent := 0
	for _, k := range x.Cookies {
		if k.Sent {
			sent++
		}
	}
	ok, status := x.Status == 101 || x.Status >= 200 && x.Status <= 299, strconv.Itoa(x.Status)
	switch {
	case x.Error != "":
		return Capital(ErrorWords(x))
	case Redirects(x):
		return redirectText(x)
	case x.Destination == trace.Preflight:
		return phrase.Say("Answer preflight with {status}", "status", status)
	case x.AnsweredBy != nil && x.AnsweredBy.Reason != "":
		return phrase.Say("Django rejects the request: {reason}", "reason", x.AnsweredBy.Reason)
	case x.AnsweredBy != nil && x.AnsweredBy.Withheld != "":
		return phrase.Say("{stack} sends no {cookie}", "stack", x.AnsweredBy.Stack, "cookie", x.AnsweredBy.Withheld)
	case sent > 0 && ok:
		return phrase.Plural{One: "Send cookie with request", Other: "Send {n} cookies with request"}.Of(sent)
	case sent > 0:
		return phrase.Plural{One: "Send cookie with request, return {status}", Other: "Send {n} cookies with request, return {status}"}.Of(sent, "status", status)
	case ok && x.Attacker:
		return phrase.Say("Attacker controls the response")
	case ok:
		return phrase.Say("Process request")
	}
	return phrase.Say("Return {status}", "status", status)
}

// ErrorWords say why a request got no response.
func ErrorWords(x *trace.Exchange) string {
	return explain.Stop(&rule.Check{Rule: x.Error}, explain.Detail{To: x.To}).Short
}

// Redirects reports whether a response redirects.
func Redirects(x *trace.Exchange) bool {
	if x.Destination == trace.SocketDest && x.Via == trace.Network {
		return false // a handshake follows none
	}
	switch x.Status {
	case 301, 302, 303, 307, 308:
		return x.Location != ""
	}
	return false
}

// redirectText says where a redirect leads, relative to its URL.
func redirectText(x *trace.Exchange) string {
	from, to := x.To, x.Next
	if to == nil {
		return phrase.Say("Redirect to an invalid URL")
	}
	host, scheme := to.Authority, SchemeName(to)
	elsewhere := host != from.Authority
	switch {
	case to.Scheme != from.Scheme && elsewhere:
		return phrase.Say("Redirect to {scheme} URL of {host}", "scheme", scheme, "host", host)
	case to.Scheme != from.Scheme:
		return phrase.Say("Redirect to {scheme} URL", "scheme", scheme)
	case elsewhere:
		return phrase.Say("Redirect to {target}", "target", host+to.Target)
	}
	return phrase.Say("Redirect to {target}", "target", to.Target)
}

// textOf is what the browser does by itself, and why.
func (w *upgradeWords) textOf(u trace.Upgrade) upgradedText {
	switch u {
	case trace.UpgradeHSTS:
		return w.hsts
	case trace.UpgradeHTTPSFirst:
		return w.httpsFirst
	case trace.UpgradeInsecureRequests:
		return w.policy
	}
	return w.image
}

// StatusText is the status of a response as a text.
func StatusText(x *trace.Exchange) string { return strconv.Itoa(x.Status) }

// ToHTTPS reports whether a plain request was redirected to https.
func ToHTTPS(x *trace.Exchange) bool {
	return !x.To.Secure() && Redirects(x) && x.Next.Secure()
}
