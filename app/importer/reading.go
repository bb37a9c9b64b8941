package main

import (
	"encoding/json"
	"fmt"

	"github.com/crumbtrail/crumbtrail/app/pasted"
	"github.com/crumbtrail/crumbtrail/engine/paste"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// A reading is of texts that together make one scenario. Its methods answer with an
// account as JSON once nothing more can come of the texts, and with "" before.
type reading struct{ reader *paste.Reader }

// begin starts a reading. The catalogue has the phrases of the reader's language as
// JSON, "" for English.
func (r *reading) begin(keepValues bool, catalogue string) string {
	phrase.Speak(nil)
	if catalogue != "" {
		spoken, err := phrase.ParseCatalogue([]byte(catalogue))
		if err != nil {
			return encode(problemOf(fmt.Errorf("the phrases of this language: %w", err)))
		}
		phrase.Speak(spoken)
	}
	r.reader = paste.NewReader(paste.Options{KeepValues: keepValues})
	return ""
}

// next begins another text. The only one needs no name.
func (r *reading) next(name string) { r.reader.Next(name) }

// write reads a piece of the text.
func (r *reading) write(piece []byte) string {
	if _, err := r.reader.Write(piece); err != nil {
		return encode(problemOf(err))
	}
	return ""
}

// close answers with the account.
func (r *reading) close() string {
	result, err := r.reader.Close()
	if err != nil {
		return encode(problemOf(err))
	}
	return encode(accountOf(result))
}

func encode(account pasted.Account) string {
	document, err := json.Marshal(account)
	if err != nil {
		return encode(problemOf(err))
	}
	return string(document)
}
