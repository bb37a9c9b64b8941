// Package why draws the explanation of the selection: the verdict, its checks and
// headers, the guess that comes before it, and the changes that would fix the run.
package why

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// longHeadline is the length from which a headline is set smaller: it is a paragraph.
const longHeadline = 160

// Panel explains the selection.
func Panel(ctl *control.Set, s *state.State, onKey app.EventHandler) app.UI {
	box, title := html.Section("why", phrase.Phrase("Why"))
	html.With(box, "id", html.WhyID, "tabindex", "0").On("keydown", onKey)
	if s.Row() == 0 {
		return box.Body(title, html.El("p", "class", "empty").Text(phrase.Say("Type an address and press Go.")))
	}
	if p, hidden := s.Guessing.Hidden(s.Row()); hidden {
		return box.Body(title, guess(ctl, s, p))
	}
	r := s.Why()
	return box.Body(
		title,
		GuessResult(s, s.Row()),
		Verdict(s, r),
		html.El("p", "class", "headline", "data-long", html.Bool(len(r.Headline) > longHeadline)).Text(r.Headline),
		ownAnswer(s),
		nextQuestion(ctl, s),
		checks(ctl, s, r.Checks),
		others(ctl, s, r),
		rule(r),
		headers(ctl, s),
		html.Note(s.Run.Note(s.Selected)), // the author's, if a step begins here
		proposals(ctl, s),
	)
}

// Verdict is the result in a few words.
func Verdict(s *state.State, r why.Reasoning) app.HTMLElem {
	return html.El("p", "class", "verdict", "data-outcome", string(r.Outcome), "data-readable", html.Bool(leaks(s)), "hidden", html.Bool(r.Verdict == "")).Body(
		html.Sign("", r.Outcome.Sign()),
		html.El("span").Text(r.Verdict),
	)
}

// leaks reports whether anyone on the wire can read a cookie at the selected
// place.
func leaks(s *state.State) bool {
	for _, c := range s.Run.Events[s.Row()-1].Chips {
		if c.Readable && (c.At.Within(s.Selected) || s.Selected.Within(c.At)) {
			return true
		}
	}
	return false
}

// checks are the rules that were applied, passed or not.
func checks(ctl *control.Set, s *state.State, list []why.Check) app.UI {
	shown, words := ctl.Part(s, state.CheckList, 1, len(list), 1)
	drawn := control.Items(shown, list, func(_ int, check *why.Check) app.UI {
		character, word := "✕", phrase.Phrase("No:")
		if check.OK {
			character, word = "✓", phrase.Phrase("Yes:")
		}
		return html.El("li", "data-ok", html.Bool(check.OK)).Body(
			html.Sign("mark", character), html.ScreenReaderText(word.String()+" "), html.El("span").Text(check.Text))
	})
	return control.InFull(words, html.El("ul", "class", "checks", "hidden", html.Bool(len(list) == 0)).Body(drawn...))
}

// others are the reasons beside that of the headline, and the warnings.
func others(ctl *control.Set, s *state.State, r why.Reasoning) app.UI {
	texts := r.Texts
	if len(texts) > 0 && (r.Outcome == event.Blocked || r.Outcome == event.Rejected || strings.HasPrefix(r.Headline, texts[0].Sentence)) {
		texts = texts[1:]
	}
	shown, words := ctl.Part(s, state.ReasonList, 1, len(texts), 1)
	drawn := control.Items(shown, texts, func(_ int, text *explain.Text) app.UI { return html.El("li").Text(text.Sentence) })
	return control.InFull(words, html.El("ul", "class", "others", "hidden", html.Bool(len(drawn) == 0)).Body(drawn...))
}

// rule is the section, the name in DevTools, and the browsers in which the
// decision was measured.
func rule(r why.Reasoning) app.UI {
	var words []app.UI
	add := func(parts ...app.UI) {
		if len(words) > 0 {
			words = append(words, app.Text(" · "))
		}
		words = append(words, parts...)
	}
	if r.Section != "" {
		add(html.El("strong").Text(r.Section))
	}
	if r.DevTools != "" {
		add(html.Around(phrase.Phrase("DevTools calls it {name}"), "name", html.El("strong").Text(r.DevTools))...)
	}
	if len(r.Texts) > 0 && r.Texts[0].Measured != 0 {
		add(app.Text(phrase.Say("measured in {browsers}", "browsers", explain.Browsers(r.Texts[0].Measured))))
	}
	return html.El("p", "class", "rule", "hidden", html.Bool(len(words) == 0)).Body(words...)
}
