package main

import (
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/paste"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A reading is of texts that together make one scenario. Its methods answer with the
// document of an account once nothing more can come of the texts, and with "" before.
type reading struct{ reader *paste.Reader }

// begin starts a reading. The catalogue has the phrases of the reader's language as
// JSON, "" for English.
func (r *reading) begin(keepValues bool, catalogue string) string {
	r.reader = paste.NewReader(paste.Options{KeepValues: keepValues})
	if err := speak(catalogue); err != nil {
		return failed(err).document()
	}
	return ""
}

// speak sets the reader's language.
func speak(catalogue string) error {
	phrase.Speak(nil)
	if catalogue == "" {
		return nil
	}
	spoken, err := phrase.ParseCatalogue([]byte(catalogue))
	if err != nil {
		return fmt.Errorf("the phrases of this language: %w", err)
	}
	phrase.Speak(spoken)
	return nil
}

// next begins another text. If there is only one, its name is "".
func (r *reading) next(name string) { r.reader.Next(name) }

// write reads a piece of the text.
func (r *reading) write(piece []byte) string {
	if _, err := r.reader.Write(piece); err != nil {
		return failed(err).document()
	}
	return ""
}

// close ends the last text.
func (r *reading) close() string {
	result, err := r.reader.Close()
	if err != nil {
		return failed(err).document()
	}
	return accountOf(result).document()
}
