package state

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Described is the draft with the texts that the page shows of it, see [Run].
func (s State) Described() *scenario.Scenario {
	if s.Draft.Link == s.Run.Link {
		return s.Run.Described
	}
	return s.Draft.Scenario
}

// WriteText writes a text about the whole scenario. If the page hides the texts,
// the reader writes new ones, and the hidden ones are removed with the claims.
type WriteText struct {
	Text  edit.Text
	Value string
}

func (a WriteText) apply(s State) State {
	next := edit.SetText(s.Described(), a.Text, strings.TrimSpace(a.Value))
	return s.commit(next, phrase.Say("You edited the texts."))
}

// WriteNote is [WriteText] for the note of a step.
type WriteNote struct {
	Step  int
	Value string
}

func (a WriteNote) apply(s State) State {
	next := edit.SetNote(s.Described(), a.Step, strings.TrimSpace(a.Value))
	return s.commit(next, phrase.Say("You edited the note of step {step}.", "step", numberOf(a.Step)))
}
