package paste

import (
	"strconv"
	"strings"
)

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
	if !found && len(m.set) > 0 && m.takeJoined(t.line(t.next-1), line) {
		t.next++
		return true
	}
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

// takeJoined takes a Set-Cookie line without its name: Firefox copies several of
// them as one header, with a line end between them.
func (m *message) takeJoined(before, line string) bool {
	name, _, hasValue := strings.Cut(line, "=")
	if !hasValue || !isToken(name) || !strings.HasSuffix(before, m.set[len(m.set)-1]) {
		return false
	}
	m.set = append(m.set, clipLine(line))
	return true
}
