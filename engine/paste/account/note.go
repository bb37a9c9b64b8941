package account

import "strconv"

// A Note is one entry of the account.
type Note struct {
	Kind Kind   `json:"kind"`
	At   Place  `json:"at"`
	Text string `json:"text"`
}

// Kind is what happened to a part of the text.
type Kind string

const (
	// Understood: the scenario has it.
	Understood Kind = "understood"
	// Guessed: the scenario has something that the text does not say.
	Guessed Kind = "guessed"
	// LeftOut: the scenario does not have it.
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

// ErrorAt is an error about a place.
func ErrorAt(at Place, err error) *Error { return &Error{at, err} }

// Clip shortens a text of the paste for a note.
func Clip(text string) string {
	const most = 120
	runes := 0
	for i := range text {
		if runes++; runes > most {
			return text[:i] + "…"
		}
	}
	return text
}
