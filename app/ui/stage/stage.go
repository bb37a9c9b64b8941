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
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// Section has the lesson, the lanes, the effect of the last edit, and the stepper.
// next is the lesson after this one, nil if there is none.
func Section(ctl *control.Set, s *state.State, lanes app.UI, next func() *scenario.Scenario, onKey app.EventHandler) app.UI {
	box, title := html.Section("stage", phrase.Phrase("What happens"))
	return box.On("keydown", onKey).Body(
		html.ScreenReaderHeading(title),
		Divergence(ctl, s),
		premise(ctl, s),
		html.El("section", "id", html.AttemptID, "class", "attempt", "hidden", "true"), // challenge.js draws it
		lanes,
		change(ctl, s, next),
		Stepper(ctl, s),
	)
}

// change describes the last edit; before the first edit it has the score of the
// guesses.
func change(ctl *control.Set, s *state.State, next func() *scenario.Scenario) app.UI {
	if s.Confirmation == "" {
		return score(ctl, s, next)
	}
	return html.El("div", "class", "change", "data-changed", html.Bool(!s.Change.Nothing())).Body(
		html.El("p").Body(
			html.El("strong").Text(s.Confirmation), app.Text(" "), html.El("span").Text(s.Change.Summary), app.Text(" "),
			showForemost(ctl, s), app.Text(" "),
			HistoryButton(ctl, s, html.UndoID, phrase.Phrase("Undo"), state.Undo{}, state.History.CanUndo, html.RedoID), app.Text(" "),
			HistoryButton(ctl, s, html.RedoID, phrase.Phrase("Redo"), state.Redo{}, state.History.CanRedo, html.UndoID), app.Text(" "),
			html.With(beginAgain(ctl), "hidden", html.Bool(!s.Edited())),
		),
	)
}

// score says how many guesses were right, and opens the next lesson.
func score(ctl *control.Set, s *state.State, next func() *scenario.Scenario) app.UI {
	text := s.Guessing.Score()
	scored := text != ""
	if lesson := s.Run.Described; !scored && lesson.Question == "" && lesson.About == "" {
		text = phrase.Say("Flip a switch to see here what it changes.")
	}
	parts := []app.UI{html.El("strong").Text(text), app.Text(" ")}
	if scored {
		parts = append(parts, beginAgain(ctl), app.Text(" "))
		if lesson := next(); lesson != nil {
			parts = append(parts, goingAway("next", phrase.Say("Next lesson: {title}", "title", lesson.Title), func() {
				ctl.Do(state.OpenScenario{Scenario: lesson})
			}))
		}
	}
	return html.El("div", "class", "change about", "hidden", html.Bool(text == "")).Body(html.El("p").Body(parts...))
}

func beginAgain(ctl *control.Set) app.HTMLElem {
	return goingAway("again", phrase.Say("Start over"), func() { ctl.Do(state.BeginAgain{}) })
}

// goingAway is a button that disappears when it is pressed, so the focus moves to
// the explanation.
func goingAway(class, text string, act func()) app.HTMLElem {
	return html.El("button", "class", "link "+class, "type", "button").
		On("click", func(app.Context, app.Event) { act(); _ = bridge.Focus(html.WhyID) }, text).
		Text(text)
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
