package state

import (
	"cmp"
	"maps"
	"strconv"

	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// A Guess is the reader's guess about an event, before its result was shown.
type Guess struct {
	teach.Guess
	// Question is what was asked, and Text the guess in words, "" if the reader only
	// wanted to see the result.
	Question, Text string
	Right          bool
}

// Predict starts asking for guesses; Show ends that and shows everything.
type Predict struct{}

func (Predict) apply(s State) State {
	s.Guessing = guessing(s.Run)
	return s
}

// Show ends the guessing and shows everything that is hidden.
type Show struct{}

func (Show) apply(s State) State {
	s.Guessing.predictions = nil
	s.Announcement = phrase.Say("All results are shown.")
	return s
}

// MakeGuess records a guess about an event's cookies; "" only shows the result.
type MakeGuess struct {
	Row   int
	Guess teach.Guess
}

func (a MakeGuess) apply(s State) State {
	p, hidden := s.Guessing.Hidden(a.Row)
	if !hidden {
		return s
	}
	g := Guess{Guess: a.Guess, Question: p.Question}
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
	guesses := map[int]Guess{}
	maps.Copy(guesses, s.Guessing.Guesses)
	guesses[a.Row] = g
	s.Guessing.Guesses = guesses
	s = s.goTo(a.Row)
	s.Announcement = g.judged(s.Why().Headline)
	if score := s.Guessing.Score(); score != "" {
		s.Announcement += " " + score
	}
	return s
}

// BeginAgain shows the scenario as it was opened, with everything to be guessed
// again. The edits since then can be had back by undoing it.
type BeginAgain struct{}

func (BeginAgain) apply(s State) State {
	opened, err := link.Decode(s.opened)
	if err != nil {
		return s.Fail(err.Error())
	}
	return commit(s, opened, "", &target{again: true})
}

// again is the state in which a scenario that is run again begins.
func (s State) again() State {
	s.Before, s.Change, s.Guessing = Run{}, compare.Change{}, Guessing{}
	s.Confirmation = ""
	s.unfolded[AnswerFold] = false
	s = s.begin()
	s.Announcement = phrase.Say("You started over.")
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

// Guessing has the hidden results and the reader's guesses.
type Guessing struct {
	// Guesses are the reader's guesses, by event number.
	Guesses map[int]Guess
	// predictions are those of the hidden events by their numbers, nil if all
	// is shown.
	predictions map[int]teach.Prediction
}

// guessing hides the results of a run that can be guessed.
func guessing(run Run) Guessing {
	g := Guessing{predictions: map[int]teach.Prediction{}}
	for _, p := range teach.Predictions(run.Run) {
		g.predictions[p.Row] = p
	}
	return g
}

// On reports whether a result is still hidden.
func (g *Guessing) On() bool { return g.Next(0) > 0 }

// Score says how many of the guesses were right once there is nothing left to
// guess, "" before that and where nothing was guessed.
func (g *Guessing) Score() string {
	right, guessed := 0, false
	for _, guess := range g.Guesses {
		guessed = guessed || guess.Text != ""
		if guess.Right {
			right++
		}
	}
	if !guessed || g.On() {
		return ""
	}
	return phrase.Say("{right} of {n} right.", "right", strconv.Itoa(right), "n", strconv.Itoa(len(g.Guesses)))
}

// Finished reports whether the reader has finished the lesson that was opened:
// everything is guessed, or everything is shown and the last event is selected.
func Finished(s *State) bool {
	if s.Edited() || s.Presenting || s.Guessing.On() {
		return false
	}
	return len(s.Guessing.predictions) > 0 || s.Row() == len(s.Run.Events)
}

// Asked returns the prediction for an event whose result is or was hidden.
func (g *Guessing) Asked(row int) (teach.Prediction, bool) {
	p, ok := g.predictions[row]
	return p, ok
}

// own is the event that the scenario's own question is about, 0 for none.
func (g *Guessing) own() int {
	for row, p := range g.predictions {
		if p.Own != "" {
			return row
		}
	}
	return 0
}

// Next is the next event after one whose result is hidden, after the last one the
// first; 0 for none.
func (g *Guessing) Next(after int) int {
	first, next := 0, 0
	for row := range g.predictions {
		if _, guessed := g.Guesses[row]; guessed {
			continue
		}
		if first == 0 || row < first {
			first = row
		}
		if row > after && (next == 0 || row < next) {
			next = row
		}
	}
	return cmp.Or(next, first)
}

// Hidden returns the prediction for an event whose result is still hidden.
func (g *Guessing) Hidden(row int) (teach.Prediction, bool) {
	if _, guessed := g.Guesses[row]; guessed {
		return teach.Prediction{}, false
	}
	return g.Asked(row)
}
