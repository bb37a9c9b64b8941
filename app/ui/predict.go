package ui

import (
	"fmt"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/draw"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// guess asks for the result of the selected event, in place of the answer.
func (m *Model) guess(p teach.Prediction) app.UI {
	var choices []app.UI
	for _, c := range p.Choices {
		choices = append(choices, m.guessButton("plain choice-button", c.Text, state.MakeGuess{Row: p.Row, Guess: c.ID}))
	}
	return h("div", "class", "guess").Body(
		h("p", "class", "headline").Text(p.Question),
		h("div", "class", "choices").Body(choices...),
		h("div", "class", "actions").Body(
			m.guessButton("link", phrase.Say("Show the result"), state.MakeGuess{Row: p.Row}),
			m.guessButton("link", phrase.Say("Show everything"), state.Show{}),
		),
	)
}

// guessButton disappears with its question, so the focus moves to the answer.
func (m *Model) guessButton(class, text string, a state.Action) app.UI {
	return h("button", "class", class, "type", "button").
		On("click", func(app.Context, app.Event) { m.Do(a); m.focusWhy() }, fmt.Sprintf("%T%v", a, a)).
		Text(text)
}

// goToWhy shows the explanation and focuses it.
func (m *Model) goToWhy() {
	m.Do(state.ShowPane{Pane: state.WhyPane})
	m.focusWhy()
}

// focusWhy moves the focus to the explanation of the selection.
func (m *Model) focusWhy() {
	id := whyID
	if m.Embedded {
		id = answerID
	}
	_ = bridge.Focus(id)
}

// said is the reader's guess beside the result, nil if there is none.
func (m *Model) said(row int) app.UI {
	g, ok := m.Guesses[row]
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
func (m *Model) hiddenAt(at event.Place) bool {
	row := m.Run.EventOf(at)
	_, hidden := m.Hidden(row)
	return hidden
}

// tells reports whether a mark of the lanes reveals a hidden result.
func tells(r draw.Role) bool {
	switch r {
	case draw.RoleWireOpen, draw.RoleLeak, draw.RoleLeakText, draw.RoleGate, draw.RoleBounce, draw.RoleRing, draw.RoleGhost, draw.RoleGhostText:
		return true
	}
	return isChip(r)
}
