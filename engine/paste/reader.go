package paste

import (
	"bytes"
	"fmt"
	"unicode/utf8"
)

// Limits of what is kept of a text. A HAR file may be larger than MaxText,
// since its bodies are not kept.
const (
	// MaxText is how much of a text that is not a HAR file is read, in bytes.
	MaxText = 4 << 20
	// MaxExchanges is how many exchanges a scenario is made of.
	MaxExchanges = 200
	// MaxNotes is how many entries an account has, and MaxCookies how many cookies
	// that the browser has stored.
	MaxNotes   = 2_000
	MaxCookies = 500
	// maxValue is the size of a header or a URL that is kept, maxHeaders how many
	// headers of a message are, and maxKept the size of all together.
	maxValue   = 16 << 10
	maxHeaders = 100
	// maxLines is how many Set-Cookie lines of responses are kept, and maxValues
	// how many values of other headers: with the cookies of the browser below
	// scenario.MaxLines.
	maxLines  = 5_000
	maxValues = 3_000
	// maxPairs is how many cookies of a request are read: more than any browser
	// sends to a site.
	maxPairs = 300
	maxKept  = 512 << 10
)

// A Reader reads texts in pieces of any size. Whoever writes to it knows how
// much of the text is still to come, and cancels by writing no more.
type Reader struct {
	draft *draft
	file  string
	// head is the text so far, until it is clear what it is, and from then on
	// if it is not a HAR file.
	head []byte
	// cut: the text is longer than MaxText.
	cut bool
	har *harReader
	err error
}

// NewReader returns a reader of one text; [Reader.Next] begins another one.
func NewReader(o Options) *Reader { return &Reader{draft: newDraft(o)} }

// Next begins another text, such as the next file. Texts that belong together,
// such as settings and an nginx configuration, make one scenario.
func (r *Reader) Next(file string) {
	r.finish()
	r.file = file
	r.draft.files = append(r.draft.files, file)
}

// Write reads a piece. After an error, more text changes nothing.
func (r *Reader) Write(piece []byte) (int, error) {
	switch {
	case r.err != nil:
		return 0, r.err
	case r.har != nil:
		r.har.write(piece)
	case len(r.head)+len(piece) > MaxText && !looksLikeHAR(r.head, piece):
		r.head = append(r.head, piece[:MaxText-len(r.head)]...)
		r.cut = true
	default:
		r.head = append(r.head, piece...)
		if looksLikeHAR(r.head, nil) {
			r.har = newHARReader(r.draft, r.file)
			r.har.write(r.head)
			r.head = nil
		}
	}
	if bytes.HasPrefix(r.head, []byte("\xFF\xFE")) || bytes.HasPrefix(r.head, []byte("\xFE\xFF")) {
		r.err = problem(Place{File: r.file}, fmt.Errorf("the text is in UTF-16, as PowerShell writes it; save it as UTF-8"))
	}
	return len(piece), r.err
}

// Entries is how many entries of a HAR file have been read so far.
func (r *Reader) Entries() int {
	if r.har == nil {
		return 0
	}
	return r.har.entries
}

// Close makes a scenario of what was written. The error is an [*Error] that
// names the place.
func (r *Reader) Close() (*Result, error) {
	r.finish()
	if r.err != nil {
		return nil, r.err
	}
	return r.draft.result()
}

// finish ends the text at hand.
func (r *Reader) finish() {
	switch {
	case r.err != nil:
	case r.har != nil:
		r.har.end()
	case len(r.head) > 0:
		r.err = readWhole(r.draft, r.file, r.head, r.cut)
	}
	r.head, r.har, r.cut = nil, nil, false
}

// looksLikeHAR reports whether a text begins as HAR files do (HAR 1.2 "log").
func looksLikeHAR(head, piece []byte) bool {
	const enough = 64
	if len(head) < enough {
		head = append(bytes.Clone(head), piece[:min(len(piece), enough)]...)
	}
	head = bytes.TrimPrefix(head[:min(len(head), enough)], []byte("\uFEFF"))
	head, found := bytes.CutPrefix(bytes.TrimSpace(head), []byte("{"))
	return found && bytes.HasPrefix(bytes.TrimSpace(head), []byte(`"log"`))
}

// readWhole reads a text that is not a HAR file.
func readWhole(d *draft, file string, text []byte, cut bool) error {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	if !utf8.Valid(text) {
		text = bytes.ToValidUTF8(text, []byte("\uFFFD"))
	}
	if trimmed := bytes.TrimSpace(text); len(trimmed) > 0 && trimmed[0] == '{' {
		return readDocument(d, file, trimmed, cut)
	}
	readText(d, file, string(text), cut)
	return nil
}
