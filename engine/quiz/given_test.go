package quiz_test

import (
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/edit"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// TestGivenAnswersAreFoundAgain: after an edit a question is the same if it is
// about the same event, and an answer is the same event, even if their numbers
// changed.
func TestGivenAnswersAreFoundAgain(t *testing.T) {
	run, questions := lesson(t, "django-https-secure-cookies")
	s := run.Scenario
	plain := edit.SetFlag(s, edit.Cookies(s)[0].Ref, "Secure", false)
	const gone = "the question is another"
	tests := []struct {
		name   string
		after  *scenario.Scenario
		id     quiz.ID
		answer string
		want   string // in the run after the edit
		moved  bool
	}{
		{"nothing was edited", s, quiz.FirstSent, "Event 5", "Event 5", false},
		{"an event has another number", edit.SetScheme(s, 0, "https"), quiz.FirstSent, "Event 4", "Event 3", false},
		{"and so has a request that was redirected to", edit.SetScheme(s, 0, "https"), quiz.FirstSent, "Event 2", "Event 1", false},
		{"the same request is right", edit.SetScheme(s, 1, "http"), quiz.FirstSent, "Event 4", "Event 5", false},
		{"another request is right", edit.SetScheme(plain, 1, "http"), quiz.FirstSent, "Event 4", "Event 5", true},
		{"another answer is right", plain, quiz.OnTheWire, "All of it, but it has no cookies", "All of it, but it has no cookies", true},
		{"the same answer is right", plain, quiz.BecameOfLine, "The browser stores it", "The browser stores it", false},
		{"no cookie is held", plain, quiz.WhyBlocked, "It is expired", gone, false},
		{"a question about the flag itself", plain, quiz.WithoutSecure, "The browser would reject the cookie", gone, false},
		{"the event that is asked about is gone", edit.SetRedirect(s, 0, 0), quiz.IsSecure, "True", gone, false},
		{"HSTS changes what is on the wire", edit.SetHSTS(s, 0, true), quiz.NoRedirect, "The browser would reject a cookie", "The browser would reject a cookie", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			tr, err := engine.Run(test.after)
			if err != nil {
				t.Fatal(err)
			}
			now := event.NewRun(test.after, tr)
			given := answer(t, run, find(t, questions, test.id), test.answer)
			got, moved := gone, false
			for _, q := range quiz.Questions(now) {
				if given.Is(&q, now) {
					got, moved = "no option", given.Moved(&q, now)
					if i := given.In(&q, now); i != event.None {
						got = q.Options[i].Text
					}
				}
			}
			if got != test.want || moved != test.moved {
				t.Errorf("%q is %q, and the right answer moved: %v; want %q, %v", test.answer, got, moved, test.want, test.moved)
			}
		})
	}
}

func answer(t *testing.T, run *event.Run, q quiz.Question, text string) quiz.Given {
	t.Helper()
	for i, o := range q.Options {
		if o.Text == text {
			return quiz.Given{Run: run, Question: q, Option: i}
		}
	}
	t.Fatalf("%s has no answer %q", q.Text, text)
	return quiz.Given{}
}
