package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// stage has the lanes, the effect of the last edit, and the stepper.
func stage(ctl *Controls, s *state.State, lanes app.UI, onKey app.EventHandler) app.UI {
	box, title := section("stage", phrase.Phrase("What happens"))
	return box.On("keydown", onKey).Body(
		unseen(title),
		lanes,
		change(ctl, s),
		stepper(ctl, s),
	)
}

// change says what the last edit did; before the first edit it asks the
// lesson's question.
func change(ctl *Controls, s *state.State) app.UI {
	if s.Said == "" {
		return question(ctl, s)
	}
	return h("div", "class", "change").Body(
		h("p").Body(
			h("strong").Text(s.Said), app.Text(" "), h("span").Text(s.Change.Summary), app.Text(" "),
			showForemost(ctl, s), app.Text(" "),
			historyButton(ctl, s, undoID, phrase.Phrase("Undo"), state.Undo{}, state.State.CanUndo, redoID), app.Text(" "),
			historyButton(ctl, s, redoID, phrase.Phrase("Redo"), state.Redo{}, state.State.CanRedo, undoID),
		),
	)
}

// showForemost selects the event that the change matters most at, unless it is
// selected.
func showForemost(ctl *Controls, s *state.State) app.UI {
	number := s.Run.EventOf(s.Change.Foremost)
	return h("button", "class", "link show", "type", "button", "hidden", yes(number == 0 || number == s.Row())).
		On("click", func(app.Context, app.Event) { ctl.Do(state.GoTo{Row: number}) }, number).
		Text(phrase.Say("Show event {event}", "event", strconv.Itoa(number)))
}

// historyButton takes back or makes again while it can. When that comes to its
// end the button goes, and the focus to another.
func historyButton(ctl *Controls, s *state.State, id string, name phrase.Phrase, a state.Action, can func(state.State) bool, next string) app.HTMLElem {
	return h("button", "id", id, "class", "link undo", "type", "button", "hidden", yes(!can(*s))).
		On("click", func(app.Context, app.Event) {
			ctl.Do(a)
			if !can(*s) {
				_ = bridge.Focus(next)
			}
		}, id).
		Text(name.String())
}

// question is what the reader should predict, followed by the answer.
func question(ctl *Controls, s *state.State) app.UI {
	lesson := s.Run.Scenario
	switch {
	case lesson.Question == "" && lesson.About == "":
		return h("div", "class", "change about").Body(
			h("p").Text(phrase.Say("Flip a switch to see here what it changes.")))
	case lesson.Question == "" || lesson.Surprise == "":
		return h("div", "class", "change about").Body(h("p").Text(lesson.Question + lesson.About))
	}
	summary := h("summary").Body(h("strong").Text(lesson.Question), app.Text(" "), span("link", phrase.Say("The answer")))
	return ctl.Folding(s, state.AnswerFold, "change question", summary, func() []app.UI {
		return []app.UI{h("p").Text(lesson.Surprise)}
	})
}
