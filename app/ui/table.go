package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// table is the execution table: a row for each event. A row is selected by a
// click anywhere on it, or by the button in its heading.
func table(s *state.State) app.UI {
	events := s.Run.EventsIn(window(s))
	rows := make([]app.UI, len(events))
	for i := range events {
		rows[i] = row(s, &events[i])
	}
	return grid("events", event.TableCaption(), headings(event.TableHeadings().Columns()...), rows)
}

// events is the execution table, and below it where execution stops.
func events(s *state.State) app.UI { return h("div").Body(table(s), ending(s)) }

// ending says where execution stops, once everything is shown.
func ending(s *state.State) app.UI {
	text := teach.Ending(s.Run.Run)
	return h("p", "class", "ending", "hidden", yes(text == "" || s.Predicting())).Text(text)
}

func row(s *state.State, r *event.Event) app.UI {
	current := r.Number == s.Row()
	number := h("button",
		"class", "number",
		"type", "button",
		"aria-label", eventName(r.Number),
		"aria-pressed", yes(current),
	).
		Text(strconv.Itoa(r.Number))
	if p, hidden := s.Hidden(r.Number); hidden {
		return hiddenRow(r, number, current, &p)
	}
	names := event.TableHeadings()
	was, _ := s.Change.At(r.At)
	return h("tr",
		"role", "row",
		placeAttribute, r.At.String(),
		"data-current", yes(current),
		"data-changed", yes(s.Change.Touches(r.At)),
	).
		Body(
			rowHeading(number),
			cell(names.Action, h("span").Text(r.Action+" "), h("code").Text(r.Request)),
			cell(names.Condition, app.Text(r.Condition)),
			cell(names.Result, h("span").Text(r.Result+" "), ghost(was.Result)),
			cell(names.CookieSent, sent(s, r, was.Was)),
			cell(names.Wire, app.Text(r.Wire)),
		)
}

// sent is the cell "Cookie sent", its earlier text, and the cookies of the
// event.
func sent(s *state.State, r *event.Event, was string) app.UI {
	parts := []app.UI{h("span").Text(r.CookieSent)}
	for _, c := range s.Run.ChipsIn(window(s), r) {
		parts = append(parts, chip(s, c))
	}
	return h("span", "class", "sent").Body(append(parts, ghost(was), said(s, r.Number))...)
}

// hiddenRow hides the result until the reader has guessed.
func hiddenRow(r *event.Event, number app.UI, current bool, p *teach.Prediction) app.UI {
	names := event.TableHeadings()
	return h("tr", "role", "row", placeAttribute, r.At.String(), "data-current", yes(current), "data-hidden", "true").Body(
		rowHeading(number),
		cell(names.Action, h("span").Text(r.Action+" "), h("code").Text(r.Request)),
		cell(names.Condition, app.Text(r.Condition)),
		cell(names.Result, sign("", "?"), heard(phrase.Say("hidden until you guess"))),
		cell(names.CookieSent, h("span", "class", "ask").Body(app.Text(phrase.Say("? your guess")), heard(phrase.Say(": {question}", "question", p.Question)))),
		cell(names.Wire, sign("", "?"), heard(phrase.Say("hidden until you guess"))),
	)
}

// chip is a cookie with its fate; it selects itself.
func chip(s *state.State, c event.Chip) app.UI {
	_, changed := s.Change.At(c.At)
	e := h("button",
		"class", "chip",
		"type", "button",
		placeAttribute, c.At.String(),
		"data-fate", string(c.Fate),
		"data-readable", yes(c.Readable),
		"data-changed", yes(changed),
		"aria-pressed", yes(c.At == s.Selected),
	)
	return ofCookie(s.Run.Run, e, c.Cookie()).
		Body(sign("", c.Fate.Sign()), h("span").Text(c.Name), heard(" "+c.Fate.Word()))
}

// ghost is the text before the last edit, if it was different.
func ghost(was string) app.UI {
	if was == "" {
		return nil
	}
	return h("s", "class", "ghost").Body(heard(phrase.Say("was")+" "), h("span").Text(was))
}
