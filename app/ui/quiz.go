package ui

import (
	"cmp"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
	"github.com/crumbtrail/crumbtrail/engine/view"
)

// quiz asks questions that the run answers.
func (m *Model) quiz() app.UI {
	if len(m.Quiz.Questions) == 0 {
		return h("p", "class", "empty").Text(say.quiz.empty.String())
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

// feedback says whether the answer is right, why, and which change would make a
// wrong one right.
func (m *Model) feedback(i int, q *quiz.Question) app.UI {
	chosen, answered := m.Quiz.Answers[i]
	if !answered {
		return nil
	}
	o := q.Options[chosen]
	box := h("div", "class", "feedback", "data-right", yes(o.Right))
	if o.Right {
		return box.Body(
			h("p").Body(sign("mark", "✓ "), h("strong").Text(say.quiz.right.String()+" "), h("span").Text(q.Because)),
			m.look(q.At),
		)
	}
	told := cmp.Or(o.Told, say.quiz.lookAgain.String())
	body := []app.UI{h("p").Body(sign("mark", "✕ "), h("strong").Text(say.quiz.wrong.String()+" "), h("span").Text(told))}
	if len(o.Flip.Turns) > 0 {
		body = append(body, m.try(tryText(o.Flip.Label), state.Try{Flip: o.Flip}))
	}
	return box.Body(body...)
}

// hints lead to the answer, one after the other.
func (m *Model) hints(i int, q *quiz.Question) app.UI {
	asked := m.Quiz.Hints[i]
	var words []app.UI
	for _, hint := range q.Hints[:asked] {
		words = append(words, h("li").Body(h("span").Text(hint.Text+" "), m.look(hint.At)))
	}
	if chosen, answered := m.Quiz.Answers[i]; asked < len(q.Hints) && !(answered && q.Options[chosen].Right) {
		words = append(words, h("li").Body(m.button("link", say.quiz.hint.String(), state.Hint{Question: i})))
	}
	return h("ul", "class", "hints", "hidden", yes(len(words) == 0)).Body(words...)
}

// look selects the place that shows it, nil for none.
func (m *Model) look(at view.Place) app.UI {
	if at == view.Nowhere {
		return nil
	}
	text := say.quiz.show.String()
	if row := m.Run.EventOf(at); row > 0 {
		text = eventName(row)
	}
	return h("button", "class", "link", "type", "button", placeAttribute, at.String()).Text(text)
}
