package main

import (
	"encoding/json"
	"errors"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/challenge"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A verdict says how far an attempt at a challenge has come. web/challenge.js shows it.
type verdict struct {
	// Restarted: the challenge is another one than that of the start.
	Restarted bool `json:"restarted"`
	Solved    bool `json:"solved"`
	Flips     int  `json:"flips"`
	// Summary is a sentence about the flips, Allowed one about the switches that may be
	// flipped, and NotAllowed one about those that were flipped and may not be.
	Summary    string `json:"summary"`
	Allowed    string `json:"allowed"`
	NotAllowed string `json:"notAllowed"`
	Goals      []goal `json:"goals"`
	Hints      []hint `json:"hints"`
	Again      string `json:"again"`
	Problem    string `json:"problem"`
}

// A goal is a part of the challenge's goal.
type goal struct {
	Reached bool `json:"reached"`
	// State is for screen readers.
	State string `json:"state"`
	Text  string `json:"text"`
}

type hint struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// judge compares the scenarios of two links: a challenge as it began, and what the reader
// made of it.
func judge(start, now, catalogue string) string {
	v, err := verdictOn(start, now, catalogue)
	if err != nil {
		v.Problem = phrase.Say("This cannot be judged: {problem}", "problem", err.Error())
	}
	return written(v)
}

func verdictOn(start, now, catalogue string) (v verdict, err error) {
	if err := speak(catalogue); err != nil {
		return v, err
	}
	given, err := link.Decode(start)
	if err != nil {
		return v, err
	}
	if given.Challenge == nil {
		return v, errors.New("the scenario at the start has no challenge")
	}
	changed, err := link.Decode(now)
	if err != nil {
		return v, err
	}
	a := challenge.Begin(changed, given)
	v.Restarted = a.Start == changed
	a, err = a.After(changed)
	v.Solved, v.Flips, v.Summary = a.Solved, a.Flips, a.Summary()
	v.Again = phrase.Say("Start over")
	v.Allowed = phrase.Say("You may flip: {switches}.", "switches", event.Listed(namesOf(a.Start.Challenge.Allow)))
	if len(a.NotAllowed) > 0 {
		flips := make([]string, len(a.NotAllowed))
		for i, f := range a.NotAllowed {
			flips[i] = f.String()
		}
		v.NotAllowed = phrase.Say("The challenge cannot be solved with this changed: {flips}. Change it back, or start over.", "flips", event.Listed(flips))
	}
	for i, text := range a.Start.Challenge.Hints {
		v.Hints = append(v.Hints, hint{phrase.Say("Hint {n}", "n", strconv.Itoa(i+1)), text})
	}
	for i := range a.Goals {
		v.Goals = append(v.Goals, goalOf(&a.Goals[i]))
	}
	return v, err
}

func namesOf(switches []scenario.Switch) []string {
	list := make([]string, len(switches))
	for i, s := range switches {
		list[i] = challenge.Name(s)
	}
	return list
}

func goalOf(g *challenge.Goal) goal {
	state := phrase.Phrase("Not yet:")
	if g.Reached {
		state = phrase.Phrase("Reached:")
	}
	text := g.Text
	var places []string
	for _, b := range g.Browsers {
		places = append(places, browser.ProfileOf(b).Name)
	}
	for _, step := range g.Steps {
		places = append(places, phrase.Say("step {step}", "step", strconv.Itoa(step)))
	}
	if places != nil {
		text = event.Sentences(text, phrase.Say("Not in {places}.", "places", event.ListedAnd(places)))
	}
	return goal{g.Reached, state.String(), text}
}

// written is a result as JSON.
func written(result any) string {
	document, err := json.Marshal(result)
	if err != nil {
		panic(err) // its fields can all be written
	}
	return string(document)
}
