package phrase

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/crumbtrail/crumbtrail/engine/jsontext"
)

// A Catalogue has the phrases of a language by their English text. Phrases
// without an entry stay English.
type Catalogue map[Phrase]Phrase

// ParseCatalogue reads a catalogue from a JSON object.
func ParseCatalogue(document []byte) (Catalogue, error) {
	if !json.Valid(document) {
		return nil, errors.New("catalogue of phrases: not JSON")
	}
	tokens := jsontext.New(document)
	if tokens.Next() != json.Delim('{') {
		return nil, errors.New("catalogue of phrases: not an object")
	}
	c := Catalogue{}
	for tokens.More() {
		text, _ := tokens.Next().(string)
		own, ok := tokens.Next().(string)
		if !ok {
			return nil, fmt.Errorf("catalogue of phrases: %q has no text", text)
		}
		c[Phrase(text)] = Phrase(own)
	}
	return c, nil
}

// spokenHere is the catalogue of the reader's language, nil for English.
var spokenHere Catalogue

// Speak sets the catalogue for every phrase; nil is English. A program has one
// reader, so the language is one for the whole program, chosen before it makes
// any text: existing texts do not change.
func Speak(c Catalogue) { spokenHere = c }

// Translated is a phrase in the reader's language, with its placeholders.
func (p Phrase) Translated() Phrase {
	if own, ok := spokenHere[p]; ok {
		return own
	}
	return p
}
