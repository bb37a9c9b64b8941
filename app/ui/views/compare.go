package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// comparison shows runs side by side: the pinned and the current one, and the
// scenario in all browsers.
func comparison(ctl *control.Set, s *state.State) app.UI {
	pin := phrase.Phrase("Pin this run")
	if s.Pinned.Link == s.Run.Link {
		pin = phrase.Phrase("Unpin the run")
	}
	body := []app.UI{html.El("div", "class", "compare-head").Body(
		html.El("h3").Text(phrase.Say("Before and after")),
		ctl.Button("plain", pin.String(), state.Pin{}),
	)}
	if c, ok := s.Run.Against(s.Pinned); ok {
		body = append(body, sideBySide(ctl, s, state.PinnedRows, phrase.Phrase("Pinned and now"), c, phrase.Phrase("No difference from the pinned run yet.")))
	} else {
		body = append(body, html.El("p", "class", "knob-hint").Text(phrase.Say("Pin a run, change something, and compare both here.")))
	}
	inBrowsers := html.El("p", "class", "knob-hint").Text(phrase.Say("This is a long run: it is being played in every browser."))
	if !s.Comparing() {
		same := phrase.Phrase("All four browsers behave the same here.")
		if s.Compared().Failed != nil {
			same = phrase.Phrase("The other browsers behave the same here.")
		}
		inBrowsers = sideBySide(ctl, s, state.BrowserRows, phrase.Phrase("The same in every browser"), s.Compared(), same)
	}
	body = append(body,
		html.El("h3").Text(phrase.Say("In every browser")),
		inBrowsers,
	)
	for _, run := range s.Compared().Failed {
		body = append(body, html.El("p", "class", "problem").Text(phrase.Say("{browser} is not compared: {problem}", "browser", run.Title, "problem", run.Problem)))
	}
	body = append(body,
		ctl.Fold(s, state.SwitchesFold, phrase.Phrase("How each browser behaves, with sources"), func() []app.UI { return []app.UI{switches()} }),
	)
	return html.El("div", "class", "compare").Body(body...)
}

// sideBySide shows the events that differ, and a sentence for each run about
// its differences.
func sideBySide(ctl *control.Set, s *state.State, list state.List, caption phrase.Phrase, c compare.Comparison, same phrase.Phrase) app.HTMLElem {
	if c.Differing == 0 {
		return html.El("p").Body(html.Sign("mark", "✓ "), html.El("span").Text(same.String()))
	}
	names := append([]string{phrase.Say("Event")}, c.Titles...)
	differ := c.Differences().Rows
	shown, part := ctl.Part(s, list, 1, len(differ), 2*len(c.Titles))
	rows := control.Items(shown, differ, func(_ int, r *compare.ComparedRow) app.UI {
		first := r.First()
		cells := []app.UI{html.RowHeading(html.El("span").Text(first.Action+" "), html.El("code").Text(first.Request))}
		for i, e := range r.Events {
			cells = append(cells, comparedCell(s, c.Titles[i], e, r.DiffersIn(i)))
		}
		return html.El("tr", "role", "row").Body(cells...)
	})
	var summaries []app.UI
	for i, words := range c.Summaries {
		if words != "" {
			summaries = append(summaries, html.El("li").Body(html.El("strong").Text(phrase.Say("{title}:", "title", c.Titles[i])), app.Text(" "), html.El("span").Text(words)))
		}
	}
	return html.El("div").Body(
		html.El("ul", "class", "short").Body(summaries...),
		part,
		html.Grid("compared", caption, html.Headings(names...), rows),
	)
}

// chipsCompared is how many cookies a cell shows, and counts the others.
const chipsCompared = 10

// comparedCell is an event in one run, nil if that run does not have it.
func comparedCell(s *state.State, title string, e *event.Event, differs bool) app.UI {
	parts := []app.UI{html.Sign("", "–"), html.ScreenReaderText(phrase.Say("does not happen"))}
	if e != nil {
		parts = comparedEvent(s, e)
	}
	return html.El("td", "role", "cell", "data-heading", title, "data-differs", html.Bool(differs)).
		Body(html.El("div").Body(parts...))
}

func comparedEvent(s *state.State, e *event.Event) []app.UI {
	parts := []app.UI{
		html.ScreenReaderText(phrase.Say("event {event}:", "event", strconv.Itoa(e.Number)) + " "),
		html.El("p").Text(e.Result),
		html.El("p").Text(e.CookieSent),
	}
	for _, chip := range e.Chips[:min(len(e.Chips), chipsCompared)] {
		mark := html.El("span", "class", "chip", "data-outcome", string(chip.Outcome), "data-readable", html.Bool(chip.Readable))
		parts = append(parts, html.OfCookie(s.Run.Run, mark, chip.Cookie()).
			Body(html.Sign("", chip.Outcome.Sign()), html.El("span").Text(chip.Name), html.ScreenReaderText(" "+chip.Outcome.Word())))
	}
	if more := len(e.Chips) - chipsCompared; more > 0 {
		parts = append(parts, html.El("p").Text(phrase.Say("{n} more", "n", strconv.Itoa(more))))
	}
	if e.Wire != "" {
		parts = append(parts, html.El("p", "class", "finding").Text(phrase.Say("On the wire: {wire}", "wire", e.Wire)))
	}
	return parts
}
