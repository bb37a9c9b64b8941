package paste

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A curlLog is what the lines of curl -v have said so far.
type curlLog struct {
	// tls: the connection at hand speaks TLS. byNumber has that of connections
	// that may be used again.
	tls      bool
	byNumber map[string]bool
	// asked is the URL of the next request, "" if no line said.
	asked string
	m     *message
	first int
	// end is the last line of the message.
	end int
	// answering: the lines of the response have begun; complete: they have ended.
	answering, complete bool
}

// readCurlLog reads a line of curl -v: what curl says (*), sends (>) and
// receives (<).
func (t *text) readCurlLog() bool {
	raw := t.lines[t.next]
	line := strings.TrimLeft(raw, " \t")
	mark, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch {
	case mark == "*" && (t.log.byNumber != nil || saysCurl(rest)):
		t.log.say(rest)
	case mark == ">" && (t.log.m != nil && !t.log.answering || isRequestLine(rest)):
		t.sent(rest)
	case mark == "<" && (t.log.m != nil || isStatusLine(rest)):
		t.received(rest)
	case (mark == "{" || mark == "}") && strings.HasSuffix(rest, " data]"):
	case isProgress(line):
	case strings.HasPrefix(line, "curl: ("):
		t.draft.note(LeftOut, t.at(t.next, t.next), phrase.Say("What curl says: {text}.", "text", clip(line)))
	default:
		return false
	}
	t.next++
	return true
}

func isRequestLine(line string) bool {
	_, _, ok := requestLine(line)
	return ok
}

func isStatusLine(line string) bool {
	_, ok := statusLine(line)
	return ok
}

// saysCurl reports whether a text is one of those with which a log begins.
func saysCurl(text string) bool {
	for _, start := range curlStarts {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// isProgress is a line of curl's meter.
func isProgress(line string) bool {
	return strings.Contains(line, "--:--:--") || strings.HasPrefix(line, "% Total") || strings.HasPrefix(line, "Dload  Upload")
}

// say reads what curl says about its connections.
func (l *curlLog) say(text string) {
	if l.byNumber == nil {
		l.byNumber = map[string]bool{}
	}
	switch {
	case strings.HasPrefix(text, curlFollows):
		_, url, _ := strings.Cut(text, "'")
		l.asked = strings.TrimSuffix(url, "'")
	case strings.HasPrefix(text, curlTries):
		l.tls = false
	case strings.HasPrefix(text, curlReuses):
		l.tls = l.byNumber[number(text)] || strings.Contains(text, " https")
	case strings.HasPrefix(text, "Connection #"):
		l.byNumber[number(text)] = l.tls
	case strings.Contains(text, curlSSL), strings.Contains(text, curlTLS), strings.HasPrefix(text, "ALPN"):
		l.tls = true
	}
}

// number is the number of a connection, as in "Connection #0 to host".
func number(text string) string {
	_, after, found := strings.Cut(text, "#")
	if !found {
		return ""
	}
	digits, _, _ := strings.Cut(after, " ")
	return strings.TrimRight(digits, ")")
}

func (t *text) sent(line string) {
	if isRequestLine(line) {
		t.endLog()
		scheme := "http"
		if t.log.tls {
			scheme = "https"
		}
		if u, err := parseURL(t.log.asked); err == nil {
			scheme = u.Scheme
		}
		t.log.asked = ""
		t.log.m, t.log.first, t.log.answering = &message{scheme: scheme, byTool: true}, t.next, false
		t.log.m.method, t.log.m.target, _ = requestLine(line)
		t.log.m.hasRequest = true
	} else if name, value, ok := field(line); ok {
		s := requestSection
		t.log.m.take(name, value, &s)
	}
	t.log.end = t.next
}

func (t *text) received(line string) {
	if status, ok := statusLine(line); ok {
		if t.log.m == nil || t.log.answering && t.log.m.status >= 200 {
			t.endLog()
			t.log.m, t.log.first = &message{byTool: true}, t.next
		}
		t.log.answering, t.log.complete = true, false
		if status >= 200 {
			t.log.m.status, t.log.m.hasResponse = status, true
		}
	} else if line == "" {
		t.log.complete = true
	} else if name, value, ok := field(line); ok {
		if strings.EqualFold(name, "Set-Cookie") {
			t.log.m.set = append(t.log.m.set, value)
		} else if len(value) <= maxValue {
			t.log.m.response = append(t.log.m.response, header{name, value})
		}
	}
	t.log.end = t.next
}

// endLog adds the exchange at hand.
func (t *text) endLog() {
	m := t.log.m
	if m == nil {
		return
	}
	t.log.m = nil
	m.at = t.at(t.log.first, t.log.end)
	t.draft.addMessage(m)
	switch {
	case m.hasRequest && m.status == 0:
		t.draft.note(LeftOut, m.at, phrase.Say("The log ends before the response."))
	case !t.log.complete:
		t.draft.note(LeftOut, m.at, phrase.Say("The log ends within the headers of the response; the rest of them is missing."))
	}
}
