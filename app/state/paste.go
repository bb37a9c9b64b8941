package state

import (
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// UsePaste shows the scenario that the importer made of what the reader pasted. Unlike
// opening a lesson, it can be undone.
type UsePaste struct{ Document string }

func (a UsePaste) apply(s State) State {
	next, err := scenario.Decode([]byte(a.Document))
	if err != nil {
		return s.Fail(err.Error())
	}
	past := remember(s.History.past, s)
	s = OpenScenario{next}.apply(s)
	if s.Problem == "" {
		s.History.past = past
		s.Damage = nil
		s.Confirmation = phrase.Say("This is the scenario of your text.")
	}
	return s
}
