package state

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/query"
	"github.com/crumbtrail/crumbtrail/engine/salvage"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/verdict"
)

// Damage is a link that cannot be opened. Its text is kept, because a reader
// may see the mistake.
type Damage struct {
	// Text is the text of the link.
	Text string
	// Problem is the error.
	Problem string
	// Rest is what could be kept of its scenario, which is nil if nothing could.
	Rest salvage.Rest
}

// damageOf is the damage of a link that is not a scenario's.
func damageOf(text string, problem error) *Damage {
	d := &Damage{Text: text, Problem: problem.Error()}
	var wrong []string
	document := ""
	if readable, ok := query.In(text); ok {
		document, wrong = query.Recover(readable)
	} else {
		document = link.Recover(text)
	}
	if rest, ok := salvage.Of(document); ok {
		rest.LeftOut = append(wrong, rest.LeftOut...)
		d.Rest = rest
	}
	return d
}

// OpenRest shows what could be kept of a damaged link.
type OpenRest struct{}

func (OpenRest) apply(s State) State {
	if s.Damage == nil || s.Damage.Rest.Scenario == nil {
		return s
	}
	return UseOwn{s.Damage.Rest.Scenario, phrase.Say("This is what could be kept of the link.")}.apply(s)
}

// A Divergence is a link whose scenario now has another result than when the link was
// made.
type Divergence struct {
	// Steps are those that differ, as far as the link says.
	Steps []verdict.Steps
}

// CloseDivergence puts the notice about it away.
type CloseDivergence struct{}

func (CloseDivergence) apply(s State) State {
	s.Divergence = nil
	return s
}

// Text says it in words.
func (d *Divergence) Text() string {
	var steps []string
	for _, at := range d.Steps {
		if at.First == at.Last {
			steps = append(steps, strconv.Itoa(at.First+1))
		} else {
			steps = append(steps, strconv.Itoa(at.First+1)+"–"+strconv.Itoa(at.Last+1))
		}
	}
	if len(steps) == 0 {
		return phrase.Say("When this link was made, its scenario had another result: the model has changed since then, or the link has.")
	}
	return phrase.Say("When this link was made, the result was different in step {steps}: the model has changed since then, or the link has.", "steps", strings.Join(steps, ", "))
}

// Open shows the scenario of a link, which is a fragment, a whole address, or the
// readable query of one.
type Open struct {
	Text string
	// Page is what a link without a scenario shows, such as the lesson of the page.
	Page *scenario.Scenario
}

func (a Open) apply(s State) State {
	p := Pending{Purpose: ForOpening, linked: true, text: a.Text, suffix: link.SuffixOf(a.Text)}
	opened, err := decode(a.Text)
	if problem := (*link.Error)(nil); a.Page != nil && errors.As(err, &problem) && problem.Kind == link.Empty {
		opened, err = a.Page, nil
	}
	if err != nil {
		p.fail(&s, err)
		return s
	}
	return open(s, opened, &p)
}

// decode reads the scenario of a link.
func decode(text string) (*scenario.Scenario, error) {
	if readable, ok := query.In(text); ok {
		return query.Decode(readable)
	}
	return link.Decode(text)
}

// applySuffix shows what a link says besides its scenario.
func applySuffix(s State, suffix link.Suffix) State {
	if differs, steps := verdict.Compare(suffix.Verdict, s.Run.Trace); differs {
		s.Divergence = &Divergence{steps}
		s.Announcement += " " + s.Divergence.Text()
	}
	if suffix.Row > 0 {
		s = s.goTo(suffix.Row)
	}
	if tab := Tab(suffix.View); slices.Contains(linkedTabs(s.Embedded), tab) {
		s = ShowTab{tab}.apply(s)
	}
	return s
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
