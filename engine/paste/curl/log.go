package curl

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/headers"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A Log is the state of a log of curl -v.
type Log struct {
	// tls: the current connection uses TLS. byNumber has that of connections
	// that may be reused.
	tls      bool
	byNumber map[string]bool
	// nextURL is the URL of the next request, "" if no line had it.
	nextURL string
	block   *headers.Block
	first   int
	// end is the last line of the message.
	end int
	// answering: the lines of the response have begun; complete: they have
	// ended.
	answering, complete bool
}

// Read reads a line of curl -v: information (*), or what curl sends (>) and
// receives (<).
func (l *Log) Read(t *lines.Text, d *draft.Draft) bool {
	raw := t.Lines[t.Next]
	line := strings.TrimLeft(raw, " \t")
	mark, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	switch {
	case mark == "*" && (l.byNumber != nil || startsLog(rest)):
		l.say(rest)
	case mark == ">" && (l.block != nil && !l.answering || isRequestLine(rest)):
		l.sent(t, d, rest)
	case mark == "<" && (l.block != nil || isStatusLine(rest)):
		l.received(t, d, rest)
	case (mark == "{" || mark == "}") && strings.HasSuffix(rest, " data]"):
	case isProgress(line):
	case strings.HasPrefix(line, "curl: ("):
		d.Note(account.LeftOut, t.At(t.Next, t.Next), phrase.Say("What curl says: {text}.", "text", account.Clip(line)))
	default:
		return false
	}
	t.Next++
	return true
}

func isRequestLine(line string) bool {
	_, _, ok := headers.RequestLine(line)
	return ok
}

func isStatusLine(line string) bool {
	_, ok := headers.StatusLine(line)
	return ok
}

// startsLog reports whether a text is one with which a log begins.
func startsLog(text string) bool {
	for _, start := range logStarts {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// isProgress reports whether a line is from curl's progress meter.
func isProgress(line string) bool {
	return strings.Contains(line, "--:--:--") || strings.HasPrefix(line, "% Total") || strings.HasPrefix(line, "Dload  Upload")
}

// say reads a line of information about the connections.
func (l *Log) say(text string) {
	if l.byNumber == nil {
		l.byNumber = map[string]bool{}
	}
	switch {
	case strings.HasPrefix(text, printsFollow):
		_, url, _ := strings.Cut(text, "'")
		l.nextURL = strings.TrimSuffix(url, "'")
	case strings.HasPrefix(text, printsTry):
		l.tls = false
	case strings.HasPrefix(text, printsReuse):
		l.tls = l.byNumber[number(text)] || strings.Contains(text, " https")
	case strings.HasPrefix(text, "Connection #"):
		l.byNumber[number(text)] = l.tls
	case strings.Contains(text, printsSSL), strings.Contains(text, printsTLS), strings.HasPrefix(text, "ALPN"):
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

func (l *Log) sent(t *lines.Text, d *draft.Draft, line string) {
	if isRequestLine(line) {
		l.End(t, d)
		scheme := "http"
		if l.tls {
			scheme = "https"
		}
		if u, err := address.Parse(l.nextURL); err == nil {
			scheme = u.Scheme
		}
		l.nextURL = ""
		l.block, l.first, l.answering = &headers.Block{Scheme: scheme, ByTool: true}, t.Next, false
		l.block.Method, l.block.Target, _ = headers.RequestLine(line)
		l.block.HasRequest = true
	} else if name, value, ok := headers.Field(line); ok {
		l.block.TakeRequestField(name, value)
	}
	l.end = t.Next
}

func (l *Log) received(t *lines.Text, d *draft.Draft, line string) {
	if status, ok := headers.StatusLine(line); ok {
		if l.block == nil || l.answering && l.block.Status >= 200 {
			l.End(t, d)
			l.block, l.first = &headers.Block{ByTool: true}, t.Next
		}
		l.answering, l.complete = true, false
		if status >= 200 {
			l.block.Status, l.block.HasResponse = status, true
		}
	} else if line == "" {
		l.complete = true
	} else if name, value, ok := headers.Field(line); ok {
		if strings.EqualFold(name, "Set-Cookie") {
			l.block.Set = append(l.block.Set, value)
		} else if len(value) <= message.MaxValue {
			l.block.Response = append(l.block.Response, message.Header{Name: name, Value: value})
		}
	}
	l.end = t.Next
}

// End adds the current exchange.
func (l *Log) End(t *lines.Text, d *draft.Draft) {
	m := l.block
	if m == nil {
		return
	}
	l.block = nil
	m.At = t.At(l.first, l.end)
	m.AddTo(d)
	switch {
	case m.HasRequest && m.Status == 0:
		d.Note(account.LeftOut, m.At, phrase.Say("The log ends before the response."))
	case !l.complete:
		d.Note(account.LeftOut, m.At, phrase.Say("The log ends within the headers of the response; the rest of them is missing."))
	}
}
