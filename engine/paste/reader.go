package paste

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/paste/draft"
	"github.com/crumbtrail/crumbtrail/engine/paste/har"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// MaxText is how much of a text that is not a HAR file is read, in bytes. A HAR
// file may be larger, since its bodies are not kept.
const MaxText = 4 << 20

// A Reader reads texts in pieces of any size. The caller knows how much of the
// text is still to come, and cancels by writing no more.
type Reader struct {
	draft   *draft.Draft
	browser scenario.Browser
	file    string
	// head is the text so far, until it is clear what it is, and from then on
	// if it is not a HAR file.
	head []byte
	// cut: the text is longer than MaxText.
	cut bool
	har *har.Reader
	err error
}

// NewReader returns a reader of one text; [Reader.Next] begins another one.
func NewReader(o Options) *Reader { return &Reader{draft: draft.New(o.KeepValues), browser: o.Browser} }

// Next begins another text, such as the next file. Texts that belong together,
// such as settings and an nginx configuration, make one scenario.
func (r *Reader) Next(file string) {
	r.finish()
	r.file = file
	r.draft.Begin(file)
}

// Write reads a piece. After an error, more text changes nothing.
func (r *Reader) Write(piece []byte) (int, error) {
	switch {
	case r.err != nil:
		return 0, r.err
	case r.har != nil:
		r.har.Write(piece)
	case len(r.head)+len(piece) > MaxText && !looksLikeHAR(r.head, piece):
		r.head = append(r.head, piece[:MaxText-len(r.head)]...)
		r.cut = true
	default:
		r.head = append(r.head, piece...)
		if looksLikeHAR(r.head, nil) {
			r.har = har.NewReader(r.draft, r.file)
			r.har.Write(r.head)
			r.head = nil
		}
	}
	if bytes.HasPrefix(r.head, []byte("\xFF\xFE")) || bytes.HasPrefix(r.head, []byte("\xFE\xFF")) {
		r.err = account.ErrorAt(account.Place{File: r.file}, fmt.Errorf("the text is in UTF-16, as PowerShell writes it; save it as UTF-8"))
	}
	return len(piece), r.err
}

// Entries is how many entries of a HAR file have been read so far.
func (r *Reader) Entries() int {
	if r.har == nil {
		return 0
	}
	return r.har.Entries
}

// Close makes a scenario of what was written. The error is an [*Error] that
// names the place.
func (r *Reader) Close() (*Result, error) {
	r.finish()
	if r.err != nil {
		return nil, r.err
	}
	return resultOf(r.draft, r.browser)
}

// finish ends the current text.
func (r *Reader) finish() {
	switch {
	case r.err != nil:
	case r.har != nil:
		r.har.End()
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
func readWhole(d *draft.Draft, file string, text []byte, cut bool) error {
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
