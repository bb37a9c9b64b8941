package har

import (
	"strconv"
	"strings"
	"time"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/address"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/message"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A Reader reads a HAR file (HAR 1.2) in pieces, and keeps nothing of its
// bodies.
type Reader struct {
	draft *draft.Draft
	file  string
	scan  scanner
	// creator is the program that wrote the file.
	creator string
	// Entries counts the entries so far.
	Entries int
	entry   entry
	name    string
	// idle counts the requests for subresources without cookies, which decide
	// nothing.
	idle int
	// cookies: some request or response has one.
	cookies bool
}

// An entry is one of the file, as far as it has been read.
type entry struct {
	x message.Exchange
	// url is as written, and cookies are those of the list beside the headers.
	url     string
	kind    string
	cookies []message.Cookie
	mime    string
	failed  string
}

// NewReader returns a reader of a file that adds its entries to a draft.
func NewReader(d *draft.Draft, file string) *Reader {
	h := &Reader{draft: d, file: file}
	h.scan = scanner{wants: wanted, value: h.value, closed: h.closed}
	return h
}

// Write reads a piece.
func (h *Reader) Write(piece []byte) { h.scan.write(piece) }

// The paths of the parts of a HAR file that are read.
const (
	entryPath    = "log.entries[]"
	requestPath  = entryPath + ".request"
	responsePath = entryPath + ".response"
)

func wanted(path []byte) bool {
	switch string(path) {
	case "log.creator.name", "log.browser.name",
		entryPath + "._resourceType", entryPath + ".startedDateTime",
		requestPath + ".method", requestPath + ".url",
		requestPath + ".headers[].name", requestPath + ".headers[].value",
		requestPath + ".cookies[].name", requestPath + ".cookies[].value",
		responsePath + ".status", responsePath + ".statusText", responsePath + "._error", responsePath + ".content.mimeType",
		responsePath + ".headers[].name", responsePath + ".headers[].value":
		return true
	}
	return false
}

func (h *Reader) value(path []byte, text string) {
	e := &h.entry
	switch string(path) {
	case "log.creator.name", "log.browser.name":
		h.creator += " " + text
	case entryPath + "._resourceType":
		e.kind = text
	case entryPath + ".startedDateTime":
		e.x.Time, _ = time.Parse(time.RFC3339Nano, text) // without a time, the clock has its default
	case requestPath + ".method":
		e.x.Method = strings.ToUpper(text)
	case requestPath + ".url":
		e.url = text
	case requestPath + ".headers[].name", responsePath + ".headers[].name", requestPath + ".cookies[].name":
		h.name = text
	case requestPath + ".cookies[].value":
		e.cookies = append(e.cookies, message.Cookie{Name: h.name, Value: text})
	case requestPath + ".headers[].value":
		h.requestHeader(text)
	case responsePath + ".headers[].value":
		h.responseHeader(text)
	case responsePath + ".status":
		e.x.Status, _ = strconv.Atoi(text) // 0 means no response
	case responsePath + ".statusText":
		if text == "Internal Redirect" {
			e.x.Response = append(e.x.Response, message.Header{Name: "Non-Authoritative-Reason", Value: "HSTS"})
		}
	case responsePath + "._error":
		if text != "null" {
			e.failed = text
		}
	case responsePath + ".content.mimeType":
		e.mime = text
	}
}

func (h *Reader) requestHeader(value string) {
	x := &h.entry.x
	x.HasRequest = true
	switch {
	case strings.HasPrefix(h.name, ":"):
	case strings.EqualFold(h.name, "Cookie"):
		x.Cookies = append(x.Cookies, message.ParseCookies(value)...)
	case len(x.Request) < message.MaxHeaders:
		x.Request = append(x.Request, message.Header{Name: h.name, Value: value})
	}
}

// responseHeader takes a header. Firefox and older versions of Chrome join
// Set-Cookie lines with a line end, Safari joins them with a comma.
func (h *Reader) responseHeader(value string) {
	x := &h.entry.x
	switch {
	case strings.EqualFold(h.name, "Set-Cookie") && len(x.SetCookies) < message.MaxHeaders:
		for line := range strings.SplitSeq(value, "\n") {
			if strings.Contains(h.creator, "WebKit") {
				x.SetCookies = append(x.SetCookies, splitJoined(line)...)
			} else if line != "" {
				x.SetCookies = append(x.SetCookies, line)
			}
		}
	case len(x.Response) < message.MaxHeaders:
		x.Response = append(x.Response, message.Header{Name: h.name, Value: value})
	}
}

// splitJoined splits Set-Cookie lines that are joined by a comma: a new one
// starts where a name and = come before the next semicolon or comma, which no
// date has.
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
func (h *Reader) closed(path []byte) {
	if string(path) != entryPath {
		return
	}
	e := h.entry
	h.entry = entry{}
	h.Entries++
	h.add(&e)
}

func (h *Reader) add(e *entry) {
	x := &e.x
	x.At = account.Place{File: h.file, Entry: h.Entries}
	u, err := address.Parse(e.url)
	if err != nil {
		h.draft.Note(account.LeftOut, x.At, phrase.Say("The address is not an http or https URL: {text}.", "text", account.Clip(e.url)))
		return
	}
	x.URL = u
	if x.Method == "" {
		x.Method = "GET"
	}
	if len(x.Cookies) == 0 {
		x.Cookies = e.cookies
	}
	h.cookies = h.cookies || len(x.Cookies) > 0 || len(x.SetCookies) > 0
	x.Destination = e.resource()
	if x.Status == 0 {
		x.Failed = e.failed
		if x.Failed == "" {
			x.Failed = phrase.Say("no response")
		}
	}
	if (x.Destination == message.Subresource || x.Destination == message.Image) && len(x.Cookies) == 0 && len(x.SetCookies) == 0 && x.URL.Secure() {
		h.idle++
		return
	}
	h.draft.Add(x)
	if h.draft.Dropped > 0 {
		return
	}
	switch {
	case x.Status == 0:
		h.draft.Note(account.Understood, x.At, phrase.Say("{request}{cookies}, without a response: {error}.",
			"request", message.RequestText(x), "cookies", message.CookiesSent(x), "error", account.Clip(x.Failed)))
	default:
		h.draft.Note(account.Understood, x.At, message.AnsweredText(x))
	}
}

// resource is the destination of the request: by Chrome's own field, by
// Sec-Fetch-Dest, or by the type of the response.
func (e *entry) resource() message.Destination {
	switch e.kind {
	case "document":
		if dest := e.x.Request.Get("Sec-Fetch-Dest"); dest == "iframe" || dest == "frame" {
			return message.Frame
		}
		return message.Document
	case "xhr", "fetch", "eventsource", "ping":
		return message.Fetch
	case "preflight":
		return message.Preflight
	case "image":
		return message.Image
	case "":
	default:
		return message.Subresource
	}
	if e.x.Method == "OPTIONS" && e.x.Request.Get("Access-Control-Request-Method") != "" {
		return message.Preflight
	}
	if kind := message.DestinationOf(e.x.Request); kind != "" {
		return kind
	}
	switch {
	case strings.HasPrefix(e.mime, "text/html"):
		return message.Document
	case strings.HasPrefix(e.mime, "image/"):
		return message.Image
	case strings.Contains(e.mime, "javascript"), strings.HasPrefix(e.mime, "text/css"), strings.HasPrefix(e.mime, "font/"):
		return message.Subresource
	}
	return ""
}

var idleRequests = phrase.Plural{
	One:   "{n} request for a script, a style, a font or an image without cookies.",
	Other: "{n} requests for scripts, styles, fonts and images without cookies.",
}

// End finishes the file, which may have been truncated.
func (h *Reader) End() {
	whole := account.Place{File: h.file}
	switch {
	case strings.Contains(h.creator, "Firefox"):
		h.draft.SetBrowser(scenario.Firefox)
	case strings.Contains(h.creator, "WebKit"):
		h.draft.SetBrowser(scenario.Safari)
	case strings.Contains(h.creator, "WebInspector"):
		h.draft.SetBrowser(scenario.Chrome)
	}
	if h.idle > 0 {
		h.draft.Note(account.LeftOut, whole, idleRequests.Of(h.idle))
	}
	if !h.scan.done {
		at := account.Place{File: h.file, Entry: h.Entries + 1}
		h.draft.Note(account.LeftOut, at, phrase.Say("The HAR file ends or is damaged in the middle of entry {n}; what comes before it was read.", "n", strconv.Itoa(h.Entries+1)))
	}
	switch {
	case h.Entries == 0 || h.cookies:
	case strings.Contains(h.creator, "WebInspector"):
		h.draft.Note(account.LeftOut, whole, phrase.Say("The HAR file has no cookies at all. Chrome leaves them out of a sanitized export: export it again “with sensitive data”, or add the Set-Cookie lines."))
	default:
		h.draft.Note(account.LeftOut, whole, phrase.Say("The HAR file has no cookies at all: add the Set-Cookie lines."))
	}
	if h.Entries == 0 {
		h.draft.Note(account.LeftOut, whole, phrase.Say("The HAR file has no entries."))
	}
}
