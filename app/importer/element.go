package main

import (
	"errors"

	"github.com/crumbtrail/crumbtrail/engine/headline"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/snippet"
)

// An element is the code of a <cookie-playground>, or why there is none. web/share.js
// shows it.
type element struct {
	Code    string `json:"code"`
	Problem string `json:"problem"`
}

// elementOf makes the code for a scenario of a link: shown is that of the page that it
// opens, whose event is the first to be shown, and site the folder of the page.
func elementOf(fragment, shown, site, language, catalogue string) string {
	code, err := elementCode(fragment, shown, site, language, catalogue)
	e := element{Code: code}
	switch {
	case errors.Is(err, headline.ErrTooLarge):
		e.Problem = phrase.Say("This scenario is too large to be answered without a program. Embed it as a frame.")
	case err != nil:
		e.Problem = phrase.Say("There is no code: {problem}", "problem", err.Error())
	}
	return written(e)
}

func elementCode(fragment, shown, site, language, catalogue string) (string, error) {
	if err := speak(catalogue); err != nil {
		return "", err
	}
	s, err := link.Decode(fragment)
	if err != nil {
		return "", err
	}
	carried, err := headline.Carry(s, link.SuffixOf(shown).Row)
	if err != nil {
		return "", err
	}
	return snippet.Element(carried, site, shown, language), nil
}
