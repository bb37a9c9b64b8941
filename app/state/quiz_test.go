package state_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
)

// withQuizOpen is the lesson with its quiz open.
func withQuizOpen(t *testing.T) state.State {
	t.Helper()
	return state.Apply(lesson(t), state.ShowTab{state.QuizTab})
}

// choose answers a question with an option.
func choose(t *testing.T, s state.State, id quiz.ID, text string) state.State {
	t.Helper()
	for i, q := range s.Quiz.Questions {
		for j, o := range q.Options {
			if q.ID == id && o.Text == text {
				return state.Apply(s, state.Answer{i, j})
			}
		}
	}
	t.Fatalf("no question %s has the answer %q", id, text)
	return s
}

// standing is the state of a question, false if the quiz does not have it.
func standing(s state.State, id quiz.ID) (state.Standing, bool) {
	for i, q := range s.Quiz.Questions {
		if q.ID == id {
			return s.Quiz.Standings[i], true
		}
	}
	return state.Standing{}, false
}

// TestAnswersSurviveAnEdit: answers to questions that are still the same stay,
// and one whose right answer changed says so; undoing the edit restores all.
func TestAnswersSurviveAnEdit(t *testing.T) {
	s := withQuizOpen(t)
	s = choose(t, s, quiz.FirstSent, "Event 4")
	s = choose(t, s, quiz.OnTheWire, "All of it, but it has no cookies")
	s = choose(t, s, quiz.WhyBlocked, "It is expired")
	s = state.Apply(s, state.Hint{4})
	before := s.Quiz.Standings

	flipped := state.Apply(s, state.SetFlag{"Secure", false})
	if got, _ := standing(flipped, quiz.FirstSent); !got.Answered || got.Moved || !got.First || got.Chosen == event.None {
		t.Errorf("the first question stands at %+v", got)
	}
	if got, _ := standing(flipped, quiz.OnTheWire); !got.Answered || !got.Moved || !got.First || got.Hints != 1 {
		t.Errorf("the question whose right answer changed stands at %+v", got)
	}
	if got, ok := standing(flipped, quiz.WhyBlocked); ok {
		t.Errorf("no cookie is held, and the question stands at %+v", got)
	}
	if got, _ := standing(flipped, quiz.WithSecure); got.Answered {
		t.Errorf("a new question stands at %+v", got)
	}

	again := state.Apply(flipped, state.Undo{})
	for i, want := range before {
		if got := again.Quiz.Standings[i]; got != want {
			t.Errorf("undone, %s stands at %+v, want %+v", again.Quiz.Questions[i].ID, got, want)
		}
	}
}

// TestAnswerAfterEdit: after an edit an answer is compared with the new run.
func TestAnswerAfterEdit(t *testing.T) {
	s := choose(t, withQuizOpen(t), quiz.OnTheWire, "All of it, but it has no cookies")
	s = choose(t, state.Apply(s, state.SetFlag{"Secure", false}), quiz.OnTheWire, "All of it, including a cookie")
	if got, _ := standing(s, quiz.OnTheWire); got.Moved || !got.Answered {
		t.Errorf("answered anew, the question stands at %+v", got)
	}
	if got, _ := standing(state.Apply(s, state.Undo{}), quiz.OnTheWire); !got.Moved {
		t.Errorf("undone, it stands at %+v", got)
	}
}

// TestScore: the first answer counts, and the score is announced with the last.
func TestScore(t *testing.T) {
	s := withQuizOpen(t)
	if got := s.Quiz.Score(); got.Text() != "" {
		t.Errorf("before the first answer the score is %q", got.Text())
	}
	s = choose(t, s, quiz.FirstSent, "Event 5")
	s = choose(t, s, quiz.FirstSent, "Event 4")
	if got, want := s.Quiz.Score().Text(), "1 of 8 answered."; got != want {
		t.Errorf("the score is %q, want %q", got, want)
	}
	for i, q := range s.Quiz.Questions[1:] {
		s = state.Apply(s, state.Answer{i + 1, q.Right()})
	}
	if got, want := s.Quiz.Score(), (state.Score{7, 8, 8}); got != want {
		t.Errorf("the score is %+v, want %+v", got, want)
	}
	last := s.Quiz.Questions[7]
	if want := "Right. " + last.Options[last.Right()].Why + " 7 of 8 right at the first try."; s.Announcement != want {
		t.Errorf("the last answer is told as %q, want %q", s.Announcement, want)
	}
	s = state.Apply(s, state.StartOver{})
	if got := s.Quiz.Score(); got != (state.Score{Of: 8}) || s.Announcement != "All answers are cleared." {
		t.Errorf("started over, the score is %+v, told %q", got, s.Announcement)
	}
}

// TestShowEvent: a question shows its event until another is selected.
func TestShowEvent(t *testing.T) {
	s := withQuizOpen(t)
	q := s.Quiz.Questions[4]
	s = state.Apply(s, state.ShowEvent{4, q.At})
	shows := func(question int) bool { return s.Quiz.Shows(question, s.Selected) }
	if s.Selected != q.At || s.Row() != 5 || !shows(4) || shows(3) {
		t.Errorf("event %d is selected, question 4 shows it: %t, question 3: %t", s.Row(), shows(4), shows(3))
	}
	if s = state.Apply(s, state.GoTo{Row: 1}); shows(4) {
		t.Error("the question still shows its event")
	}
}

// TestQuizIgnoresUnknownIndices: an unknown index has no effect.
func TestQuizIgnoresUnknownIndices(t *testing.T) {
	s := withQuizOpen(t)
	for _, a := range []state.Action{state.Answer{-1, 0}, state.Answer{0, 9}, state.Answer{99, 0}, state.Hint{-1}, state.Hint{99}, state.ShowEvent{99, event.AtExchange(0, 0)}} {
		if next := state.Apply(s, a); next.Quiz.Score() != s.Quiz.Score() || next.Selected != s.Selected {
			t.Errorf("%+v did something", a)
		}
	}
}
