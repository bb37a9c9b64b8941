// Package stage draws the run: the lanes, the effect of the last edit, and the
// stepper.
package stage

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Section has the lanes, the effect of the last edit, and the stepper.
func Section(ctl *control.Set, s *state.State, lanes app.UI, onKey app.EventHandler) app.UI {
	box, title := html.Section("stage", phrase.Phrase("What happens"))
	return box.On("keydown", onKey).Body(
		html.ScreenReaderHeading(title),
		lanes,
		change(ctl, s),
		Stepper(ctl, s),
	)
}

// change describes the last edit; before the first edit it is the lesson's
// question.
func change(ctl *control.Set, s *state.State) app.UI {
	if s.Confirmation == "" {
		return question(ctl, s)
	}
	return html.El("div", "class", "change").Body(
		html.El("p").Body(
			html.El("strong").Text(s.Confirmation), app.Text(" "), html.El("span").Text(s.Change.Summary), app.Text(" "),
			showForemost(ctl, s), app.Text(" "),
			HistoryButton(ctl, s, html.UndoID, phrase.Phrase("Undo"), state.Undo{}, state.History.CanUndo, html.RedoID), app.Text(" "),
			HistoryButton(ctl, s, html.RedoID, phrase.Phrase("Redo"), state.Redo{}, state.History.CanRedo, html.UndoID),
		),
	)
}

// showForemost selects the event at which the change matters most, unless it is
// selected.
func showForemost(ctl *control.Set, s *state.State) app.UI {
	number := s.Run.EventOf(s.Change.Foremost)
	return html.El("button", "class", "link show", "type", "button", "hidden", html.Bool(number == 0 || number == s.Row())).
		On("click", func(app.Context, app.Event) { ctl.Do(state.GoTo{Row: number}) }, number).
		Text(phrase.Say("Show event {event}", "event", strconv.Itoa(number)))
}

// HistoryButton undoes or redoes. After the last edit the button disappears,
// and the focus moves to another.
func HistoryButton(ctl *control.Set, s *state.State, id string, name phrase.Phrase, a state.Action, can func(state.History) bool, next string) app.HTMLElem {
	return html.El("button", "id", id, "class", "link undo", "type", "button", "hidden", html.Bool(!can(s.History))).
		On("click", func(app.Context, app.Event) {
			ctl.Do(a)
			if !can(s.History) {
				_ = bridge.Focus(next)
			}
		}, id).
		Text(name.String())
}

// question is what the reader should predict, followed by the answer.
func question(ctl *control.Set, s *state.State) app.UI {
	lesson := s.Run.Scenario
	switch {
	case lesson.Question == "" && lesson.About == "":
		return html.El("div", "class", "change about").Body(
			html.El("p").Text(phrase.Say("Flip a switch to see here what it changes.")))
	case lesson.Question == "" || lesson.Surprise == "":
		return html.El("div", "class", "change about").Body(html.El("p").Text(lesson.Question + lesson.About))
	}
	summary := html.El("summary").Body(html.El("strong").Text(lesson.Question), app.Text(" "), html.Span("link", phrase.Say("The answer")))
	return ctl.Folding(s, state.AnswerFold, "change question", summary, func() []app.UI {
		return []app.UI{html.El("p").Text(lesson.Surprise)}
	})
}
