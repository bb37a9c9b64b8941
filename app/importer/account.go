package main

import (
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/crumbtrail/crumbtrail/app/pasted"
	"github.com/crumbtrail/crumbtrail/engine/paste"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// groups are the kinds of notes in the order in which a reader needs them: what has
// to be checked comes first.
var groups = []struct {
	kind   paste.Kind
	title  phrase.Phrase
	folded bool
}{
	{paste.Guessed, "Guessed: check this", false},
	{paste.LeftOut, "Left out", false},
	{paste.Disagrees, "Where the run disagrees with the text", false},
	{paste.Understood, "Understood", true},
}

// accountOf says what became of texts.
func accountOf(r *paste.Result) pasted.Account {
	account := pasted.Account{Scenario: r.Scenario.Canonical()}
	var counts []string
	for _, g := range groups {
		var notes []pasted.Note
		for _, n := range r.Account {
			if n.Kind == g.kind {
				notes = append(notes, pasted.Note{Place: placeText(n.At), Text: n.Text})
			}
		}
		if len(notes) == 0 {
			continue
		}
		account.Groups = append(account.Groups, pasted.Group{Title: g.title.String(), Folded: g.folded, Notes: notes})
		counts = append(counts, countTexts.Of(g.kind).With("n", strconv.Itoa(len(notes))))
	}
	account.Summary = phrase.Say("There is a scenario: {counts}.", "counts", strings.Join(counts, ", "))
	return account
}

var countTexts = phrase.Table[paste.Kind, phrase.Phrase]{
	{For: paste.Guessed, Say: "{n} guessed"},
	{For: paste.LeftOut, Say: "{n} left out"},
	{For: paste.Disagrees, Say: "{n} disagree"},
	{For: paste.Understood, Say: "{n} understood"},
}

// placeText is a place in the reader's language, "" for all texts.
func placeText(p paste.Place) string {
	line, last := strconv.Itoa(p.Line), strconv.Itoa(p.Last)
	var within string
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

// problemOf is why no scenario could be made, with the place.
func problemOf(err error) pasted.Account {
	text := err.Error()
	var problem *paste.Error
	if errors.As(err, &problem) {
		text = problem.Err.Error()
		if place := placeText(problem.At); place != "" {
			text = place + ": " + text
		}
	}
	first, size := utf8.DecodeRuneInString(text)
	if problem == nil || problem.At.File == "" {
		text = string(unicode.ToUpper(first)) + text[size:]
	}
	return pasted.Account{Problem: text + "."}
}
