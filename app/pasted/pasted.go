// Package pasted has what the importer says about texts that somebody pasted. It is
// what passes from the importer, a program of its own, to the page.
package pasted

import "encoding/json"

// An Account is what became of the texts.
type Account struct {
	// Scenario is the document of a scenario, nil if none could be made.
	Scenario json.RawMessage `json:"scenario,omitempty"`
	// Groups are the notes about the texts, by what they say.
	Groups []Group `json:"groups,omitempty"`
	// Summary counts the notes, in a sentence.
	Summary string `json:"summary,omitempty"`
	// Problem is a sentence that says why there is no scenario, "" if there is one.
	Problem string `json:"problem,omitempty"`
}

// A Group has the notes of one kind.
type Group struct {
	Title string `json:"title"`
	// Folded: the reader has to open the group to see its notes.
	Folded bool   `json:"folded,omitempty"`
	Notes  []Note `json:"notes"`
}

// A Note is about a place in the texts, "" for all of them.
type Note struct {
	Place string `json:"place,omitempty"`
	Text  string `json:"text"`
}
