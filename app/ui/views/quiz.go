package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/quiz"
)

// questions asks questions about the run, beside its events.
func questions(ctl *control.Set, s *state.State) app.UI {
	if len(s.Quiz.Questions) == 0 {
		return html.El("p", "class", "empty").Text(phrase.Say("There is nothing to ask yet. Visit an address first."))
	}
	items := make([]app.UI, len(s.Quiz.Questions))
	for i := range s.Quiz.Questions {
		items[i] = question(ctl, s, i)
	}
	return html.El("div", "class", "quiz-beside").Body(
		html.El("div").Body(
			html.El("ol", "class", "quiz").Body(items...),
			score(ctl, s),
		),
		html.El("div", "id", html.BesideID, "class", "beside", "role", "region", "aria-label", phrase.Say("The events"), "tabindex", "0").
			Body(control.InPart(s, control.Window(s)), Table(s)),
	)
}

// question is a question. On a screen without space for the events beside it,
// it shows its own event by itself.
func question(ctl *control.Set, s *state.State, i int) app.UI {
	q := &s.Quiz.Questions[i]
	standing := s.Quiz.Standings[i]
	id := "question-" + strconv.Itoa(i)
	options := make([]app.UI, len(q.Options))
	for j, o := range q.Options {
		options[j] = html.With(ctl.Button("plain option", o.Text, state.Answer{Question: i, Option: j}),
			"aria-pressed", html.Bool(j == standing.Chosen), "data-right", judged(standing, j, o.Right))
	}
	return html.El("li").Body(html.El("div", "role", "group", "aria-labelledby", id).Body(
		html.El("div", "class", "asked").Body(
			html.El("h3", "id", id).Text(q.Text),
			showEvent(ctl, s, i, q.At),
		),
		html.El("div", "class", "choices").Body(options...),
		feedback(ctl, s, i),
		hints(ctl, s, i),
		shownEvent(s, i),
	))
}

// judged is the state of an option: the chosen one is right or wrong; if an
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
	return html.Bool(right)
}

// feedback says whether the answer is right, why, and what would make a wrong
// one right.
func feedback(ctl *control.Set, s *state.State, i int) app.UI {
	q, standing := &s.Quiz.Questions[i], s.Quiz.Standings[i]
	if !standing.Answered {
		return nil
	}
	if standing.Moved {
		right := q.Options[q.Right()]
		return html.El("div", "class", "feedback", "data-right", "moved").Body(
			judgement(ctl, s, i, "↺ ", phrase.Say("With your change the right answer is now “{answer}”.", "answer", right.Text), right))
	}
	o := q.Options[standing.Chosen]
	box := html.El("div", "class", "feedback", "data-right", html.Bool(o.Right))
	if o.Right {
		return box.Body(judgement(ctl, s, i, "✓ ", phrase.Say("Right."), o))
	}
	body := []app.UI{judgement(ctl, s, i, "✕ ", phrase.Say("No."), o)}
	if len(o.Flip.Edits) > 0 && !s.ReadOnly {
		body = append(body, html.El("p", "class", "would").Body(
			html.El("span").Text(o.Would+" "),
			why.Try(ctl, s, phrase.Say("Try it"), state.Try{Flip: o.Flip}),
		))
	}
	return box.Body(body...)
}

// judgement is the verdict on an answer with its reason.
func judgement(ctl *control.Set, s *state.State, i int, character, verdict string, o quiz.Option) app.UI {
	return html.El("p").Body(
		html.Sign("mark", character), html.El("strong").Text(verdict+" "), html.El("span").Text(o.Why+" "),
		showAnother(ctl, s, i, o.At),
	)
}

// hints are the hints shown so far, and a button for the next.
func hints(ctl *control.Set, s *state.State, i int) app.UI {
	q, standing := &s.Quiz.Questions[i], s.Quiz.Standings[i]
	var words []app.UI
	for _, hint := range q.Hints[:standing.Hints] {
		words = append(words, html.El("li").Body(html.El("span").Text(hint.Text+" "), showAnother(ctl, s, i, hint.At)))
	}
	solved := standing.Answered && (standing.Moved || q.Options[standing.Chosen].Right)
	if standing.Hints < len(q.Hints) && !solved {
		words = append(words, html.El("li").Body(ctl.Button("link", phrase.Say("Give me a hint"), state.Hint{Question: i})))
	}
	return html.El("ul", "class", "hints", "hidden", html.Bool(len(words) == 0)).Body(words...)
}

// showAnother shows an event for a question, unless it is the question's own,
// which has a button already.
func showAnother(ctl *control.Set, s *state.State, i int, at event.Place) app.UI {
	if q := &s.Quiz.Questions[i]; q.At != event.Nowhere && s.Run.EventOf(at) == s.Run.EventOf(q.At) {
		return nil
	}
	return showEvent(ctl, s, i, at)
}

// showEvent selects an event for a question, nil if it is about none.
func showEvent(ctl *control.Set, s *state.State, i int, at event.Place) app.UI {
	number := s.Run.EventOf(at)
	if number == 0 {
		return nil
	}
	return ctl.Button("link show", phrase.Say("Show event {event}", "event", strconv.Itoa(number)), state.ShowEvent{Question: i, At: at})
}

// shownEvent is the event that a question shows, as a row of the table.
func shownEvent(s *state.State, i int) app.UI {
	number := s.Row()
	if number == 0 || !s.Quiz.Shows(i, s.Selected) {
		return nil
	}
	return html.El("div", "class", "shown").Body(
		html.Grid("events", event.TableCaption(), html.Headings(event.TableHeadings().Columns()...), []app.UI{row(s, &s.Run.Events[number-1])}))
}

// score says how many are answered, and in the end how many were right.
func score(ctl *control.Set, s *state.State) app.UI {
	score := s.Quiz.Score()
	over := func(app.Context, app.Event) {
		ctl.Do(state.StartOver{})
		_ = bridge.Focus(html.PanelID) // the button disappears
	}
	return html.El("div", "class", "score", "data-done", html.Bool(score.Done()), "hidden", html.Bool(score.Answered == 0)).Body(
		html.El("p").Text(score.Text()),
		html.El("button", "class", "plain", "type", "button").On("click", over).Text(phrase.Say("Start over")),
	)
}
