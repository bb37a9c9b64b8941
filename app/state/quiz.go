package state

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Quiz has the questions about a run, and the reader's answers.
type Quiz struct {
	Questions []quiz.Question
	// Standings has one for each question.
	Standings []Standing
	// answers has the reader's answers, also to questions of runs before an
	// edit: a question that comes back still has its answer.
	answers []answer
	// shown is the last event that a question showed.
	shown shown
	// of is the run that the questions are about.
	of string
}

// A Standing is the state of a question.
type Standing struct {
	// Answered: an option was chosen. Chosen is the last one, [event.None] for
	// none, or if it is no longer an option.
	Answered bool
	Chosen   int
	// Moved: after the edits since then, another answer is right.
	Moved bool
	// First: the first answer was right.
	First bool
	// Hints is how many hints are shown.
	Hints int
}

// An answer is the reader's answer to a question. If only hints were shown, its
// option is None.
type answer struct {
	quiz.Given
	first bool
	hints int
}

// A shown place is an event beside its question. The zero value shows nothing:
// no place has both a cookie and a line.
type shown struct {
	question int
	at       event.Place
}

// ask makes the questions of a run, unless they exist.
func (q Quiz) ask(run Run) Quiz {
	if q.of == run.Link {
		return q
	}
	q.Questions, q.of = quiz.Questions(run.Run), run.Link
	q.shown = shown{}
	return q.matchAnswers(run)
}

// matchAnswers finds the reader's answers among the questions of the run.
func (q Quiz) matchAnswers(run Run) Quiz {
	q.Standings = make([]Standing, len(q.Questions))
	for i := range q.Questions {
		question, standing := &q.Questions[i], &q.Standings[i]
		standing.Chosen = event.None
		n := q.answered(i, run)
		if n == event.None {
			continue
		}
		a := &q.answers[n]
		standing.First, standing.Hints = a.first, a.hints
		if a.Option != event.None {
			standing.Chosen, standing.Moved = a.In(question, run.Run), a.Moved(question, run.Run)
			standing.Answered = standing.Chosen != event.None || standing.Moved
		}
	}
	return q
}

// answered is the index of the reader's answer to a question, None for none.
func (q Quiz) answered(question int, run Run) int {
	current := &q.Questions[question]
	return slices.IndexFunc(q.answers, func(a answer) bool { return a.Is(current, run.Run) })
}

// updateAnswer records the reader's answer to a question.
func (q Quiz) updateAnswer(question int, run Run, do func(*answer)) Quiz {
	q.answers = slices.Clone(q.answers)
	n := q.answered(question, run)
	if n == event.None {
		n = len(q.answers)
		q.answers = append(q.answers, answer{Given: quiz.Given{
			Run: run.Run, Question: q.Questions[question], Option: event.None,
		}})
	}
	do(&q.answers[n])
	return q.matchAnswers(run)
}

// has reports whether a question has that index.
func (q Quiz) has(question int) bool { return question >= 0 && question < len(q.Questions) }

// A Score counts the questions that were answered, and those that were right at
// the first try.
type Score struct{ Right, Answered, Of int }

// Done reports whether all questions are answered.
func (s Score) Done() bool { return s.Of > 0 && s.Answered == s.Of }

// Score is the reader's score.
func (q *Quiz) Score() Score {
	score := Score{Of: len(q.Questions)}
	for _, standing := range q.Standings {
		if !standing.Answered {
			continue
		}
		score.Answered++
		if standing.First {
			score.Right++
		}
	}
	return score
}

// Text is the score in words, "" if nothing is answered.
func (s Score) Text() string {
	numbers := []string{"right", strconv.Itoa(s.Right), "answered", strconv.Itoa(s.Answered), "n", strconv.Itoa(s.Of)}
	switch {
	case s.Answered == 0:
		return ""
	case s.Done():
		return phrase.Say("{right} of {n} right at the first try.", numbers...)
	}
	return phrase.Say("{answered} of {n} answered.", numbers...)
}

// Answer chooses an option of a question, and selects the event that shows why it is
// right or wrong.
type Answer struct{ Question, Option int }

func (a Answer) apply(s State) State {
	if !s.Quiz.has(a.Question) || a.Option < 0 || a.Option >= len(s.Quiz.Questions[a.Question].Options) {
		return s
	}
	option := s.Quiz.Questions[a.Question].Options[a.Option]
	done := s.Quiz.Score().Done()
	s.Quiz = s.Quiz.updateAnswer(a.Question, s.Run, func(to *answer) {
		if to.Option == event.None {
			to.first = option.Right
		}
		to.Run, to.Question, to.Option = s.Run.Run, s.Quiz.Questions[a.Question], a.Option
	})
	if s.Run.Has(option.At) {
		s.Selected = option.At
		s = s.follow()
		s.Quiz.shown = shown{a.Question, option.At}
	}
	why := option.Why
	if option.Would != "" {
		why = phrase.Say("{said} {next}", "said", why, "next", option.Would)
	}
	s.Announcement = judged(option.Right, why)
	if score := s.Quiz.Score(); score.Done() && !done {
		s.Announcement = phrase.Say("{said} {next}", "said", s.Announcement, "next", score.Text())
	}
	return s
}

// Hint shows one more hint.
type Hint struct{ Question int }

func (a Hint) apply(s State) State {
	if !s.Quiz.has(a.Question) {
		return s
	}
	hints := &s.Quiz.Questions[a.Question].Hints
	s.Quiz = s.Quiz.updateAnswer(a.Question, s.Run, func(to *answer) { to.hints = min(to.hints+1, len(hints)) })
	s.Announcement = hints[s.Quiz.Standings[a.Question].Hints-1].Text
	return s
}

// StartOver removes all answers.
type StartOver struct{}

func (StartOver) apply(s State) State {
	s.Quiz.answers, s.Quiz.shown = nil, shown{}
	s.Announcement = phrase.Say("All answers are cleared.")
	s.Quiz = s.Quiz.matchAnswers(s.Run)
	return s
}

// ShowEvent selects an event for a question, which shows it as well.
type ShowEvent struct {
	Question int
	At       event.Place
}

func (a ShowEvent) apply(s State) State {
	if !s.Quiz.has(a.Question) {
		return s
	}
	s = Select{a.At}.apply(s)
	s.Quiz.shown = shown{a.Question, a.At}
	return s
}

// Shows reports whether a question shows the selected place: another may have been
// selected since.
func (q *Quiz) Shows(question int, selected event.Place) bool {
	return q.shown.question == question && q.shown.at == selected
}

// Try makes a change that the page proposed.
type Try struct{ Flip whatif.Flip }

func (a Try) apply(s State) State {
	if len(a.Flip.Edits) == 0 {
		return s
	}
	return s.commit(a.Flip.Apply(s.Draft.Scenario), phrase.Say("You tried: {change}.", "change", a.Flip.Label))
}
