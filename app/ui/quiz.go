package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// quiz asks questions that the run answers.
func (m *Model) quiz() app.UI {
	if len(m.Quiz.Questions) == 0 {
		return h("p", "class", "empty").Text("There is nothing to ask yet: let the browser visit something.")
	}
	items := make([]app.UI, len(m.Quiz.Questions))
	for i, q := range m.Quiz.Questions {
		items[i] = m.asked(i, &q)
	}
	return h("ol", "class", "quiz").On("click", m.onPlace).Body(items...)
}

func (m *Model) asked(i int, q *quiz.Question) app.UI {
	id := "question-" + strconv.Itoa(i)
	chosen, answered := m.Quiz.Answers[i]
	options := make([]app.UI, len(q.Options))
	for j, o := range q.Options {
		verdict := ""
		if answered && j == chosen {
			verdict = yes(o.Right)
		}
		options[j] = with(m.button("plain option", o.Text, state.Answer{Question: i, Option: j}),
			"aria-pressed", yes(answered && j == chosen), "data-right", verdict)
	}
	return h("li").Body(h("div", "role", "group", "aria-labelledby", id).Body(
		h("h3", "id", id).Text(q.Text),
		h("div", "class", "choices").Body(options...),
		m.feedback(i, q),
		m.hints(i, q),
	))
}

// feedback says whether the answer is right, why, and what would make a wrong
// one right.
func (m *Model) feedback(i int, q *quiz.Question) app.UI {
	chosen, answered := m.Quiz.Answers[i]
	if !answered {
		return nil
	}
	o := q.Options[chosen]
	box := h("div", "class", "feedback", "data-right", yes(o.Right))
	if o.Right {
		return box.Body(
			h("p").Body(sign("mark", "✓ "), h("strong").Text("Right. "), h("span").Text(q.Because)),
			m.look(q.At),
		)
	}
	words := o.Told
	if words == "" {
		words = "Look again, or ask for a hint."
	}
	box.Body(h("p").Body(sign("mark", "✕ "), h("strong").Text("No. "), h("span").Text(words)))
	if len(o.Flip.Turns) > 0 {
		box.Body(
			h("p").Body(sign("mark", "✕ "), h("strong").Text("No. "), h("span").Text(words)),
			m.try("Try it: "+o.Flip.Label, state.Try{Flip: o.Flip}),
		)
	}
	return box
}

// hints lead to the answer, one after the other.
func (m *Model) hints(i int, q *quiz.Question) app.UI {
	asked := m.Quiz.Hints[i]
	var words []app.UI
	for _, hint := range q.Hints[:asked] {
		words = append(words, h("li").Body(h("span").Text(hint.Text+" "), m.look(hint.At)))
	}
	if chosen, answered := m.Quiz.Answers[i]; asked < len(q.Hints) && !(answered && q.Options[chosen].Right) {
		words = append(words, h("li").Body(m.button("link", "Give me a hint", state.Hint{Question: i})))
	}
	return h("ul", "class", "hints", "hidden", yes(len(words) == 0)).Body(words...)
}

// look goes to the place that shows it, nil for nowhere in particular.
func (m *Model) look(at view.Place) app.UI {
	if at == view.Nowhere {
		return nil
	}
	text := "Show me"
	if row := view.RowOf(m.Run.Rows, at); row > 0 {
		text = "Step " + strconv.Itoa(row)
	}
	return h("button", "class", "link", "type", "button", placeAttribute, placeText(at)).Text(text)
}
