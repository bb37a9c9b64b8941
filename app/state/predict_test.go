package state_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// TestScoreOfGuesses: it comes with the last guess, counts what was only looked at as not
// right, and there is none for who guessed nothing.
func TestScoreOfGuesses(t *testing.T) {
	right := []teach.Guess{teach.GuessNothing, teach.GuessNothing, teach.GuessStored, teach.GuessSent, teach.GuessScheme, teach.GuessSent}
	tests := []struct {
		name    string
		guesses []teach.Guess
		show    bool
		want    string
	}{
		{"all right", right, false, "6 of 6 right."},
		{"one wrong", append(right[:4:4], teach.GuessSent, teach.GuessSent), false, "5 of 6 right."},
		{"one looked at", append(right[:5:5], ""), false, "5 of 6 right."},
		{"not all", right[:5], false, ""},
		{"not all, then shown", right[:5], true, "5 of 5 right."},
		{"all looked at", make([]teach.Guess, 6), false, ""},
		{"all shown", nil, true, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s := lesson(t)
			for i, guess := range test.guesses {
				s = state.Apply(s, state.MakeGuess{Row: i + 1, Guess: guess})
			}
			if test.show {
				s = state.Apply(s, state.Show{})
			}
			if got := s.Guessing.Score(); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A lesson is finished with the last guess, or at the last event with everything shown.
// An edited lesson is another scenario.
func TestFinished(t *testing.T) {
	right := []teach.Guess{teach.GuessNothing, teach.GuessNothing, teach.GuessStored, teach.GuessSent, teach.GuessScheme, teach.GuessSent}
	guesses := func(n int) (list []state.Action) {
		for i, guess := range right[:n] {
			list = append(list, state.MakeGuess{Row: i + 1, Guess: guess})
		}
		return list
	}
	end, show := state.GoTo{Row: 6}, state.Show{}
	for _, test := range []struct {
		name    string
		actions []state.Action
		want    bool
	}{
		{"opened", nil, false},
		{"at the end, nothing guessed", []state.Action{end}, false},
		{"not all guessed", append(guesses(5), end), false},
		{"all guessed", append(guesses(6), state.GoTo{Row: 1}), true},
		{"some guessed, then shown", append(guesses(2), show), false},
		{"shown", []state.Action{show}, false},
		{"shown, to the end", []state.Action{show, end}, true},
		{"edited", []state.Action{show, state.SetFlag{Attribute: "Secure"}, end}, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := do(lesson(t), test.actions...)
			if got := state.Finished(&s); got != test.want {
				t.Errorf("got %t, want %t", got, test.want)
			}
		})
	}
}

// TestBeginAgain: the scenario is as it was opened, with everything to be guessed,
// and what was edited can be had back.
func TestBeginAgain(t *testing.T) {
	s := lesson(t)
	start := s.Run.Link
	s = state.Apply(s, state.Show{})
	s = state.Apply(s, state.SetFlag{Attribute: "Secure"})
	edited := s.Run.Link
	if !s.Edited() {
		t.Error("an edit leaves it as it was opened")
	}
	s = state.Apply(state.Apply(s, state.SetFlag{Attribute: "HttpOnly"}), state.Undo{})
	s = state.Apply(state.Apply(s, state.GoTo{Row: 5}), state.BeginAgain{})
	if s.Run.Link != start || s.Edited() || !s.Guessing.On() || s.Row() != 5 || s.Confirmation != "" || !s.Change.Nothing() {
		t.Errorf("it begins with %s at event %d, guessing %t, %q", s.Run.Link, s.Row(), s.Guessing.On(), s.Confirmation)
	}
	if s = state.Apply(s, state.Undo{}); s.Run.Link != edited {
		t.Errorf("undone, it is %s, want %s", s.Run.Link, edited)
	}
}
