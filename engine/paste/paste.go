package paste

import (
	"strconv"

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

// A Result is what became of a text. As JSON it can come from a program of its
// own, which a page loads only when somebody pastes.
type Result struct {
	// Scenario is valid, and the engine models all of it.
	Scenario *scenario.Scenario `json:"scenario"`
	// Account is in the order of the text; notes about the whole text come last.
	Account []Note `json:"account"`
}

// A Note is one entry of the account.
type Note struct {
	Kind Kind   `json:"kind"`
	At   Place  `json:"at"`
	Text string `json:"text"`
}

// Kind is what happened to a part of the text.
type Kind string

const (
	Understood Kind = "understood"
	// Guessed: the scenario has something that the text does not say.
	Guessed Kind = "guessed"
	LeftOut Kind = "left-out"
	// Disagrees: the run of the scenario differs from what the text recorded.
	Disagrees Kind = "disagrees"
)

// A Place is a part of a text. The zero Place is the whole of it.
type Place struct {
	// File is the name that the text was given, "" for none.
	File string `json:"file,omitempty"`
	// Line and Last are its first and its last line, from 1; 0 for none.
	Line int `json:"line,omitempty"`
	Last int `json:"last,omitempty"`
	// Entry is an entry of a HAR file, from 1; 0 for none.
	Entry int `json:"entry,omitempty"`
}

// String is the place as compilers write it.
func (p Place) String() string {
	text := p.File
	switch {
	case p.Entry > 0:
		text = joined(text, "entry "+strconv.Itoa(p.Entry))
	case p.Line > 0 && p.Last > p.Line:
		text = joined(text, "lines "+strconv.Itoa(p.Line)+"-"+strconv.Itoa(p.Last))
	case p.Line > 0:
		text = joined(text, "line "+strconv.Itoa(p.Line))
	}
	return text
}

func joined(file, place string) string {
	if file == "" {
		return place
	}
	return file + ": " + place
}

// An Error says why no scenario could be made of a text.
type Error struct {
	At  Place
	Err error
}

func (e *Error) Error() string {
	if place := e.At.String(); place != "" {
		return place + ": " + e.Err.Error()
	}
	return e.Err.Error()
}

func (e *Error) Unwrap() error { return e.Err }

func problem(at Place, err error) *Error { return &Error{at, err} }

// Read makes a scenario of a text.
func Read(text string, o Options) (*Result, error) {
	r := NewReader(o)
	if _, err := r.Write([]byte(text)); err != nil {
		return nil, err
	}
	return r.Close()
}
