package edit

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Text names a text about the whole scenario, as the document does.
type Text string

const (
	Title    Text = "title"
	About    Text = "about"
	Question Text = "question"
	Surprise Text = "surprise"
)

// In is the text in a scenario, nil for an unknown name.
func (t Text) In(s *scenario.Scenario) *string {
	switch t {
	case Title:
		return &s.Title
	case About:
		return &s.About
	case Question:
		return &s.Question
	case Surprise:
		return &s.Surprise
	}
	return nil
}

// SetText replaces a text about the whole scenario.
func SetText(s *scenario.Scenario, t Text, text string) *scenario.Scenario {
	s = s.Clone()
	if in := t.In(s); in != nil {
		*in = text
	}
	return s
}

// SetNote replaces the note of a step.
func SetNote(s *scenario.Scenario, step int, note string) *scenario.Scenario {
	s = s.Clone()
	if in(step, len(s.Steps)) {
		s.Steps[step].Note = note
	}
	return s
}

// Detach removes what was written about another run: the claims, the notes, and the
// texts about the whole scenario. The title remains and says so.
func Detach(s *scenario.Scenario) *scenario.Scenario {
	s = s.Clone()
	s.About, s.Question, s.Surprise, s.Expect = "", "", "", nil
	for i := range s.Steps {
		s.Steps[i].Note = ""
	}
	if said := phrase.Say("(changed)"); s.Title != "" && !strings.HasSuffix(s.Title, said) {
		s.Title += " " + said
	}
	return s
}
