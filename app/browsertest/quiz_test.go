//go:build !js

package browsertest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/link"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
	"github.com/crumbtrail/crumbtrail/web/lessons"
)

// Every option of every question of every third lesson is judged as the engine does; the
// tests of package quiz go through those of all.
func TestQuiz(t *testing.T) {
	t.Parallel()
	list := lessons.List()
	last, err := lessons.Get(list[len(list)-1])
	if err != nil {
		t.Fatal(err)
	}
	p := open(t, "/#"+link.Encode(last)) // Each of the others comes after another.
	for i, name := range list {
		if i%3 != 0 {
			continue
		}
		t.Run(name, func(t *testing.T) {
			p := p.with(t)
			s, err := lessons.Get(name)
			if err != nil {
				t.Fatal(err)
			}
			trace, err := engine.Run(s)
			if err != nil {
				t.Fatal(err)
			}
			run := event.NewRun(s, trace)
			questions := quiz.Questions(run)
			eval[bool](p, "(location.hash = "+strconv.Quote(link.Encode(s))+", true)")
			p.wantText("#status", "Opened: "+s.Title+".")
			p.click("#tab-quiz")
			wantQuestions(p, questions)
			wantHints(p, questions)
			wantJudged(p, run, questions)
			tryOne(p, questions)
		})
	}
}

// wantQuestions compares the questions and their options.
func wantQuestions(p *page, questions []quiz.Question) {
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
	Right, Words, Would, Try, Shows, Announced string
	Others                                     int
}

// wantJudged chooses every option of every question, the right ones last.
func wantJudged(p *page, run *event.Run, questions []quiz.Question) {
	p.t.Helper()
	judged := eval[[][]judgement](p, `[...document.querySelectorAll(".quiz > li")].map((question) =>
		[...question.querySelectorAll(".option")].map((option) => {
			option.click();
			const feedback = question.querySelector(".feedback");
			return {
				right: feedback.dataset.right + option.dataset.right + option.ariaPressed,
				words: [...feedback.querySelectorAll("p:first-child > :not(button)")].map(({ innerText }) => innerText.trim()).join(" "),
				would: feedback.querySelector(".would > span")?.innerText.trim() ?? "",
				try: feedback.querySelector(".try")?.ariaLabel ?? "",
				shows: (feedback.querySelector(".show") ?? question.querySelector(".asked .show")).innerText,
				announced: document.getElementById("status").textContent.replace(/\s+/g, " ").trim(),
				others: question.querySelectorAll('.option[aria-pressed="true"]').length,
			};
		}))`)
	for i, q := range questions {
		for j, o := range q.Options {
			want := judgement{
				Right: "falsefalsetrue", Words: "✕ No. " + o.Why, Would: o.Would,
				Shows: fmt.Sprintf("Show event %d", run.EventOf(o.At)), Announced: strings.TrimSpace("No. " + o.Why + " " + o.Would), Others: 1,
			}
			if o.Right {
				want.Right, want.Words, want.Announced = "truetruetrue", "✓ Right. "+o.Why, "Right. "+o.Why
			} else if len(o.Flip.Edits) > 0 {
				want.Try = "Try it: " + strings.TrimSpace(o.Flip.Label+" "+o.Flip.Where)
			}
			if i == len(questions)-1 && j == 0 {
				want.Announced += " " + p.text(".score p")
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
			if o.Right || len(o.Flip.Edits) == 0 {
				continue
			}
			before := p.hash()
			after := eval[string](p, fmt.Sprintf(`(() => {
				const question = document.querySelectorAll(".quiz > li")[%d];
				question.querySelectorAll(".option")[%d].click();
				question.querySelector(".feedback .try").click();
				return location.hash;
			})()`, i, j))
			tried, err := state.New(o.Flip.Apply(decoded(p, before)))
			if err != nil {
				p.t.Fatal(err)
			}
			got, want := decoded(p, after).Canonical(), decoded(p, tried.Run.Shared).Canonical()
			if string(got) != string(want) {
				p.t.Errorf("%s: %s gives %s, want %s", q.Text, o.Flip.Label, got, want)
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

// Answers survive a flip: those of questions that are still the same stay, one
// whose right answer changed says so, and undoing the flip brings all back. In
// the end the score counts first answers, and one can start over.
func TestQuizSurvivesAFlip(t *testing.T) {
	t.Parallel()
	p := openWith(t, "/", setup{height: 900})
	p.showEverything()
	p.click("#tab-quiz")
	// Every question is answered: the first one wrong at first.
	eval[bool](p, `(document.querySelectorAll(".quiz > li").forEach((question, i) => {
		const options = [...question.querySelectorAll(".option")];
		if (i === 0) options[0].click();
		for (const option of options) {
			option.click();
			if (option.dataset.right === "true") break;
		}
	}), true)`)
	answered := p.answers()
	p.wantText(".score p", "4 of 8 right at the first try.")

	p.click("#secure")
	p.wait(`document.querySelector(".feedback[data-right=moved]")`)
	wantIn(t, "the first question", p.answer("At which event is the cookie first sent?"), "✓ Right. sessionid was sent: every check passed.")
	wantIn(t, "the wire", p.answer("What can anyone on the wire read of the request at event 5?"),
		"↺ With your change the right answer is now “All of it, including a cookie”. sessionid was sent in clear text: anyone on the wire can read it.")
	if got := p.answer("What changes if the cookie gets the Secure flag?"); got != "" {
		t.Errorf("a new question is answered already: %q", got)
	}
	p.wantText(".score p", "6 of 7 answered.")

	p.click(".undo:not([hidden])")
	p.wait(`!document.querySelector(".feedback[data-right=moved]")`)
	if got := p.answers(); !slices.Equal(got, answered) {
		t.Errorf("undone, the answers are %q, want %q", got, answered)
	}

	// An answer shows the event that says why, and one press does.
	const lit = `document.querySelector(".lanes [data-selected]") && document.querySelector(".beside tr:nth-child(5)").dataset.current === "true"`
	for _, shows := range []string{".option", ".asked .show"} {
		p.goTo(1)
		p.click(".quiz > li:nth-child(5) " + shows)
		p.wait(lit)
	}
	p.do(chromedp.EmulateViewport(1024, 768))
	p.wait(`document.querySelector(".beside").checkVisibility() && document.querySelector(".beside").getBoundingClientRect().left >= document.querySelector(".quiz").getBoundingClientRect().right`)
	p.wantRoom("the quiz beside the events")
	wantIn(t, "the Why", p.text(".why .headline"), "sessionid was not sent")

	p.click(".score button")
	p.wait(`!document.querySelector(".feedback") && document.querySelector(".score").hidden`)
	p.wantFocus("#panel")
}

// answers are what is said of all answers.
func (p *page) answers() []string {
	p.t.Helper()
	return eval[[]string](p, `[...document.querySelectorAll(".feedback")].map((feedback) => feedback.innerText)`)
}

// answer is what is said of the answer to a question, "" if it has none.
func (p *page) answer(question string) string {
	p.t.Helper()
	return eval[string](p, fmt.Sprintf(`[...document.querySelectorAll(".quiz > li")].find((li) => li.querySelector("h3").innerText === %q)?.querySelector(".feedback")?.innerText.replace(/\s+/g, " ").trim() ?? ""`, question))
}
