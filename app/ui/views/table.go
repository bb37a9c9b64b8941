package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/app/ui/why"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// Table is the execution table: a row for each event. A row is selected by a
// click anywhere on it, or by the button in its heading.
func Table(s *state.State) app.UI {
	events := s.Run.EventsIn(control.Window(s))
	rows := make([]app.UI, 0, len(events))
	folded := control.Folded(s)
	var last *event.Repeat
	for i := range events {
		fold := event.Folded(folded, events[i].Number)
		switch {
		case fold == nil:
			rows = append(rows, row(s, &events[i]))
		case fold != last:
			rows = append(rows, foldedRow(fold))
		}
		last = fold
	}
	return html.Grid("events", event.TableCaption(), html.Headings(event.TableHeadings().Columns()...), rows)
}

// events is the execution table, and below it where execution stops.
func events(s *state.State) app.UI { return html.El("div").Body(Table(s), Ending(s)) }

// Ending says where execution stops, once everything is shown.
func Ending(s *state.State) app.UI {
	text := teach.Ending(s.Run.Run)
	return html.El("p", "class", "ending", "hidden", html.Bool(text == "" || s.Guessing.On())).Text(text)
}

func row(s *state.State, r *event.Event) app.UI {
	current := r.Number == s.Row()
	number := html.El("button",
		"class", "number",
		"type", "button",
		"aria-label", html.EventName(r.Number),
		"aria-pressed", html.Bool(current),
	).
		Text(strconv.Itoa(r.Number))
	if p, hidden := s.Guessing.Hidden(r.Number); hidden {
		return hiddenRow(r, number, current, &p)
	}
	names := event.TableHeadings()
	was, _ := s.Change.At(r.At)
	return html.El("tr",
		"role", "row",
		control.PlaceAttribute, r.At.String(),
		"data-current", html.Bool(current),
		"data-changed", html.Bool(s.Change.Touches(r.At)),
	).
		Body(
			html.RowHeading(number),
			html.Cell(names.Action, html.El("span").Text(r.Action+" "), html.El("code").Text(r.Request)),
			html.Cell(names.Condition, app.Text(r.Condition)),
			html.Cell(names.Result, html.El("span").Text(r.Result+" "), previousText(was.Result)),
			html.Cell(names.CookieSent, sent(s, r, was.Was)),
			html.Cell(names.Wire, app.Text(r.Wire)),
		)
}

// foldedRow stands in the place of the rounds of a loop, and shows them.
func foldedRow(r *event.Repeat) app.UI {
	return html.El("tr", "role", "row").Body(html.El("td", "role", "cell", "colspan", "6").Body(
		control.FoldButton(r.Words(), false)))
}

// sent is the cell "Cookie sent", its earlier text, and the cookies of the
// event.
func sent(s *state.State, r *event.Event, was string) app.UI {
	parts := []app.UI{html.El("span").Text(r.CookieSent)}
	for _, c := range s.Run.ChipsIn(control.Window(s), r) {
		parts = append(parts, chip(s, c))
	}
	return html.El("span", "class", "sent").Body(append(parts, previousText(was), why.GuessResult(s, r.Number))...)
}

// hiddenRow hides the result until the reader has guessed.
func hiddenRow(r *event.Event, number app.UI, current bool, p *teach.Prediction) app.UI {
	names := event.TableHeadings()
	return html.El("tr", "role", "row", control.PlaceAttribute, r.At.String(), "data-current", html.Bool(current), "data-hidden", "true").Body(
		html.RowHeading(number),
		html.Cell(names.Action, html.El("span").Text(r.Action+" "), html.El("code").Text(r.Request)),
		html.Cell(names.Condition, app.Text(r.Condition)),
		html.Cell(names.Result, html.Sign("", "?"), html.ScreenReaderText(phrase.Say("hidden until you guess"))),
		html.Cell(names.CookieSent, html.El("span", "class", "ask").Body(app.Text(phrase.Say("? your guess")), html.ScreenReaderText(phrase.Say(": {question}",
			"question", p.Question)))),
		html.Cell(names.Wire, html.Sign("", "?"), html.ScreenReaderText(phrase.Say("hidden until you guess"))),
	)
}

// chip is a cookie with its outcome; it selects itself.
func chip(s *state.State, c event.Chip) app.UI {
	_, changed := s.Change.At(c.At)
	e := html.El("button",
		"class", "chip",
		"type", "button",
		control.PlaceAttribute, c.At.String(),
		"data-outcome", string(c.Outcome),
		"data-readable", html.Bool(c.Readable),
		"data-changed", html.Bool(changed),
		"aria-pressed", html.Bool(c.At == s.Selected),
	)
	return html.OfCookie(s.Run.Run, e, c.Cookie()).
		Body(html.Sign("", c.Outcome.Sign()), html.El("span").Text(c.Name), html.ScreenReaderText(" "+c.Outcome.Word()))
}

// previousText is the text before the last edit, if it was different.
func previousText(was string) app.UI {
	if was == "" {
		return nil
	}
	return html.El("s", "class", "ghost").Body(html.ScreenReaderText(phrase.Say("was")+" "), html.El("span").Text(was))
}
