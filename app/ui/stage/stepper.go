package stage

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
)

// numbered is the number of events up to which each has its number on the
// scrubber; it is lower in an embed.
func numbered(s *state.State) int {
	switch {
	case s.Embedded && max(s.Width, s.PanelWidth) < 360:
		return 6
	case s.Embedded:
		return 9
	}
	return 12
}

// Stepper moves through the events.
func Stepper(ctl *control.Set, s *state.State) app.UI {
	row, last := s.Row(), len(s.Run.Events)
	return html.El("div", "class", "stepper", "role", "group", "aria-label", phrase.Say("Events")).Body(
		stepButton(ctl, phrase.Phrase("Previous event"), html.BackIcon, row-1, row > 1),
		stepButton(ctl, phrase.Phrase("Next event"), html.OnIcon, row+1, row < last),
		play(ctl, s, last > 1),
		html.El("div", "class", "scrubber").Body(
			dots(s, row, last),
			html.El("input",
				"id", html.ScrubberID,
				"type", "range",
				"min", strconv.Itoa(min(1, last)),
				"max", strconv.Itoa(last),
				"step", "1",
				"aria-label", phrase.Say("Event"),
				"aria-valuetext", stepText(s),
			).
				On("input", onScrub(ctl)),
		),
		pill(s),
	)
}

// pill repeats the verdict where a narrow screen hides the Why.
func pill(s *state.State) app.UI {
	if _, hidden := s.Guessing.Hidden(s.Row()); hidden || s.Row() == 0 {
		return nil
	}
	return html.With(why.Verdict(s, s.Why()), "aria-hidden", "true")
}

// stepButton stays focusable at the ends: a disabled button would lose the focus.
func stepButton(ctl *control.Set, name phrase.Phrase, drawing string, to int, can bool) app.UI {
	return ctl.Click(html.El("button",
		"class", "plain",
		"type", "button",
		"aria-label", name.String(),
		"aria-disabled", html.Bool(!can),
	), state.GoTo{Row: to}).
		Body(html.Icon(drawing))
}

// play starts and stops playback.
func play(ctl *control.Set, s *state.State, can bool) app.UI {
	name, drawing, a := phrase.Say("Play"), html.PlayIcon, state.Action(state.Play{})
	if s.Playing {
		name, drawing, a = phrase.Say("Pause"), html.PauseIcon, state.Pause{}
	}
	return ctl.Click(html.El("button", "class", "plain play", "type", "button", "aria-label", name, "title", name, "aria-disabled", html.Bool(!can)), a).
		Body(html.Icon(drawing))
}

// dots are below the scrubber, which receives the pointer's events. There are
// none if each would be less than a pixel wide.
func dots(s *state.State, row, last int) app.UI {
	if last > event.DrawnAtMost {
		return nil
	}
	many := last > numbered(s)
	dots := make([]app.UI, last)
	for i := range dots {
		text := ""
		if !many {
			text = strconv.Itoa(i + 1)
		}
		dots[i] = html.El("span",
			"data-current", html.Bool(i+1 == row),
			"data-changed", html.Bool(s.Change.Touches(s.Run.Events[i].At)),
		).Text(text)
	}
	return html.El("div", "class", "dots", "aria-hidden", "true", "data-many", html.Bool(many)).Body(dots...)
}

// stepText is the reader's position.
func stepText(s *state.State) string {
	row := s.Row()
	if row == 0 {
		return phrase.Say("No events")
	}
	r := s.Run.Events[row-1]
	at := phrase.Phrase("Event {event} of {last}: {action}")
	if r.Request != "" {
		at = phrase.Phrase("Event {event} of {last}: {action}, {request}")
	}
	text := at.With(
		"event", strconv.Itoa(row), "last", strconv.Itoa(len(s.Run.Events)),
		"action", r.Action, "request", r.Request,
	)
	if _, hidden := s.Guessing.Hidden(row); hidden {
		return phrase.Say("{event}. Guess what happens to the cookies.", "event", text)
	}
	if r.CookieSent != "" {
		return phrase.Say("{event}. Cookie sent: {cookie}", "event", text, "cookie", r.CookieSent)
	}
	return text
}

// onScrub makes no announcement, because the scrubber announces the event
// itself.
func onScrub(ctl *control.Set) app.EventHandler {
	return func(_ app.Context, e app.Event) {
		if row, err := strconv.Atoi(bridge.TargetValue(control.EventOf(e))); err == nil {
			ctl.Do(state.GoTo{Row: row, Quietly: true})
		}
	}
}
