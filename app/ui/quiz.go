package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
)

// quiz asks questions that the run answers, beside its events.
func (m *Model) quiz() app.UI {
	if len(m.Quiz.Questions) == 0 {
		return h("p", "class", "empty").Text(phrase.Say("There is nothing to ask yet. Visit an address first."))
	}
	items := make([]app.UI, len(m.Quiz.Questions))
	for i := range m.Quiz.Questions {
		items[i] = m.asked(i)
	}
	return h("div", "class", "quiz-beside").Body(
		h("div").Body(
			h("ol", "class", "quiz").On("click", m.onPlace).Body(items...),
			m.score(),
		),
		h("div", "id", besideID, "class", "beside", "role", "region", "aria-label", phrase.Say("The events"), "tabindex", "0").
			Body(m.inPart(m.window()), m.table()),
	)
}

// asked is a question. On a screen without room for the events beside it, it
// shows the one that it is about by itself.
func (m *Model) asked(i int) app.UI {
	q := &m.Quiz.Questions[i]
	standing := m.Quiz.Standings[i]
	id := "question-" + strconv.Itoa(i)
	options := make([]app.UI, len(q.Options))
	for j, o := range q.Options {
		options[j] = with(m.button("plain option", o.Text, state.Answer{Question: i, Option: j}),
			"aria-pressed", yes(j == standing.Chosen), "data-right", judged(standing, j, o.Right))
	}
	return h("li").Body(h("div", "role", "group", "aria-labelledby", id).Body(
		h("div", "class", "asked").Body(
			h("h3", "id", id).Text(q.Text),
			m.showEvent(i, q.At),
		),
		h("div", "class", "choices").Body(options...),
		m.feedback(i),
		m.hints(i),
		m.shownEvent(i),
	))
}

// judged is how an option looks: the chosen one is right or wrong, and where an
// edit made another right, that one is, and the chosen one was chosen before.
func judged(standing state.Standing, option int, right bool) string {
	switch {
	case standing.Moved && right:
		return "true"
	case option != standing.Chosen:
		return ""
	case standing.Moved:
		return "before"
	}
	return yes(right)
}

// feedback says whether the answer is right, why, and what would make a wrong
// one right.
func (m *Model) feedback(i int) app.UI {
	q, standing := &m.Quiz.Questions[i], m.Quiz.Standings[i]
	if !standing.Answered {
		return nil
	}
	if standing.Moved {
		right := q.Options[q.Right()]
		return h("div", "class", "feedback", "data-right", "moved").Body(
			m.judgement(i, "↺ ", phrase.Say("With your change the right answer is now “{answer}”.", "answer", right.Text), right))
	}
	o := q.Options[standing.Chosen]
	box := h("div", "class", "feedback", "data-right", yes(o.Right))
	if o.Right {
		return box.Body(m.judgement(i, "✓ ", phrase.Say("Right."), o))
	}
	body := []app.UI{m.judgement(i, "✕ ", phrase.Say("No."), o)}
	if len(o.Flip.Turns) > 0 {
		body = append(body, h("p", "class", "would").Body(
			h("span").Text(o.Would+" "),
			m.try(phrase.Say("Try it"), state.Try{Flip: o.Flip}),
		))
	}
	return box.Body(body...)
}

// judgement is the verdict on an answer with the reason for it.
func (m *Model) judgement(i int, character, verdict string, o quiz.Option) app.UI {
	return h("p").Body(
		sign("mark", character), h("strong").Text(verdict+" "), h("span").Text(o.Why+" "),
		m.showAnother(i, o.At),
	)
}

// hints lead to the answer, one after the other.
func (m *Model) hints(i int) app.UI {
	q, standing := &m.Quiz.Questions[i], m.Quiz.Standings[i]
	var words []app.UI
	for _, hint := range q.Hints[:standing.Hints] {
		words = append(words, h("li").Body(h("span").Text(hint.Text+" "), m.showAnother(i, hint.At)))
	}
	solved := standing.Answered && (standing.Moved || q.Options[standing.Chosen].Right)
	if standing.Hints < len(q.Hints) && !solved {
		words = append(words, h("li").Body(m.button("link", phrase.Say("Give me a hint"), state.Hint{Question: i})))
	}
	return h("ul", "class", "hints", "hidden", yes(len(words) == 0)).Body(words...)
}

// showAnother shows an event for a question, unless it is the one that the
// question is about, which it offers to show already.
func (m *Model) showAnother(i int, at event.Place) app.UI {
	if q := &m.Quiz.Questions[i]; q.At != event.Nowhere && m.Run.EventOf(at) == m.Run.EventOf(q.At) {
		return nil
	}
	return m.showEvent(i, at)
}

// showEvent selects an event for a question, nil if it is about none.
func (m *Model) showEvent(i int, at event.Place) app.UI {
	number := m.Run.EventOf(at)
	if number == 0 {
		return nil
	}
	return m.button("link show", phrase.Say("Show event {event}", "event", strconv.Itoa(number)), state.ShowEvent{Question: i, At: at})
}

// shownEvent is the event that a question shows, as a row of the table.
func (m *Model) shownEvent(i int) app.UI {
	number := m.ShownBy(i)
	if number == 0 {
		return nil
	}
	return h("div", "class", "shown").Body(
		grid("events", event.TableCaption(), headings(event.TableHeadings().Columns()...), []app.UI{m.row(&m.Run.Events[number-1])}))
}

// score says how many are answered, and in the end how many were right.
func (m *Model) score() app.UI {
	score := m.Quiz.Score()
	over := func(app.Context, app.Event) {
		m.Do(state.StartOver{})
		_ = bridge.Focus(panelID) // The button goes away.
	}
	return h("div", "class", "score", "data-done", yes(score.Done()), "hidden", yes(score.Answered == 0)).Body(
		h("p").Text(score.Text()),
		h("button", "class", "plain", "type", "button").On("click", over).Text(phrase.Say("Start over")),
	)
}
