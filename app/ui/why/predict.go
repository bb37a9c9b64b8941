package why

import (
	"cmp"
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// guess asks for the result of the selected event, in place of the explanation.
func guess(ctl *control.Set, s *state.State, p teach.Prediction) app.UI {
	var choices []app.UI
	for _, c := range p.Choices {
		choices = append(choices, guessButton(ctl, s, "plain choice-button", c.Text, state.MakeGuess{Row: p.Row, Guess: c.ID}))
	}
	return html.El("div", "class", "guess").Body(
		html.El("p", "class", "headline").Text(cmp.Or(p.Own, p.Question)),
		html.El("p", "hidden", html.Bool(p.Own == "")).Text(p.Question),
		html.El("div", "class", "choices").Body(choices...),
		html.El("div", "class", "actions").Body(
			guessButton(ctl, s, "link", phrase.Say("Show the result"), state.MakeGuess{Row: p.Row}),
			guessButton(ctl, s, "link", phrase.Say("Show everything"), state.Show{}),
		),
	)
}

// guessButton disappears with its question, so the focus moves to the
// explanation.
func guessButton(ctl *control.Set, s *state.State, class, text string, a state.Action) app.HTMLElem {
	return html.El("button", "class", class, "type", "button").
		On("click", func(app.Context, app.Event) { ctl.Do(a); focusWhy(s) }, fmt.Sprintf("%T%v", a, a)).
		Text(text)
}

// GoToWhy shows the explanation and focuses it.
func GoToWhy(ctl *control.Set, s *state.State) {
	ctl.Do(state.ShowPane{Pane: state.WhyPane})
	focusWhy(s)
}

// focusWhy moves the focus to the explanation of the selection.
func focusWhy(s *state.State) {
	id := html.WhyID
	if s.Embedded {
		id = html.AnswerID
	}
	_ = bridge.Focus(id)
}

// ownAnswer is the scenario's answer to its own question, at the event of that.
func ownAnswer(s *state.State) app.UI {
	p, _ := s.Guessing.Asked(s.Row())
	return html.El("p", "class", "own", "hidden", html.Bool(p.Answer == "")).Text(p.Answer)
}

// nextQuestion leads to the next result that is hidden.
func nextQuestion(ctl *control.Set, s *state.State) app.UI {
	row := s.Guessing.Next(s.Row())
	return html.With(guessButton(ctl, s, "link next-question", phrase.Say("Next question"), state.GoTo{Row: row}), "hidden", html.Bool(row == 0))
}

// GuessResult is the reader's guess beside the result, nil if there is none.
func GuessResult(s *state.State, row int) app.UI {
	g, ok := s.Guessing.Guesses[row]
	if !ok || g.Text == "" {
		return nil
	}
	character, judged := "✕", phrase.Phrase(" (wrong)")
	if g.Right {
		character, judged = "✓", phrase.Phrase(" (right)")
	}
	return html.El("span", "class", "said", "data-right", html.Bool(g.Right)).Body(
		html.Sign("mark", character),
		html.El("span").Text(phrase.Say("Your guess: {guess}", "guess", g.Text)),
		html.ScreenReaderText(judged.String()),
	)
}

// HiddenAt reports whether a place belongs to an event whose result is still
// hidden.
func HiddenAt(s *state.State, at event.Place) bool {
	row := s.Run.EventOf(at)
	_, hidden := s.Guessing.Hidden(row)
	return hidden
}
