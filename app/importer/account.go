package main

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/engine/paste"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// An account says what became of texts. web/paste.js shows it.
type account struct {
	// Scenario is a document, "" if none could be made of the texts.
	Scenario string `json:"scenario"`
	// Summary counts the notes, in a sentence.
	Summary string `json:"summary"`
	// Groups are the notes, by what they say.
	Groups []group `json:"groups"`
	// Problem is a sentence that says why there is no scenario, "" if there is one.
	Problem string `json:"problem"`
}

// A group has the notes of one kind.
type group struct {
	Title string `json:"title"`
	// Folded: the reader opens the group to see its notes.
	Folded bool   `json:"folded"`
	Notes  []note `json:"notes"`
}

// A note is about a place in the texts, "" for all of them.
type note struct {
	Place string `json:"place"`
	Text  string `json:"text"`
}

// foldedFrom is how many notes of a kind are too many to be read at once.
const foldedFrom = 40

// kinds are those of notes, in the order in which a reader needs them: what has to be
// checked comes first.
var kinds = []struct {
	kind         paste.Kind
	title, count phrase.Phrase
	folded       bool
}{
	{paste.Guessed, "Guessed: please check", "{n} guessed", false},
	{paste.LeftOut, "Left out", "{n} left out", false},
	{paste.Disagrees, "Where the run disagrees with the text", "{n} different in the run", false},
	{paste.Understood, "Understood", "{n} understood", true},
}

// accountOf says what became of texts.
func accountOf(r *paste.Result) account {
	a := account{Scenario: string(r.Scenario.Canonical())}
	var counts []string
	for _, k := range kinds {
		var notes []note
		for _, n := range r.Account {
			if n.Kind == k.kind {
				notes = append(notes, note{placeText(n.At), n.Text})
			}
		}
		if len(notes) > 0 {
			a.Groups = append(a.Groups, group{k.title.String(), k.folded || len(notes) > foldedFrom, notes})
			counts = append(counts, k.count.With("n", strconv.Itoa(len(notes))))
		}
	}
	a.Summary = phrase.Say("The text is a scenario now: {counts}.", "counts", strings.Join(counts, ", "))
	return a
}

// placeText is a place in the reader's language, "" for all texts.
func placeText(p paste.Place) string {
	line, last := strconv.Itoa(p.Line), strconv.Itoa(p.Last)
	within := ""
	switch {
	case p.Entry > 0:
		within = phrase.Say("entry {n}", "n", strconv.Itoa(p.Entry))
	case p.Line > 0 && p.Last > p.Line:
		within = phrase.Say("lines {first} to {last}", "first", line, "last", last)
	case p.Line > 0:
		within = phrase.Say("line {n}", "n", line)
	}
	if p.File == "" || within == "" {
		return p.File + within
	}
	return p.File + ", " + within
}

// failed is the account of texts of which no scenario could be made. It names the
// place.
func failed(err error) account {
	text := err.Error()
	var problem *paste.Error
	if errors.As(err, &problem) {
		text = problem.Err.Error()
		if place := placeText(problem.At); place != "" {
			text = place + ": " + text
		}
		if problem.At.File != "" {
			return account{Problem: text + "."} // The name of a file stays as it is.
		}
	}
	first, size := utf8.DecodeRuneInString(text)
	return account{Problem: string(unicode.ToUpper(first)) + text[size:] + "."}
}

// document is the account as JSON.
func (a account) document() string {
	document, err := json.Marshal(a)
	if err != nil {
		return failed(err).document()
	}
	return string(document)
}
