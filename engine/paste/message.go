package paste

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A message is a block of headers: a request, a response, or both, as panes of
// browsers show them.
type message struct {
	at     Place
	method string
	// target is a path, or a whole URL; host and scheme are of the pseudo-headers
	// and the Host header.
	target, host, scheme string
	hasRequest           bool
	request              headers
	cookies              []pair
	hasResponse          bool
	status               int
	response             headers
	set                  []string
	// headless: it has neither a request line nor a status.
	headless bool
	byTool   bool
}

// readMessage reads a block of headers: as text (Firefox's and Safari's copies,
// "view source" of Chrome, curl -i), with pseudo-headers (RFC 9113 §8.3), or with
// names and values on lines of their own (selected in Chrome's pane).
func (t *text) readMessage() bool {
	if !startsMessage(t.line(t.next)) {
		return false
	}
	first := t.next
	m := message{headless: true}
	at := anySection
	titled := map[section]bool{}
	last := first
	for t.next < len(t.lines) {
		line := t.line(t.next)
		if title, known := sectionTitles[strings.TrimSuffix(line, ":")]; known {
			if title == anySection || titled[title] {
				break
			}
			at, titled[title] = title, true
			t.next++
			continue
		}
		if line == "" && m.hasURL() && t.skipToTitle(titled) {
			continue
		}
		if line == "" || !t.readField(&m, &at) {
			break
		}
		last = t.next
	}
	if t.next = last; last == first {
		return false
	}
	m.at = t.at(first, last-1)
	t.draft.addMessage(&m)
	return true
}

type section uint8

const (
	anySection section = iota
	requestSection
	responseSection
)

// skipToTitle moves over empty lines to the title of a section that a message,
// as in Safari's pane, has not had yet.
func (t *text) skipToTitle(titled map[section]bool) bool {
	const far = 4
	for i := t.next; i < len(t.lines) && i < t.next+far; i++ {
		if t.line(i) == "" {
			continue
		}
		title, known := sectionTitles[strings.TrimSuffix(t.line(i), ":")]
		if !known || title == anySection || titled[title] {
			return false
		}
		t.next = i
		return true
	}
	return false
}

func (m *message) hasURL() bool { return m.target != "" }

// startsMessage reports whether a line can be the first of a block.
func startsMessage(line string) bool {
	if _, _, ok := requestLine(line); ok {
		return true
	}
	if _, ok := statusLine(line); ok {
		return true
	}
	name, value, found := field(line)
	if !found {
		name = line
	}
	lower := strings.ToLower(name)
	switch {
	case strings.HasPrefix(lower, ":"):
		return true
	case lower == "url":
		return found && hasScheme(value)
	case paneFields[lower]:
		return strings.Contains(lower, " ")
	}
	return found && directions[lower] != anySection && !strings.HasSuffix(line, ";")
}

// requestLine reads "GET /path HTTP/1.1" (RFC 9112 §3).
func requestLine(line string) (method, target string, ok bool) {
	parts := strings.Fields(line)
	if len(parts) != 3 || !strings.HasPrefix(parts[2], "HTTP/") && parts[2] != "undefined" {
		return "", "", false
	}
	return parts[0], parts[1], isMethod(parts[0])
}

func isMethod(text string) bool {
	return text != "" && len(text) <= 20 && strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// statusLine reads "HTTP/1.1 200 OK" (RFC 9112 §4).
func statusLine(line string) (status int, ok bool) {
	rest, found := strings.CutPrefix(line, "HTTP/")
	if !found {
		return 0, false
	}
	_, rest, _ = strings.Cut(rest, " ")
	return statusCode(rest)
}

func statusCode(text string) (status int, ok bool) {
	code, _, _ := strings.Cut(strings.TrimSpace(text), " ")
	status, err := strconv.Atoi(code)
	return status, err == nil && status >= 100 && status <= 599
}

// field splits a line into the name and the value of a header; a pseudo-header
// begins with a colon.
func field(line string) (name, value string, ok bool) {
	rest, pseudo := strings.CutPrefix(line, ":")
	name, value, ok = strings.Cut(rest, ":")
	name = strings.TrimSpace(name)
	if !ok || name == "" || hasScheme(line) || !paneFields[strings.ToLower(name)] && !isToken(name) {
		return "", "", false
	}
	if pseudo {
		name = ":" + name
	}
	return name, strings.TrimSpace(value), true
}

// isToken reports whether text is a token (RFC 9110 §5.6.2).
func isToken(text string) bool {
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c <= ' ' || c >= 0x7F || strings.IndexByte(`"(),/:;<=>?@[\]{}`, c) >= 0 {
			return false
		}
	}
	return text != ""
}

// readField reads a line of a block, or a name and the line with its value.
func (t *text) readField(m *message, s *section) bool {
	line := t.line(t.next)
	if method, target, ok := requestLine(line); ok {
		if m.hasRequest && m.method != "" {
			return false
		}
		m.method, m.target, m.hasRequest, m.headless = method, whole(m.target, target), true, false
		*s = requestSection
		t.next++
		return true
	}
	if status, ok := statusLine(line); ok {
		if m.hasResponse && m.status != 0 && len(m.response)+len(m.set) > 0 {
			return false
		}
		m.status, m.hasResponse, m.headless = status, true, false
		*s = responseSection
		t.next++
		return true
	}
	name, value, found := field(line)
	switch lower := strings.ToLower(strings.TrimSuffix(line, ":")); {
	case found && value != "":
		t.next++
	case (found || paneFields[lower] || directions[lower] != anySection || eitherWay[lower] || strings.HasPrefix(lower, ":")) && t.line(t.next+1) != "":
		// The value is on the next line.
		name, value = strings.TrimSuffix(line, ":"), t.line(t.next+1)
		if _, isPseudo := strings.CutPrefix(line, ":"); isPseudo {
			name = ":" + strings.Trim(line, ":")
		}
		t.next += 2
	case found:
		t.next++
	default:
		return false
	}
	m.take(name, value, s)
	return true
}

// whole prefers the URL of a pane to the path of a request line.
func whole(known, target string) string {
	if hasScheme(known) {
		return known
	}
	return target
}

func (m *message) take(name, value string, s *section) {
	value = clipLine(value)
	switch lower := strings.ToLower(name); lower {
	case ":method", paneMethod:
		m.method, m.hasRequest, m.headless = strings.ToUpper(value), true, false
	case ":path":
		m.target, m.hasRequest, m.headless = whole(m.target, value), true, false
		*s = requestSection
	case paneURL, "url":
		m.target, m.headless = value, false
	case ":authority":
		m.host, m.hasRequest = value, true
		*s = requestSection
	case ":scheme", "scheme":
		m.scheme = strings.ToLower(value)
	case ":status", paneStatus, "status":
		if code, ok := statusCode(value); ok {
			m.status, m.hasResponse, m.headless = code, true, false
		}
		if lower == ":status" {
			*s = responseSection
		}
	case paneRemote, paneReferrer, "source", "address", "initiator", "version", "transferred":
	case "cookie":
		m.cookies, m.hasRequest = append(m.cookies, cookiePairs(value)...), true
		*s = requestSection
	case "set-cookie":
		m.set, m.hasResponse = append(m.set, value), true
		*s = responseSection
	default:
		if to := directions[lower]; to != anySection {
			*s = to
		}
		if *s == responseSection {
			m.response, m.hasResponse = append(m.response, header{name, value}), true
			return
		}
		if lower == "host" {
			m.host = value
		}
		m.request, m.hasRequest = append(m.request, header{name, value}), true
	}
}

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
