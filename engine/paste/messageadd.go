package paste

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// addMessage makes an exchange of a block, or completes the one before.
func (d *draft) addMessage(m *message) {
	if m.headless && !m.hasRequest && len(m.response) == 0 && m.host == "" {
		for _, line := range m.set {
			d.addLine(cookieLine{at: m.at, line: line})
		}
		return
	}
	u, guessed := d.urlOf(m)
	last := d.last()
	if !m.hasRequest && last != nil && last.status == 0 && last.failed == "" && !m.hasURL() {
		d.complete(last, m)
		return
	}
	if last != nil && last.status == 0 && m.hasRequest && last.at.Last < m.at.Line && last.url == d.values.url(u) && sameMethod(last, m) && last.response == nil {
		// The log of a command that was pasted with it.
		last.cookies, last.request = pairsOr(last.cookies, m.cookies), append(last.request, m.request...)
		d.replace(last)
		if m.hasResponse {
			d.complete(last, m)
		}
		return
	}
	x := &exchange{
		at: m.at, method: m.method, url: u, request: m.request, hasRequest: m.hasRequest, cookies: m.cookies,
		status: m.status, response: m.response, set: m.set, byTool: m.byTool, time: dateOf(m.response),
	}
	if x.method == "" {
		x.method = "GET"
	}
	if x.hasRequest && x.request.get("User-Agent") != "" && !strings.HasPrefix(x.request.get("User-Agent"), "Mozilla/") {
		x.byTool = true
	}
	d.add(x)
	d.understood(x, m)
	if guessed != "" {
		d.note(Guessed, m.at, guessed)
	}
}

func pairsOr(a, b []pair) []pair {
	if len(b) > 0 {
		return b
	}
	return a
}

func sameMethod(x *exchange, m *message) bool { return m.method == "" || x.method == m.method }

func (d *draft) understood(x *exchange, m *message) {
	switch {
	case m.hasRequest && m.hasResponse && x.status != 0:
		d.note(Understood, m.at, phrase.Say("{request}{cookies}, answered with {status}{set}.", "request", requestText(x), "cookies", withCookies(x), "status", strconv.Itoa(x.status), "set", settingCookies(x)))
	case m.hasRequest:
		d.note(Understood, m.at, phrase.Say("{request}{cookies}.", "request", requestText(x), "cookies", withCookies(x)))
	case x.status != 0:
		d.note(Understood, m.at, phrase.Say("The response {status} of {url}{set}.", "status", strconv.Itoa(x.status), "url", clip(x.url.Request()), "set", settingCookies(x)))
	default:
		d.note(Understood, m.at, phrase.Say("Response headers of {url}{set}.", "url", clip(x.url.Request()), "set", settingCookies(x)))
	}
}

// lineName is the name of a cookie in a Set-Cookie line.
func lineName(line string) string {
	pair, _, _ := strings.Cut(line, ";")
	name, _, found := strings.Cut(pair, "=")
	if !found {
		return ""
	}
	return strings.TrimSpace(name)
}

// complete gives an exchange its response.
func (d *draft) complete(x *exchange, m *message) {
	x.status, x.response, x.set = m.status, m.response, m.set
	if x.time.IsZero() {
		x.time = dateOf(m.response)
	}
	d.replaceResponse(x)
	status := phrase.Say("Its response")
	if x.status != 0 {
		status = phrase.Say("Its response, {status}", "status", strconv.Itoa(x.status))
	}
	d.note(Understood, m.at, phrase.Say("{response}{set}.", "response", status, "set", settingCookies(x)))
}

func (d *draft) last() *exchange {
	if len(d.exchanges) == 0 {
		return nil
	}
	return d.exchanges[len(d.exchanges)-1]
}
