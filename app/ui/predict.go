package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// guess asks for the result of the selected event, in place of the answer.
func guess(ctl *Controls, s *state.State, p teach.Prediction) app.UI {
	var choices []app.UI
	for _, c := range p.Choices {
		choices = append(choices, guessButton(ctl, s, "plain choice-button", c.Text, state.MakeGuess{Row: p.Row, Guess: c.ID}))
	}
	return h("div", "class", "guess").Body(
		h("p", "class", "headline").Text(p.Question),
		h("div", "class", "choices").Body(choices...),
		h("div", "class", "actions").Body(
			guessButton(ctl, s, "link", phrase.Say("Show the result"), state.MakeGuess{Row: p.Row}),
			guessButton(ctl, s, "link", phrase.Say("Show everything"), state.Show{}),
		),
	)
}

// guessButton disappears with its question, so the focus moves to the answer.
func guessButton(ctl *Controls, s *state.State, class, text string, a state.Action) app.UI {
	return h("button", "class", class, "type", "button").
		On("click", func(app.Context, app.Event) { ctl.Do(a); focusWhy(s) }, fmt.Sprintf("%T%v", a, a)).
		Text(text)
}

// goToWhy shows the explanation and focuses it.
func goToWhy(ctl *Controls, s *state.State) {
	ctl.Do(state.ShowPane{Pane: state.WhyPane})
	focusWhy(s)
}

// focusWhy moves the focus to the explanation of the selection.
func focusWhy(s *state.State) {
	id := whyID
	if s.Embedded {
		id = answerID
	}
	_ = bridge.Focus(id)
}

// said is the reader's guess beside the result, nil if there is none.
func said(s *state.State, row int) app.UI {
	g, ok := s.Guesses[row]
	if !ok || g.Text == "" {
		return nil
	}
	character, judged := "✕", phrase.Phrase(" (wrong)")
	if g.Right {
		character, judged = "✓", phrase.Phrase(" (right)")
	}
	return h("span", "class", "said", "data-right", yes(g.Right)).Body(
		sign("mark", character),
		h("span").Text(phrase.Say("Your guess: {guess}", "guess", g.Text)),
		heard(judged.String()),
	)
}

// hiddenAt reports whether a place belongs to an event whose result is still
// hidden.
func hiddenAt(s *state.State, at event.Place) bool {
	row := s.Run.EventOf(at)
	_, hidden := s.Hidden(row)
	return hidden
}
