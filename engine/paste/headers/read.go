package headers

import (
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/origin"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/lines"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
)

// Read reads a block of headers: as text (Firefox's and Safari's copies,
// "view source" of Chrome, curl -i), with pseudo-headers (RFC 9113 §8.3), or with
// names and values on lines of their own (selected in Chrome's pane).
func Read(t *lines.Text, d *draft.Draft) bool {
	if !startsBlock(t.Line(t.Next)) {
		return false
	}
	first := t.Next
	m := Block{headless: true}
	at := anySection
	titled := map[section]bool{}
	last := first
	for t.Next < len(t.Lines) {
		line := t.Line(t.Next)
		if title, known := sectionTitles[strings.TrimSuffix(line, ":")]; known {
			if title == anySection || titled[title] {
				break
			}
			at, titled[title] = title, true
			t.Next++
			continue
		}
		if line == "" && m.hasURL() && skipToTitle(t, titled) {
			continue
		}
		if line == "" || !m.readField(t, &at) {
			break
		}
		last = t.Next
	}
	if t.Next = last; last == first {
		return false
	}
	m.At = t.At(first, last-1)
	m.AddTo(d)
	return true
}

// skipToTitle skips empty lines before the title of a section that the block
// does not have yet, as in Safari's pane.
func skipToTitle(t *lines.Text, titled map[section]bool) bool {
	const far = 4
	for i := t.Next; i < len(t.Lines) && i < t.Next+far; i++ {
		if t.Line(i) == "" {
			continue
		}
		title, known := sectionTitles[strings.TrimSuffix(t.Line(i), ":")]
		if !known || title == anySection || titled[title] {
			return false
		}
		t.Next = i
		return true
	}
	return false
}

// startsBlock reports whether a line can be the first of a block.
func startsBlock(line string) bool {
	if _, _, ok := RequestLine(line); ok {
		return true
	}
	if _, ok := StatusLine(line); ok {
		return true
	}
	name, value, found := Field(line)
	if !found {
		name = line
	}
	lower := strings.ToLower(name)
	switch {
	case strings.HasPrefix(lower, ":"):
		return true
	case lower == "url":
		return found && origin.HasScheme(value)
	case paneFields[lower]:
		return strings.Contains(lower, " ")
	}
	return found && directions[lower] != anySection && !strings.HasSuffix(line, ";")
}

// RequestLine reads "GET /path HTTP/1.1" (RFC 9112 §3).
func RequestLine(line string) (method, target string, ok bool) {
	parts := strings.Fields(line)
	if len(parts) != 3 || !strings.HasPrefix(parts[2], "HTTP/") && parts[2] != "undefined" {
		return "", "", false
	}
	return parts[0], parts[1], message.IsMethod(parts[0])
}

// StatusLine reads "HTTP/1.1 200 OK" (RFC 9112 §4).
func StatusLine(line string) (status int, ok bool) {
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

// Field splits a line into the name and the value of a header; a pseudo-header
// begins with a colon.
func Field(line string) (name, value string, ok bool) {
	rest, pseudo := strings.CutPrefix(line, ":")
	name, value, ok = strings.Cut(rest, ":")
	name = strings.TrimSpace(name)
	if !ok || name == "" || origin.HasScheme(line) || !paneFields[strings.ToLower(name)] && !message.IsToken(name) {
		return "", "", false
	}
	if pseudo {
		name = ":" + name
	}
	return name, strings.TrimSpace(value), true
}

// readField reads a line of a block, or a name and the line with its value.
func (b *Block) readField(t *lines.Text, s *section) bool {
	line := t.Line(t.Next)
	if method, target, ok := RequestLine(line); ok {
		if b.HasRequest && b.Method != "" {
			return false
		}
		b.Method, b.Target, b.HasRequest, b.headless = method, whole(b.Target, target), true, false
		*s = requestSection
		t.Next++
		return true
	}
	if status, ok := StatusLine(line); ok {
		if b.HasResponse && b.Status != 0 && len(b.Response)+len(b.Set) > 0 {
			return false
		}
		b.Status, b.HasResponse, b.headless = status, true, false
		*s = responseSection
		t.Next++
		return true
	}
	name, value, found := Field(line)
	if !found && len(b.Set) > 0 && b.takeJoined(t.Line(t.Next-1), line) {
		t.Next++
		return true
	}
	switch lower := strings.ToLower(strings.TrimSuffix(line, ":")); {
	case found && value != "":
		t.Next++
	case (found || paneFields[lower] || directions[lower] != anySection || eitherWay[lower] || strings.HasPrefix(lower, ":")) && t.Line(t.Next+1) != "":
		// The value is on the next line.
		name, value = strings.TrimSuffix(line, ":"), t.Line(t.Next+1)
		if _, isPseudo := strings.CutPrefix(line, ":"); isPseudo {
			name = ":" + strings.Trim(line, ":")
		}
		t.Next += 2
	case found:
		t.Next++
	default:
		return false
	}
	b.take(name, value, s)
	return true
}

// takeJoined takes a Set-Cookie line without its name: Firefox copies several of
// them as one header, with a line end between them.
func (b *Block) takeJoined(before, line string) bool {
	name, _, hasValue := strings.Cut(line, "=")
	if !hasValue || !message.IsToken(name) || !strings.HasSuffix(before, b.Set[len(b.Set)-1]) {
		return false
	}
	b.Set = append(b.Set, message.Truncate(line))
	return true
}
