package why

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/rule"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// whyRedirect says which rule or setting of which server redirected a request,
// and the results for the request's cookies.
func whyRedirect(run *event.Run, at event.Place) Reasoning {
	x := run.ExchangeAt(at)
	cookies := Cookies(run, at)
	a := answeredAt(run, at)
	r := Reasoning{
		Outcome:  cookies.Outcome,
		Verdict:  phrase.Say("redirected"),
		Headline: phrase.Say("{who} redirected this request to {location}: {because}.", "who", a.server, "location", x.Location, "because", a.because),
		Checks:   append(a.checks(x), cookies.Checks...),
		Texts:    joined(a.texts, cookies.Texts),
		Section:  `Fetch "HTTP-redirect fetch"`,
	}
	switch {
	case a.why != "":
		r.Headline = event.Sentences(r.Headline, a.why)
	case len(x.Cookies) > 0:
		// The reasoning is about the cookies, and the redirect is an additional
		// text.
		cookies.Checks = r.Checks
		cookies.Texts = append(cookies.Texts, explain.Text{Sentence: r.Headline, Section: r.Section})
		return cookies
	}
	return r
}

// A responseCause says who made a response, and what in the request caused it.
type responseCause struct {
	// server answered, and because of which rule or setting.
	server, because string
	// why is a remarkable cause: the scheme that the server saw, or a missing
	// cookie; "" for none.
	why    string
	reason string
	texts  []explain.Text
	// missing is the cookie that a rule requires to be absent.
	missing string
}

// answeredAt says who made the response of an exchange.
func answeredAt(run *event.Run, at event.Place) responseCause {
	x := run.ExchangeAt(at)
	by := x.AnsweredBy
	a := responseCause{server: x.To.Authority, because: phrase.Say("no rule of the scenario")}
	switch {
	case by == nil:
		return a
	case by.Intercepted():
		a.server = phrase.Say("the attacker")
		if n := len(by.Attacker); n > 0 {
			last := by.Attacker[n-1]
			a.because = phrase.Say("rule {n} ({condition})", "n", strconv.Itoa(last+1), "condition", condition(&run.Scenario.Attacker[last]))
		}
		return a
	case by.Proxy != 0:
		a.server = phrase.Say("{host}'s proxy", "host", x.To.Authority)
		a.because = phrase.Say("its own rules")
		return a
	case by.Setting != "":
		a.because = phrase.Say("{setting} (the server sees {scheme})", "setting", by.Setting, "scheme", by.Scheme)
		if by.Scheme != x.To.Scheme {
			a.why, a.reason = schemeReason(x), by.Setting
		}
		return a
	case len(by.Rules) == 0:
		return a
	}
	last := by.Rules[len(by.Rules)-1]
	applied := &run.Scenario.Servers[*by.Server].Rules[last]
	a.because = phrase.Say("rule {n} ({condition})", "n", strconv.Itoa(last+1), "condition", condition(applied))
	switch {
	case applied.NoCookie != "":
		a.missing, _, _ = strings.Cut(applied.NoCookie, "=")
		a.why, a.texts = whyMissing(run, at, a.missing)
		a.reason = reasonOf(a.texts, rule.ID(a.missing))
	case by.Scheme != x.To.Scheme && (applied.Scheme != "" || applied.Redirect == "https:" || applied.Redirect == "http:"):
		a.why, a.reason = schemeReason(x), string(by.SchemeFrom)
	}
	return a
}

// condition is what a rule requires of a request.
func condition(r *scenario.Rule) string {
	var parts []string
	add := func(value string, text string) {
		if value != "" {
			parts = append(parts, text)
		}
	}
	add(r.Host, phrase.Say("host {host}", "host", r.Host))
	add(r.Scheme, phrase.Say("scheme {scheme}", "scheme", r.Scheme))
	add(r.Method, phrase.Say("method {method}", "method", r.Method))
	add(r.Path, phrase.Say("path {path}", "path", r.Path))
	add(r.Query, phrase.Say("parameter {parameter}", "parameter", r.Query))
	add(r.Header, phrase.Say("header {header}", "header", r.Header))
	add(r.Cookie, phrase.Say("with cookie {cookie}", "cookie", r.Cookie))
	add(r.NoCookie, phrase.Say("no cookie {cookie}", "cookie", r.NoCookie))
	if r.From != 0 {
		parts = append(parts, phrase.Say("from step {step} on", "step", strconv.Itoa(r.From+1)))
	}
	if r.Until != 0 {
		parts = append(parts, phrase.Say("up to step {step}", "step", strconv.Itoa(r.Until)))
	}
	if len(parts) == 0 {
		return phrase.Say("every request")
	}
	return event.Listed(parts)
}

// schemeReason says why a server saw another scheme.
func schemeReason(x *trace.Exchange) string {
	by := x.AnsweredBy
	text := phrase.Phrase("The proxy terminates TLS and uses {scheme} to reach the server, so the server treats this {sent} request as {scheme}.")
	if by.SchemeFrom == trace.FromHeader {
		text = phrase.Phrase("The header that the server trusts for the scheme says {scheme}, although the browser used {sent}.")
	} else if by.Trusts && by.Trust == "" {
		text = phrase.Phrase("The proxy terminates TLS and does not send X-Forwarded-Proto, which {stack} trusts without any setting, so {stack} treats this {sent} request as {scheme}.")
	} else if by.Trusts {
		text = phrase.Phrase("The proxy terminates TLS and does not send the header that {setting} trusts, so {stack} treats this {sent} request as {scheme}.")
	} else if by.Trust != "" {
		text = phrase.Phrase("The proxy terminates TLS and uses {scheme} to reach {stack}, and {setting} is not set, so {stack} treats this {sent} request as {scheme}.")
	}
	return text.With("scheme", by.Scheme, "sent", x.To.Scheme, "setting", by.Trust, "stack", by.Stack)
}

// checks say who answered, and which scheme the server saw if it is not the
// browser's.
func (a *responseCause) checks(x *trace.Exchange) []Check {
	list := []Check{{OK: true, Text: phrase.Say("Answered by: {who}, {because}", "who", a.server, "because", a.because)}}
	if by := x.AnsweredBy; by != nil && !by.Intercepted() && by.Scheme != x.To.Scheme {
		list = append(list, Check{
			Text: phrase.Say("Scheme: the browser used {sent}, the server sees {scheme}", "scheme", by.Scheme, "sent", x.To.Scheme),
			Name: phrase.Say("Scheme"), Reason: string(by.SchemeFrom),
		})
	}
	return list
}
