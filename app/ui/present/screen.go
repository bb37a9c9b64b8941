// Package present draws the presenter's mode: one event at a time, in letters for a
// room, and the guess of the audience before the result.
package present

import (
	"cmp"
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/stage"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// pictureWidth is the width for which an event is drawn: narrow, so that its texts are
// large when it is scaled to the screen.
const pictureWidth = 640

// Screen covers the page while the presenter's mode is on.
func Screen(ctl *control.Set, s *state.State) app.UI {
	if !s.Presenting {
		return nil
	}
	row, last := s.Row(), len(s.Run.Events)
	p, asked := s.Guessing.Asked(row)
	_, hidden := s.Guessing.Hidden(row)
	e := &s.Run.Events[row-1]
	parts := []app.UI{
		html.El("header").Body(
			html.El("h1").Text(s.Run.Title()),
			html.El("p").Text(phrase.Say("Event {event} of {last}", "event", strconv.Itoa(row), "last", strconv.Itoa(last))),
		),
		html.El("h2").Body(html.El("span").Text(e.Action+" "), html.El("code").Text(e.Request)),
		html.El("div", "class", "picture").Body(stage.Picture(s, pictureWidth)),
	}
	if asked {
		parts = append(parts, question(ctl, s, p, hidden))
	}
	if !hidden {
		r := s.Why()
		parts = append(parts, html.El("div", "class", "result").Body(
			why.Verdict(s, r),
			html.El("p", "class", "headline").Text(cmp.Or(p.Answer, r.Headline)),
		))
	}
	next := phrase.Say("Next event")
	if hidden {
		next = phrase.Say("Show the result")
	}
	parts = append(parts, html.El("footer").Body(
		html.El("p").Text(phrase.Say("Space or → shows the result and goes on, ← goes back, a digit is a guess, Esc ends.")),
		button(ctl, "plain", phrase.Say("End"), state.Present{}, true),
		button(ctl, "plain", phrase.Say("Previous event"), state.GoTo{Row: row - 1}, row > 1),
		button(ctl, "strong", next, state.PresentNext{}, hidden || row < last),
	))
	return html.El("section", "id", html.PresentID, "class", "present", "role", "main", "tabindex", "-1").
		On("keydown", onKey(ctl, s)).
		Body(parts...)
}

// question is what the audience is asked; afterwards it has the guesses that are right,
// and the one that was made.
func question(ctl *control.Set, s *state.State, p teach.Prediction, hidden bool) app.UI {
	var choices []app.UI
	for i, c := range p.Choices {
		sign, right := strconv.Itoa(i+1), ""
		switch {
		case hidden:
		case c.Right:
			sign, right = "✓", "true"
		case s.Guessing.Guesses[p.Row].Guess == c.ID:
			sign, right = "✕", "false"
		default:
			continue
		}
		choices = append(choices, html.El("li").Body(html.With(
			ctl.Click(html.El("button", "class", "plain option", "type", "button"), state.MakeGuess{Row: p.Row, Guess: c.ID}),
			"data-right", right, "aria-disabled", html.Bool(!hidden),
		).Body(html.Sign("sign", sign), html.El("span").Text(c.Text))))
	}
	return html.El("div", "class", "question").Body(
		html.El("p", "class", "asks").Text(cmp.Or(p.Own, p.Question)),
		html.El("p", "hidden", html.Bool(p.Own == "" || !hidden)).Text(p.Question),
		html.El("ol", "class", "choices").Body(choices...),
	)
}

// button stays focusable where it does nothing: a disabled button would lose the focus.
func button(ctl *control.Set, class, text string, a state.Action, can bool) app.UI {
	return html.With(ctl.Button(class, text, a), "aria-disabled", html.Bool(!can))
}

// onKey handles the keys of the screen, and those of a presenter's remote control.
func onKey(ctl *control.Set, s *state.State) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		event := control.EventOf(e)
		key := bridge.Key(event)
		if key == " " && bridge.In(event, "button") {
			return // it presses the button
		}
		if a := action(s, key); a != nil {
			e.PreventDefault()
			ctl.Do(a)
		}
	}
}

// action is what a key does, nil for others.
func action(s *state.State, key string) state.Action {
	row := s.Row()
	switch key {
	case " ", "ArrowRight", "PageDown":
		return state.PresentNext{}
	case "ArrowLeft", "PageUp":
		return state.GoTo{Row: row - 1}
	case "Escape", "p":
		return state.Present{}
	}
	if n, err := strconv.Atoi(key); err == nil {
		if p, hidden := s.Guessing.Hidden(row); hidden && 0 < n && n <= len(p.Choices) {
			return state.MakeGuess{Row: row, Guess: p.Choices[n-1].ID}
		}
	}
	return nil
}
