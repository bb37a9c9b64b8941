package state

import (
	"maps"

	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// A Guess is the reader's guess about an event, before its result was shown.
type Guess struct {
	teach.Guess
	// Text is the guess in words, "" if the reader only wanted to see the
	// result.
	Text  string
	Right bool
}

// Predict starts asking for guesses; Show ends that and shows everything.
type Predict struct{}

func (Predict) apply(s State) State {
	s.Guesses = nil
	return s.predict()
}

// Show ends the guessing and shows everything that is hidden.
type Show struct{}

func (Show) apply(s State) State {
	s.predictions = nil
	s.Announcement = phrase.Say("All results are shown.")
	return s
}

// MakeGuess records a guess about an event's cookies; "" only shows the result.
type MakeGuess struct {
	Row   int
	Guess teach.Guess
}

func (a MakeGuess) apply(s State) State {
	p, hidden := s.Hidden(a.Row)
	if !hidden {
		return s
	}
	g := Guess{Guess: a.Guess}
	if a.Guess != "" {
		right, ok := p.Judge(a.Guess)
		if !ok {
			return s
		}
		g.Right = right
		for _, c := range p.Choices {
			if c.ID == a.Guess {
				g.Text = c.Text
			}
		}
	}
	s.Guesses = maps.Clone(s.Guesses)
	if s.Guesses == nil {
		s.Guesses = map[int]Guess{}
	}
	s.Guesses[a.Row] = g
	s = s.goTo(a.Row)
	s.Announcement = g.judged(s.Why().Headline)
	return s
}

// judged is the reason for the result, after a word about the guess.
func (g Guess) judged(why string) string {
	if g.Text == "" {
		return why
	}
	return judged(g.Right, why)
}

// judged says whether a guess is right, and why.
func judged(right bool, why string) string {
	if right {
		return phrase.Say("Right. {why}", "why", why)
	}
	return phrase.Say("No. {why}", "why", why)
}

// predict hides the results that can be guessed.
func (s State) predict() State {
	s.predictions = map[int]teach.Prediction{}
	for _, p := range teach.Predictions(s.Run.Run) {
		s.predictions[p.Row] = p
	}
	return s
}

// Predicting reports whether a result is still hidden.
func (s State) Predicting() bool {
	for row := range s.predictions {
		if _, guessed := s.Guesses[row]; !guessed {
			return true
		}
	}
	return false
}

// Hidden returns the prediction for an event whose result is still hidden.
func (s State) Hidden(row int) (teach.Prediction, bool) {
	if _, guessed := s.Guesses[row]; guessed {
		return teach.Prediction{}, false
	}
	p, asked := s.predictions[row]
	return p, asked
}
