package paste

import (
	"github.com/crumbtrail/crumbtrail/engine/paste/account"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Options say how a text is read.
type Options struct {
	// KeepValues keeps the values of cookies and tokens, which are otherwise
	// replaced with placeholders.
	KeepValues bool
	// Browser is the profile of the scenario, "" for the one that the text names.
	Browser scenario.Browser
}

// A Result is the result for a text. It can be encoded as JSON, so that a page
// can load the program that makes it only when the reader pastes.
type Result struct {
	// Scenario is valid, and the engine models all of it.
	Scenario *scenario.Scenario `json:"scenario"`
	// Account is in the order of the text; notes about the whole text come last.
	Account []Note `json:"account"`
}

// The account of a text.
type (
	Note  = account.Note
	Kind  = account.Kind
	Place = account.Place
	Error = account.Error
)

// What happened to a part of the text.
const (
	Understood = account.Understood
	Guessed    = account.Guessed
	LeftOut    = account.LeftOut
	Disagrees  = account.Disagrees
)

// Read makes a scenario of a text.
func Read(text string, o Options) (*Result, error) {
	r := NewReader(o)
	if _, err := r.Write([]byte(text)); err != nil {
		return nil, err
	}
	return r.Close()
}
