package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/compare"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// comparison shows runs side by side: the pinned and the current one, and the
// scenario in all browsers.
func comparison(ctl *Controls, s *state.State) app.UI {
	pin := phrase.Phrase("Pin this run")
	if s.Pinned.Link == s.Run.Link {
		pin = phrase.Phrase("Unpin the run")
	}
	body := []app.UI{h("div", "class", "compare-head").Body(
		h("h3").Text(phrase.Say("Before and after")),
		ctl.Button("plain", pin.String(), state.Pin{}),
	)}
	if c, ok := s.AgainstPinned(); ok {
		body = append(body, sideBySide(ctl, s, state.PinnedRows, phrase.Phrase("Pinned and now"), c, phrase.Phrase("No difference from the pinned run yet.")))
	} else {
		body = append(body, h("p", "class", "knob-hint").Text(phrase.Say("Pin a run, change something, and compare both here.")))
	}
	inBrowsers := h("p", "class", "knob-hint").Text(phrase.Say("This is a long run: it is being played in every browser."))
	if !s.Comparing() {
		inBrowsers = sideBySide(ctl, s, state.BrowserRows, phrase.Phrase("The same in every browser"), s.Compared(), phrase.Phrase("All four browsers behave the same here."))
	}
	body = append(body,
		h("h3").Text(phrase.Say("In every browser")),
		inBrowsers,
		ctl.Fold(s, state.SwitchesFold, phrase.Phrase("How each browser behaves, with sources"), func() []app.UI { return []app.UI{switches()} }),
	)
	return h("div", "class", "compare").Body(body...)
}

// sideBySide shows the events that differ, and says in a sentence for each run
// what does.
func sideBySide(ctl *Controls, s *state.State, list state.List, caption phrase.Phrase, c compare.Comparison, same phrase.Phrase) app.HTMLElem {
	if c.Differing == 0 {
		return h("p").Body(sign("mark", "✓ "), h("span").Text(same.String()))
	}
	names := append([]string{phrase.Say("Event")}, c.Titles...)
	differ := c.Differences().Rows
	shown, part := ctl.Part(s, list, 1, len(differ), 2*len(c.Titles))
	rows := items(shown, differ, func(_ int, r *compare.ComparedRow) app.UI {
		cells := []app.UI{rowHeading(h("span").Text(r.Action+" "), h("code").Text(r.Request))}
		for i, cell := range r.Cells {
			cells = append(cells, comparedCell(s, c.Titles[i], &cell))
		}
		return h("tr", "role", "row").Body(cells...)
	})
	var summaries []app.UI
	for i, words := range c.Summaries {
		if words != "" {
			summaries = append(summaries, h("li").Body(h("strong").Text(phrase.Say("{title}:", "title", c.Titles[i])), app.Text(" "), h("span").Text(words)))
		}
	}
	return h("div").Body(
		h("ul", "class", "short").Body(summaries...),
		part,
		grid("compared", caption, headings(names...), rows),
	)
}

// chipsCompared is how many cookies a cell shows, and counts the others.
const chipsCompared = 10

func comparedCell(s *state.State, title string, c *compare.ComparedCell) app.UI {
	if c.Number == 0 {
		return h("td", "role", "cell", "data-heading", title, "data-differs", yes(c.Differs)).
			Body(h("div").Body(sign("", "–"), heard(phrase.Say("does not happen"))))
	}
	parts := []app.UI{
		heard(phrase.Say("event {event}:", "event", strconv.Itoa(c.Number)) + " "),
		h("p").Text(c.Result),
		h("p").Text(c.CookieSent),
	}
	for _, chip := range c.Chips[:min(len(c.Chips), chipsCompared)] {
		e := h("span", "class", "chip", "data-fate", string(chip.Fate), "data-readable", yes(chip.Readable))
		parts = append(parts, ofCookie(s.Run.Run, e, chip.Cookie()).
			Body(sign("", chip.Fate.Sign()), h("span").Text(chip.Name), heard(" "+chip.Fate.Word())))
	}
	if more := len(c.Chips) - chipsCompared; more > 0 {
		parts = append(parts, h("p").Text(phrase.Say("{n} more", "n", strconv.Itoa(more))))
	}
	if c.Wire != "" {
		parts = append(parts, h("p", "class", "finding").Text(phrase.Say("On the wire: {wire}", "wire", c.Wire)))
	}
	return h("td", "role", "cell", "data-heading", title, "data-differs", yes(c.Differs)).
		Body(h("div").Body(parts...))
}
