package quiz_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/internal/runtest"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/trace"
)

// questionExchange is a question as text, with a star at the right option and
// the flips after the wrong ones.
type questionText struct {
	Text    string
	Options []string
}

func questionTexts(list []quiz.Question) []questionText {
	var all []questionText
	for _, q := range list {
		a := questionText{Text: q.Text}
		for _, o := range q.Options {
			text := o.Text
			if o.Right {
				text = "* " + text
			}
			if o.Flip.Label != "" {
				text += " <- " + o.Flip.Label
			}
			a.Options = append(a.Options, text)
		}
		all = append(all, a)
	}
	return all
}

// TestQuestionsOfTheSeed: the first three are those of the lesson that this
// project started from.
func TestQuestionsOfTheSeed(t *testing.T) {
	want := []questionText{
		{"At which event is the cookie first sent?", []string{
			"Event 2",
			"Event 3",
			"* Event 4",
			"Event 5",
		}},
		{"What is request.is_secure() after event 3?", []string{
			"* True",
			"False",
			"Neither: no request has reached the server yet",
		}},
		{"What changes without the Secure flag?", []string{
			"* The cookie would be sent over HTTP too",
			"Nothing: every request would stay the same <- no SameSite",
			"The cookie would no longer be sent over HTTPS",
			"The browser would reject the cookie <- no redirect to https at shop.example",
		}},
		{"Why is the cookie not sent at event 5?", []string{
			"* It is Secure, and the request is plain http",
			"It is for another host or another path",
			"The request is cross-site, and SameSite blocks the cookie",
			"It is expired",
		}},
		{"What can anyone on the wire read of the request at event 5?", []string{
			"All of it, including a cookie <- Secure off",
			"* All of it, but it has no cookies",
			"Only the host name <- visit over https",
			"Nothing: the request does not leave the browser <- HSTS on at shop.example",
		}},
		{"What happens to the cookie that event 3 sets (sessionid)?", []string{
			"* The browser stores it",
			"It is rejected: it is Secure, and this is plain http",
			"It is rejected: this host may not set it",
			"It is rejected: it conflicts with a cookie in the jar",
		}},
		{"What changes if shop.example enables HSTS?", []string{
			"A cookie would be sent over HTTP too <- Secure off",
			"Nothing: every request would stay the same <- no SameSite",
			"A cookie would no longer be sent over HTTPS",
			"* A plain request would no longer leave the browser",
		}},
		{"What changes if shop.example does not redirect to HTTPS?", []string{
			"A cookie would be sent over HTTP too <- Secure off",
			"Nothing: every request would stay the same <- no SameSite",
			"* The browser would reject a cookie",
			"A plain request would no longer leave the browser <- HSTS on at shop.example",
		}},
	}
	list := quiz.Questions(event.NewRun(seed(t)))
	if diff := cmp.Diff(want, questionTexts(list)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	hints := [3]quiz.Hint{
		{Text: "Only a cookie in the jar can be sent. Event 3 stores the cookie.", At: event.AtExchange(0, 1).WithLine(0)},
		{Text: "Look at the requests after event 3, and at what becomes of the cookie there.", At: event.AtExchange(0, 1).WithLine(0)},
		{Text: "The next request is event 4. Look at its “Cookie sent”.", At: event.AtExchange(1, 0)},
	}
	if diff := cmp.Diff(hints, list[0].Hints); diff != "" {
		t.Errorf("hints of the first (-want +got):\n%s", diff)
	}
}

func TestQuestions(t *testing.T) {
	const shop = `{"v":1,"servers":[{"host":"shop.example","rules":[%s]}],"steps":[%s]}`
	tests := []struct {
		name, rules, steps string
		id                 quiz.ID
		text, right        string
	}{
		{
			"a cookie that is never sent", `{"set":["a=1; Path=/deep"]}`, `{"do":"visit","url":"https://shop.example/"},{"do":"reload"}`,
			quiz.FirstSent, "At which event is the cookie first sent?", "It is never sent",
		},
		{
			"a cookie that is refused", `{"set":["a=1; Domain=other.example"]}`, `{"do":"visit","url":"https://shop.example/"}`,
			quiz.BecameOfLine, "What happens to the cookie that event 2 sets (a)?", "It is rejected: this host may not set it",
		},
		{
			"one of several cookies is called by its name", `{"set":["a=1; Path=/deep","b=2"]}`, `{"do":"visit","url":"https://shop.example/"},{"do":"reload"}`,
			quiz.WhyBlocked, "Why is a not sent at event 4?", "It is for another host or another path",
		},
		{
			"a cookie in the open", `{"set":["a=1"]}`, `{"do":"visit","url":"http://shop.example/"},{"do":"reload"}`,
			quiz.OnTheWire, "What can anyone on the wire read of the request at event 3?", "All of it, including a cookie",
		},
		{
			"a cookie that gets the flag", `{"set":["a=1"]}`, `{"do":"visit","url":"http://shop.example/"},{"do":"reload"}`,
			quiz.WithSecure, "What changes if the cookie gets the Secure flag?", "The browser would reject the cookie",
		},
		{
			"a plain request is told so", `{"set":["a=1"]}`, `{"do":"visit","url":"http://shop.example/"}`,
			quiz.IsSecure, "What is request.is_secure() after event 2?", "False",
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			q := find(t, quiz.Questions(event.NewRun(play(t, fmt.Sprintf(shop, test.rules, test.steps)))), test.id)
			if q.Text != test.text {
				t.Errorf("asks %q, want %q", q.Text, test.text)
			}
			if got := q.Options[q.Right()].Text; got != test.right {
				t.Errorf("right is %q, want %q", got, test.right)
			}
		})
	}
}

// TestNoQuestions: a run in which nothing happens has no questions.
func TestNoQuestions(t *testing.T) {
	for _, document := range []string{`{"v":1}`, `{"v":1,"steps":[{"do":"wait","seconds":1}]}`, `{"v":1,"steps":[{"do":"visit","url":"http://nowhere.example/"}]}`} {
		if list := quiz.Questions(event.NewRun(play(t, document))); list != nil {
			t.Errorf("%s: got %v", document, questionTexts(list))
		}
	}
}

// TestEveryQuestionIsFair: one option is right, all are different, every hint
// and place exists, and the change that a wrong answer names makes it right:
// the test runs it and asks the question again.
func TestEveryQuestionIsFair(t *testing.T) {
	questions, flips := 0, 0
	goldens(t, func(t *testing.T, s *scenario.Scenario, tr *trace.Trace) {
		run := event.NewRun(s, tr)
		list := quiz.Questions(run)
		questions += len(list)
		for _, q := range list {
			right, texts := 0, map[string]bool{}
			for _, o := range q.Options {
				texts[o.Text] = true
				if o.Right {
					right++
				}
				if (o.Would == "") != (len(o.Flip.Edits) == 0) || o.Right && o.Would != "" || unfilledText(o.Text) || unfilledText(o.Why) {
					t.Errorf("%s: option %+v", q.ID, o)
				}
			}
			if right != 1 || len(texts) != len(q.Options) || len(texts) < 3 || len(texts) > 4 {
				t.Errorf("%s: %d right of %d different options in %d", q.ID, right, len(texts), len(q.Options))
			}
			if unfilledText(q.Text) {
				t.Errorf("%s: asks %q", q.ID, q.Text)
			}
			places := []event.Place{q.At}
			for _, o := range q.Options {
				places = append(places, o.At)
			}
			for _, h := range q.Hints {
				places = append(places, h.At)
				if h.At == event.Nowhere && q.At != event.Nowhere || unfilledText(h.Text) || h.Text == q.Options[q.Right()].Text {
					t.Errorf("%s: hint %q", q.ID, h.Text)
				}
			}
			for _, at := range places {
				if at != event.Nowhere && run.EventOf(at) == 0 {
					t.Errorf("%s: nothing shows %+v", q.ID, at)
				}
			}
		}
		flips += tryFlips(t, run, list)
		if len(run.Events) > 50 {
			return // long ones have no other kinds of questions
		}
		if again := quiz.Questions(run); !reflect.DeepEqual(list, again) {
			t.Error("the same run has other questions")
		}
	})
	if (questions < 500 || flips < 300) && !testing.Short() {
		t.Errorf("%d questions and %d flips of all golden scenarios; there should be hundreds", questions, flips)
	}
}

// tryFlips runs the changes that wrong answers name, and counts them.
func tryFlips(t *testing.T, before *event.Run, list []quiz.Question) int {
	t.Helper()
	n := 0
	for _, q := range list {
		for _, o := range q.Options {
			if len(o.Flip.Edits) == 0 {
				continue
			}
			n++
			after := o.Flip.Apply(before.Scenario)
			tr, err := engine.Run(after)
			if err != nil {
				t.Fatal(err)
			}
			if !holds(q, o, before, event.NewRun(after, tr)) {
				t.Errorf("%s: with %q the answer is not %q", q.ID, o.Flip.Label, o.Text)
			}
		}
	}
	return n
}

// unfilledText reports whether a text is empty, or has a placeholder without a
// value.
func unfilledText(text string) bool {
	return strings.TrimSpace(text) == "" || strings.Contains(text, "{") && !strings.Contains(text, `{"`)
}

func find(t *testing.T, list []quiz.Question, id quiz.ID) quiz.Question {
	t.Helper()
	for _, q := range list {
		if q.ID == id {
			return q
		}
	}
	t.Fatalf("no question %s among %+v", id, questionTexts(list))
	return quiz.Question{}
}

// The runs of the tests.
var (
	play    = runtest.Play[string]
	seed    = runtest.Seed
	goldens = runtest.SomeGoldens
)

// BenchmarkQuestions makes the questions of the lesson, with all its flips.
func BenchmarkQuestions(b *testing.B) {
	s, tr := seed(b)
	for b.Loop() {
		quiz.Questions(event.NewRun(s, tr))
	}
}
