package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// stage has the lanes, the effect of the last edit, and the stepper.
func (m *Model) stage() app.UI {
	box, title := section("stage", phrase.Phrase("What happens"))
	return box.On("keydown", m.onStageKey).Body(
		unseen(title),
		&lanes{Frame: Frame{m, m.revision}},
		m.change(),
		m.stepper(),
	)
}

// change says what the last edit did; before the first edit it asks the
// lesson's question.
func (m *Model) change() app.UI {
	if m.Said == "" {
		return m.question()
	}
	return h("div", "class", "change").Body(
		h("p").Body(
			h("strong").Text(m.Said), app.Text(" "), h("span").Text(m.Change.Summary), app.Text(" "),
			m.showForemost(), app.Text(" "),
			m.historyButton(undoID, phrase.Phrase("Undo"), state.Undo{}, state.State.CanUndo, redoID), app.Text(" "),
			m.historyButton(redoID, phrase.Phrase("Redo"), state.Redo{}, state.State.CanRedo, undoID),
		),
	)
}

// showForemost selects the event that the change matters most at, unless it is
// selected.
func (m *Model) showForemost() app.UI {
	number := m.Run.EventOf(m.Change.Foremost)
	return h("button", "class", "link show", "type", "button", "hidden", yes(number == 0 || number == m.Row())).
		On("click", func(app.Context, app.Event) { m.Do(state.GoTo{Row: number}) }, number).
		Text(phrase.Say("Show event {event}", "event", strconv.Itoa(number)))
}

// historyButton takes back or makes again while it can. When that comes to its
// end the button goes, and the focus to another.
func (m *Model) historyButton(id string, name phrase.Phrase, a state.Action, can func(state.State) bool, next string) app.HTMLElem {
	return h("button", "id", id, "class", "link undo", "type", "button", "hidden", yes(!can(m.State))).
		On("click", func(app.Context, app.Event) {
			m.Do(a)
			if !can(m.State) {
				_ = bridge.Focus(next)
			}
		}, id).
		Text(name.String())
}

// question is what the reader should predict, followed by the answer.
func (m *Model) question() app.UI {
	s := m.Run.Scenario
	switch {
	case s.Question == "" && s.About == "":
		return h("div", "class", "change about").Body(
			h("p").Text(phrase.Say("Flip a switch to see here what it changes.")))
	case s.Question == "" || s.Surprise == "":
		return h("div", "class", "change about").Body(h("p").Text(s.Question + s.About))
	}
	summary := h("summary").Body(h("strong").Text(s.Question), app.Text(" "), span("link", phrase.Say("The answer")))
	return m.folding(state.AnswerFold, "change question", summary, func() []app.UI {
		return []app.UI{h("p").Text(s.Surprise)}
	})
}
