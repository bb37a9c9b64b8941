package paste

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A harReader reads a HAR file (HAR 1.2) in pieces, and keeps nothing of its
// bodies.
type harReader struct {
	draft *draft
	file  string
	scan  scanner
	// creator is the program that wrote the file.
	creator string
	entries int
	entry   harEntry
	name    string
	// idle counts the requests for subresources without cookies: they decide
	// nothing.
	idle int
	// cookies: some request or response has one.
	cookies bool
}

// A harEntry is an entry as far as it has been read.
type harEntry struct {
	x exchange
	// url is as written, and cookies are those of the list beside the headers.
	url     string
	kind    string
	cookies []pair
	mime    string
	failed  string
}

func newHARReader(d *draft, file string) *harReader {
	h := &harReader{draft: d, file: file}
	h.scan = scanner{wants: wantedOfHAR, value: h.value, closed: h.closed}
	return h
}

func (h *harReader) write(piece []byte) { h.scan.write(piece) }

// The places of a HAR file that are read.
const (
	harEntryAt    = "log.entries[]"
	harRequestAt  = harEntryAt + ".request"
	harResponseAt = harEntryAt + ".response"
)

func wantedOfHAR(path []byte) bool {
	switch string(path) {
	case "log.creator.name", "log.browser.name",
		harEntryAt + "._resourceType", harEntryAt + ".startedDateTime",
		harRequestAt + ".method", harRequestAt + ".url",
		harRequestAt + ".headers[].name", harRequestAt + ".headers[].value",
		harRequestAt + ".cookies[].name", harRequestAt + ".cookies[].value",
		harResponseAt + ".status", harResponseAt + ".statusText", harResponseAt + "._error", harResponseAt + ".content.mimeType",
		harResponseAt + ".headers[].name", harResponseAt + ".headers[].value":
		return true
	}
	return false
}

func (h *harReader) value(path []byte, text string) {
	e := &h.entry
	switch string(path) {
	case "log.creator.name", "log.browser.name":
		h.creator += " " + text
	case harEntryAt + "._resourceType":
		e.kind = text
	case harEntryAt + ".startedDateTime":
		e.x.time, _ = time.Parse(time.RFC3339Nano, text) // without it the clock is the usual one
	case harRequestAt + ".method":
		e.x.method = strings.ToUpper(text)
	case harRequestAt + ".url":
		e.url = text
	case harRequestAt + ".headers[].name", harResponseAt + ".headers[].name", harRequestAt + ".cookies[].name":
		h.name = text
	case harRequestAt + ".cookies[].value":
		e.cookies = append(e.cookies, pair{h.name, text})
	case harRequestAt + ".headers[].value":
		h.requestHeader(text)
	case harResponseAt + ".headers[].value":
		h.responseHeader(text)
	case harResponseAt + ".status":
		e.x.status, _ = strconv.Atoi(text) // 0 is no response
	case harResponseAt + ".statusText":
		if text == "Internal Redirect" {
			e.x.response = append(e.x.response, header{"Non-Authoritative-Reason", "HSTS"})
		}
	case harResponseAt + "._error":
		if text != "null" {
			e.failed = text
		}
	case harResponseAt + ".content.mimeType":
		e.mime = text
	}
}

func (h *harReader) requestHeader(value string) {
	x := &h.entry.x
	x.hasRequest = true
	switch {
	case strings.HasPrefix(h.name, ":"):
	case strings.EqualFold(h.name, "Cookie"):
		x.cookies = append(x.cookies, cookiePairs(value)...)
	case len(x.request) < maxHeaders:
		x.request = append(x.request, header{h.name, value})
	}
}

// responseHeader takes a header. Firefox and older versions of Chrome join
// Set-Cookie lines with a line end, Safari joins them with a comma.
func (h *harReader) responseHeader(value string) {
	x := &h.entry.x
	switch {
	case strings.EqualFold(h.name, "Set-Cookie") && len(x.set) < maxHeaders:
		for line := range strings.SplitSeq(value, "\n") {
			if strings.Contains(h.creator, "WebKit") {
				x.set = append(x.set, splitJoined(line)...)
			} else if line != "" {
				x.set = append(x.set, line)
			}
		}
	case len(x.response) < maxHeaders:
		x.response = append(x.response, header{h.name, value})
	}
}

// splitJoined splits Set-Cookie lines that a comma joins: one follows where a
// name and = come before the next semicolon or comma, which is in no date.
func splitJoined(joined string) (lines []string) {
	start := 0
	for i := 0; i < len(joined); i++ {
		if joined[i] != ',' {
			continue
		}
		rest := strings.TrimLeft(joined[i+1:], " ")
		end := strings.IndexAny(rest, "=;, ")
		if end > 0 && rest[end] == '=' {
			lines = append(lines, strings.TrimSpace(joined[start:i]))
			start = i + 1
		}
	}
	return append(lines, strings.TrimSpace(joined[start:]))
}

// closed ends an entry.
func (h *harReader) closed(path []byte) {
	if string(path) != harEntryAt {
		return
	}
	e := h.entry
	h.entry = harEntry{}
	h.entries++
	h.add(&e)
}

func (h *harReader) add(e *harEntry) {
	x := &e.x
	x.at = Place{File: h.file, Entry: h.entries}
	u, err := parseURL(e.url)
	if err != nil {
		h.draft.note(LeftOut, x.at, phrase.Say("The address is not an http or https URL: {text}.", "text", clip(e.url)))
		return
	}
	x.url = u
	if x.method == "" {
		x.method = "GET"
	}
	if len(x.cookies) == 0 {
		x.cookies = e.cookies
	}
	h.cookies = h.cookies || len(x.cookies) > 0 || len(x.set) > 0
	x.kind = e.resource()
	if x.status == 0 {
		x.failed = e.failed
		if x.failed == "" {
			x.failed = phrase.Say("no response")
		}
	}
	if (x.kind == subresources || x.kind == images) && len(x.cookies) == 0 && len(x.set) == 0 && x.url.Secure() {
		h.idle++
		return
	}
	h.draft.add(x)
	if h.draft.dropped > 0 {
		return
	}
	switch {
	case x.status == 0:
		h.draft.note(Understood, x.at, phrase.Say("{request}{cookies}, without a response: {error}.", "request", requestText(x), "cookies", withCookies(x), "error", clip(x.failed)))
	default:
		h.draft.understood(x, &message{at: x.at, hasRequest: true, hasResponse: true})
	}
}

// resource is what the request was for: as Chrome says, by Sec-Fetch-Dest, or by
// the type of the response.
func (e *harEntry) resource() resource {
	switch e.kind {
	case "document":
		if dest := e.x.request.get("Sec-Fetch-Dest"); dest == "iframe" || dest == "frame" {
			return frames
		}
		return documents
	case "xhr", "fetch", "eventsource", "ping":
		return fetches
	case "preflight":
		return preflights
	case "image":
		return images
	case "":
	default:
		return subresources
	}
	if e.x.method == "OPTIONS" && e.x.request.get("Access-Control-Request-Method") != "" {
		return preflights
	}
	if kind := fetchKind(e.x.request); kind != "" {
		return kind
	}
	switch {
	case strings.HasPrefix(e.mime, "text/html"):
		return documents
	case strings.HasPrefix(e.mime, "image/"):
		return images
	case strings.Contains(e.mime, "javascript"), strings.HasPrefix(e.mime, "text/css"), strings.HasPrefix(e.mime, "font/"):
		return subresources
	}
	return ""
}

// fetchKind is what Sec-Fetch-Dest says (Fetch Metadata §2.1).
func fetchKind(h headers) resource {
	switch dest := h.get("Sec-Fetch-Dest"); dest {
	case "":
		return ""
	case "document":
		return documents
	case "iframe", "frame":
		return frames
	case "empty":
		return fetches
	case "image":
		return images
	}
	return subresources
}

var idleRequests = phrase.Plural{
	One:   "{n} request for a script, a style, a font or an image without cookies.",
	Other: "{n} requests for scripts, styles, fonts and images without cookies.",
}

// end finishes the file, which may have been cut.
func (h *harReader) end() {
	whole := Place{File: h.file}
	switch {
	case strings.Contains(h.creator, "Firefox"):
		h.draft.saysBrowser(scenario.Firefox)
	case strings.Contains(h.creator, "WebKit"):
		h.draft.saysBrowser(scenario.Safari)
	case strings.Contains(h.creator, "WebInspector"):
		h.draft.saysBrowser(scenario.Chrome)
	}
	if h.idle > 0 {
		h.draft.note(LeftOut, whole, idleRequests.Of(h.idle))
	}
	if !h.scan.done {
		at := Place{File: h.file, Entry: h.entries + 1}
		h.draft.note(LeftOut, at, phrase.Say("The HAR file ends or is damaged in the middle of entry {n}; what comes before it was read.", "n", strconv.Itoa(h.entries+1)))
	}
	switch {
	case h.entries == 0 || h.cookies:
	case strings.Contains(h.creator, "WebInspector"):
		h.draft.note(LeftOut, whole, phrase.Say("The HAR file has no cookies at all. Chrome leaves them out of a sanitized export: export it again “with sensitive data”, or add the Set-Cookie lines."))
	default:
		h.draft.note(LeftOut, whole, phrase.Say("The HAR file has no cookies at all: add the Set-Cookie lines."))
	}
	if h.entries == 0 {
		h.draft.note(LeftOut, whole, phrase.Say("The HAR file has no entries."))
	}
}

// saysBrowser notes which browser a text is from.
func (d *draft) saysBrowser(b scenario.Browser) {
	if d.browser == "" {
		d.browser = b
	}
}
