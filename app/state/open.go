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
	p := Pending{Purpose: ForOpening, text: a.Text, row: link.Row(a.Text)}
	opened, err := link.Decode(a.Text)
	if err != nil {
		p.fail(&s, err)
		return s
	}
	return open(s, opened, &p)
}

// OpenScenario shows a scenario, such as a lesson.
type OpenScenario struct{ Scenario *scenario.Scenario }

func (a OpenScenario) apply(s State) State {
	return open(s, a.Scenario, &Pending{Purpose: ForOpening})
}

// UseOwn shows a scenario that was made of what the reader wrote. Unlike opening a
// lesson, it can be undone.
type UseOwn struct {
	Scenario *scenario.Scenario
	// Said says what it was made of.
	Said string
}

func (a UseOwn) apply(s State) State {
	return open(s, a.Scenario, &Pending{
		Purpose:      ForOpening,
		confirmation: a.Said,
		before:       History{past: leave(s.History.past, &s)},
	})
}

// UsePaste is [UseOwn] for the document that the importer made of a paste.
type UsePaste struct{ Document string }

func (a UsePaste) apply(s State) State {
	own, err := scenario.Decode([]byte(a.Document))
	if err != nil {
		return s.Fail(err.Error())
	}
	return UseOwn{own, phrase.Say("This is the scenario of the text that you pasted.")}.apply(s)
}

// open shows another scenario once it has been run. What was pending is given up.
func open(s State, opened *scenario.Scenario, p *Pending) State {
	p.Draft = newDraft(opened)
	before := s.Pending
	if err := p.start(&s); err != nil {
		p.fail(&s, err)
	}
	if s.Pending == p {
		if before.Is(ForEdits) {
			before.takeBack(&s)
		}
		s.Announcement = LongRun.String()
	}
	return s
}

// replace shows another scenario and resets the history.
func (s State) replace(run Run) State {
	fresh := State{Run: run, Draft: run.draft(), Arrangement: s.Arrangement, Acts: s.Acts, Departures: s.Departures}
	fresh.Pane = WhyPane // it starts with a question, or at least an answer
	fresh.unfolded[AnswerFold] = false
	fresh.Announcement = phrase.Say("Opened: {title}.", "title", fresh.Run.Title())
	return fresh.begin()
}

// Title is the title of the scenario.
func (r Run) Title() string {
	if title := strings.TrimSpace(r.Described.Title); title != "" {
		return title
	}
	return phrase.Say("Scenario without a title")
}
