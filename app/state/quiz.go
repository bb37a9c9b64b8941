package state

import (
	"slices"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Quiz is the questions that a run is worth, and how the reader stands with
// them.
type Quiz struct {
	Questions []quiz.Question
	// Standings has one for each question.
	Standings []Standing
	// answers has what the reader did with questions, also of runs before an
	// edit: one that comes back has its answer still.
	answers []answer
	// shown is where a question showed its event last.
	shown shown
	// of is the run that the questions are of.
	of string
}

// A Standing is how a reader stands with a question.
type Standing struct {
	// Answered: an option was chosen. Chosen is the last, [event.None] for none,
	// or if it is no option any more.
	Answered bool
	Chosen   int
	// Moved: with the edits since then another answer is right.
	Moved bool
	// First: the first answer was right.
	First bool
	// Hints is how many hints were asked for.
	Hints int
}

// An answer is what the reader did with a question. While only hints were asked
// for, its option is None.
type answer struct {
	quiz.Given
	first bool
	hints int
}

// A shown place is an event beside the question that it belongs to. The zero
// value shows nothing: no place has both a cookie and a line.
type shown struct {
	question int
	at       event.Place
}

// askQuiz makes the questions of the run, unless they are there.
func (s State) askQuiz() State {
	if s.Quiz.of == s.Run.Link {
		return s
	}
	s.Quiz.Questions, s.Quiz.of = quiz.Questions(s.Run.Run), s.Run.Link
	s.Quiz.shown = shown{}
	return s.standings()
}

// standings finds the answers that were given among the questions of the run.
func (s State) standings() State {
	s.Quiz.Standings = make([]Standing, len(s.Quiz.Questions))
	for i := range s.Quiz.Questions {
		q, standing := &s.Quiz.Questions[i], &s.Quiz.Standings[i]
		standing.Chosen = event.None
		n := s.answered(i)
		if n == event.None {
			continue
		}
		a := &s.Quiz.answers[n]
		standing.First, standing.Hints = a.first, a.hints
		if a.Option != event.None {
			standing.Chosen, standing.Moved = a.In(q, s.Run.Run), a.Moved(q, s.Run.Run)
			standing.Answered = standing.Chosen != event.None || standing.Moved
		}
	}
	return s
}

// answered is the index of what the reader did with a question, None for
// nothing.
func (s State) answered(question int) int {
	q := &s.Quiz.Questions[question]
	return slices.IndexFunc(s.Quiz.answers, func(a answer) bool { return a.Is(q, s.Run.Run) })
}

// note keeps what the reader does with a question.
func (s State) note(question int, do func(*answer)) State {
	s.Quiz.answers = slices.Clone(s.Quiz.answers)
	n := s.answered(question)
	if n == event.None {
		n = len(s.Quiz.answers)
		s.Quiz.answers = append(s.Quiz.answers, answer{Given: quiz.Given{
			Run: s.Run.Run, Question: s.Quiz.Questions[question], Option: event.None,
		}})
	}
	do(&s.Quiz.answers[n])
	return s.standings()
}

// asks reports whether there is a question of that index.
func (s State) asks(question int) bool { return question >= 0 && question < len(s.Quiz.Questions) }

// A Score counts the questions that were answered, and those that were right at
// the first try.
type Score struct{ Right, Answered, Of int }

// Done reports whether all questions are answered.
func (s Score) Done() bool { return s.Of > 0 && s.Answered == s.Of }

// Score is how the reader did.
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

// Text says the score, "" if nothing is answered.
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

// Answer chooses an option of a question.
type Answer struct{ Question, Option int }

func (a Answer) apply(s State) State {
	if !s.asks(a.Question) || a.Option < 0 || a.Option >= len(s.Quiz.Questions[a.Question].Options) {
		return s
	}
	option := s.Quiz.Questions[a.Question].Options[a.Option]
	done := s.Quiz.Score().Done()
	s = s.note(a.Question, func(to *answer) {
		if to.Option == event.None {
			to.first = option.Right
		}
		to.Run, to.Question, to.Option = s.Run.Run, s.Quiz.Questions[a.Question], a.Option
	})
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
	if !s.asks(a.Question) {
		return s
	}
	hints := &s.Quiz.Questions[a.Question].Hints
	s = s.note(a.Question, func(to *answer) { to.hints = min(to.hints+1, len(hints)) })
	s.Announcement = hints[s.Quiz.Standings[a.Question].Hints-1].Text
	return s
}

// StartOver forgets all answers.
type StartOver struct{}

func (StartOver) apply(s State) State {
	s.Quiz.answers, s.Quiz.shown = nil, shown{}
	s.Announcement = phrase.Say("All answers are cleared.")
	return s.standings()
}

// ShowEvent selects an event for a question, which shows it as well.
type ShowEvent struct {
	Question int
	At       event.Place
}

func (a ShowEvent) apply(s State) State {
	if !s.asks(a.Question) {
		return s
	}
	s = Select{a.At}.apply(s)
	s.Quiz.shown = shown{a.Question, a.At}
	return s
}

// ShownBy is the event that a question shows, 0 if it shows none: another may
// have been selected since.
func (s State) ShownBy(question int) int {
	if s.Quiz.shown.question != question || s.Quiz.shown.at != s.Selected {
		return 0
	}
	return s.Row()
}

// Try makes a change that the page proposed.
type Try struct{ Flip whatif.Flip }

func (a Try) apply(s State) State {
	if len(a.Flip.Turns) == 0 {
		return s
	}
	return s.commit(a.Flip.Apply(s.Run.Scenario), phrase.Say("You tried: {change}.", "change", a.Flip.Label))
}
