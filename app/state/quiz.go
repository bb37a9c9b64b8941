package state

import (
	"maps"

	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// A Quiz has the questions about a run, and the reader's answers.
type Quiz struct {
	Questions []quiz.Question
	// Answers and Hints are by the question's index: the last chosen option,
	// and the number of hints.
	Answers, Hints map[int]int
	// of is its run.
	of string
}

// askQuiz makes the questions of the run, unless they exist already.
func (s State) askQuiz() State {
	if s.Quiz.of != s.Run.Link {
		s.Quiz = Quiz{Questions: quiz.Questions(s.Run.Run), of: s.Run.Link}
	}
	return s
}

// Answer chooses an option of a question.
type Answer struct{ Question, Option int }

func (a Answer) apply(s State) State {
	if a.Question < 0 || a.Question >= len(s.Quiz.Questions) {
		return s
	}
	q := s.Quiz.Questions[a.Question]
	if a.Option < 0 || a.Option >= len(q.Options) {
		return s
	}
	s.Quiz.Answers = with(s.Quiz.Answers, a.Question, a.Option)
	why := q.Because
	option := q.Options[a.Option]
	if !option.Right {
		why = option.Told
	}
	s.Announcement = judged(option.Right, why)
	return s
}

// Hint shows one more hint.
type Hint struct{ Question int }

func (a Hint) apply(s State) State {
	if a.Question < 0 || a.Question >= len(s.Quiz.Questions) {
		return s
	}
	hints := s.Quiz.Questions[a.Question].Hints
	n := min(s.Quiz.Hints[a.Question]+1, len(hints))
	s.Quiz.Hints = with(s.Quiz.Hints, a.Question, n)
	s.Announcement = hints[n-1].Text
	return s
}

func with(m map[int]int, key, value int) map[int]int {
	m = maps.Clone(m)
	if m == nil {
		m = map[int]int{}
	}
	m[key] = value
	return m
}

// Try makes a change that the page proposed.
type Try struct{ Flip whatif.Flip }

func (a Try) apply(s State) State {
	if len(a.Flip.Turns) == 0 {
		return s
	}
	return s.commit(a.Flip.Apply(s.Run.Scenario), say.did.tried.With("change", a.Flip.Label))
}
