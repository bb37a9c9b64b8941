//go:build !js

package browsertest

import (
	"fmt"
	"slices"
	"testing"

	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/engine/view"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// Every option of every question of every lesson is judged as the engine does.
func TestQuiz(t *testing.T) {
	t.Parallel()
	for _, name := range lessons.List() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, err := lessons.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			trace, err := engine.Run(s)
			if err != nil {
				t.Fatal(err)
			}
			questions := quiz.Questions(view.NewRun(s, trace))
			p := open(t, "/#"+link.Encode(s))
			p.click("#tab-quiz")
			wantAsked(p, questions)
			wantHints(p, questions)
			wantJudged(p, questions)
			tryOne(p, questions)
		})
	}
}

// wantAsked compares the questions and their options.
func wantAsked(p *page, questions []quiz.Question) {
	p.t.Helper()
	if len(questions) == 0 {
		p.t.Fatal("the lesson has no questions")
	}
	asked := eval[[][]string](p, `[...document.querySelectorAll(".quiz > li")].map((question) =>
		[question.querySelector("h3"), ...question.querySelectorAll(".option")].map((part) => part.innerText))`)
	var want [][]string
	for _, q := range questions {
		words := []string{q.Text}
		for _, o := range q.Options {
			words = append(words, o.Text)
		}
		want = append(want, words)
	}
	if !slices.EqualFunc(asked, want, slices.Equal) {
		p.t.Errorf("the page asks %q, want %q", asked, want)
	}
}

// wantHints asks for every hint, and for one more, which there is not.
func wantHints(p *page, questions []quiz.Question) {
	p.t.Helper()
	given := eval[[][]string](p, `[...document.querySelectorAll(".quiz > li")].map((question) => {
		for (let more; (more = [...question.querySelectorAll(".hints button")].find(({ innerText }) => innerText === "Give me a hint")); ) more.click();
		return [...question.querySelectorAll(".hints li > span")].map((hint) => hint.innerText.trim());
	})`)
	for i, q := range questions {
		var want []string
		for _, hint := range q.Hints {
			want = append(want, hint.Text)
		}
		if !slices.Equal(given[i], want) {
			p.t.Errorf("%s: the hints are %q, want %q", q.Text, given[i], want)
		}
	}
}

// A judgement is what the page says of an answer.
type judgement struct {
	Right, Words, Try, Heard string
	Others                   int
}

// wantJudged chooses every option of every question, the right ones last.
func wantJudged(p *page, questions []quiz.Question) {
	p.t.Helper()
	judged := eval[[][]judgement](p, `[...document.querySelectorAll(".quiz > li")].map((question) =>
		[...question.querySelectorAll(".option")].map((option) => {
			option.click();
			const feedback = question.querySelector(".feedback");
			return {
				right: feedback.dataset.right + option.dataset.right + option.ariaPressed,
				words: feedback.querySelector("p").innerText.replace(/\s+/g, " ").trim(),
				try: feedback.querySelector(".try")?.innerText ?? "",
				heard: document.getElementById("status").textContent.replace(/\s+/g, " ").trim(),
				others: question.querySelectorAll('.option[aria-pressed="true"]').length,
			};
		}))`)
	for i, q := range questions {
		for j, o := range q.Options {
			want := judgement{Right: "falsefalsetrue", Words: "✕ No. " + o.Told, Heard: "No. " + o.Told, Others: 1}
			if o.Right {
				want = judgement{Right: "truetruetrue", Words: "✓ Right. " + q.Because, Heard: "Right. " + q.Because, Others: 1}
			} else if len(o.Flip.Turns) > 0 {
				want.Try = "Try it: " + o.Flip.Label
			}
			if judged[i][j] != want {
				p.t.Errorf("%s\n%s\nis judged %+v\nwant %+v", q.Text, o.Text, judged[i][j], want)
			}
		}
	}
}

// tryOne has the page make a wrong answer right, and takes that back.
func tryOne(p *page, questions []quiz.Question) {
	p.t.Helper()
	for i, q := range questions {
		for j, o := range q.Options {
			if o.Right || len(o.Flip.Turns) == 0 {
				continue
			}
			before := p.hash()
			after := eval[string](p, fmt.Sprintf(`(() => {
				const question = document.querySelectorAll(".quiz > li")[%d];
				question.querySelectorAll(".option")[%d].click();
				question.querySelector(".feedback .try").click();
				return location.hash;
			})()`, i, j))
			opened, err := link.Decode(after)
			if err != nil {
				p.t.Fatal(err)
			}
			if want := o.Flip.Apply(decoded(p, before)); string(opened.Canonical()) != string(want.Canonical()) {
				p.t.Errorf("%s: %s gives %s, want %s", q.Text, o.Flip.Label, opened.Canonical(), want.Canonical())
			}
			p.wantText(".change", "You tried: "+o.Flip.Label)
			p.click(".undo:not([hidden])")
			if got := p.hash(); got != before {
				p.t.Errorf("undone, the link is %s, want %s", got, before)
			}
			return
		}
	}
}

// decoded is the scenario of a link.
func decoded(p *page, fragment string) *scenario.Scenario {
	p.t.Helper()
	s, err := link.Decode(fragment)
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}
