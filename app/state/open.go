package state

import (
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Damage is a link that cannot be opened. Its text is kept, because a reader
// may see the mistake.
type Damage struct {
	// Text is the text of the link.
	Text string
	// Problem is the error.
	Problem string
}

// Open shows the scenario of a link: a fragment, or a whole address.
type Open struct{ Text string }

func (a Open) apply(s State) State {
	opened, err := link.Decode(a.Text)
	var run Run
	if err == nil {
		run, err = play(opened)
	}
	if err != nil {
		s.Damage = &Damage{Text: a.Text, Problem: err.Error()}
		s.Announcement = phrase.Say("This link cannot be opened: {problem}", "problem", err.Error())
		return s
	}
	s = s.replace(run)
	if row := link.Row(a.Text); row > 0 {
		s = s.goTo(row)
	}
	return s
}

// OpenScenario shows a scenario, such as a lesson.
type OpenScenario struct{ Scenario *scenario.Scenario }

func (a OpenScenario) apply(s State) State {
	run, err := play(a.Scenario)
	if err != nil {
		return s.Fail(err.Error())
	}
	return s.replace(run)
}

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

// replace shows another scenario and resets the history.
func (s State) replace(run Run) State {
	fresh := State{Run: run, Arrangement: s.Arrangement, Acts: s.Acts}
	fresh.Pane = WhyPane // it starts with a question, or at least an answer
	fresh.unfolded[AnswerFold] = false
	fresh.Announcement = phrase.Say("Opened: {title}.", "title", fresh.Run.Title())
	return fresh.begin()
}

// Title is the title of the scenario.
func (r Run) Title() string {
	if title := strings.TrimSpace(r.Scenario.Title); title != "" {
		return title
	}
	return phrase.Say("Scenario without a title")
}
