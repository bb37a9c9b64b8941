package ui

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/explain"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/why"
)

// whyPanel explains the selection.
func whyPanel(ctl *Controls, s *state.State, onKey app.EventHandler) app.UI {
	box, title := section("why", phrase.Phrase("Why"))
	with(box, "id", whyID, "tabindex", "0").On("keydown", onKey)
	if s.Row() == 0 {
		return box.Body(title, h("p", "class", "empty").Text(phrase.Say("Type an address and press Go.")))
	}
	if p, hidden := s.Hidden(s.Row()); hidden {
		return box.Body(title, guess(ctl, s, p))
	}
	r := s.Why()
	return box.Body(
		title,
		said(s, s.Row()),
		verdict(s, r),
		h("p", "class", "headline").Text(r.Headline),
		checks(ctl, s, r.Checks),
		others(ctl, s, r),
		rule(r),
		headers(ctl, s),
		note(s.Run.Note(s.Selected)), // the author's, on the step that begins here
		proposals(ctl, s),
	)
}

// verdict is the result in a few words.
func verdict(s *state.State, r why.Reasoning) app.HTMLElem {
	return h("p", "class", "verdict", "data-fate", string(r.Fate), "data-readable", yes(leaks(s)), "hidden", yes(r.Verdict == "")).Body(
		sign("", r.Fate.Sign()),
		h("span").Text(r.Verdict),
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
func checks(ctl *Controls, s *state.State, list []why.Check) app.UI {
	shown, words := ctl.Part(s, state.CheckList, 1, len(list), 1)
	drawn := items(shown, list, func(_ int, check *why.Check) app.UI {
		character, word := "✕", phrase.Phrase("No:")
		if check.OK {
			character, word = "✓", phrase.Phrase("Yes:")
		}
		return h("li", "data-ok", yes(check.OK)).Body(
			sign("mark", character), heard(word.String()+" "), h("span").Text(check.Text))
	})
	return inFull(words, h("ul", "class", "checks", "hidden", yes(len(list) == 0)).Body(drawn...))
}

// others are the reasons beside the one that the headline tells, and what
// there is to warn of.
func others(ctl *Controls, s *state.State, r why.Reasoning) app.UI {
	texts := r.Texts
	if len(texts) > 0 && (r.Fate == event.Held || r.Fate == event.Refused || strings.HasPrefix(r.Headline, texts[0].Sentence)) {
		texts = texts[1:]
	}
	shown, words := ctl.Part(s, state.ReasonList, 1, len(texts), 1)
	drawn := items(shown, texts, func(_ int, text *explain.Text) app.UI { return h("li").Text(text.Sentence) })
	return inFull(words, h("ul", "class", "others", "hidden", yes(len(drawn) == 0)).Body(drawn...))
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
		add(h("strong").Text(r.Section))
	}
	if r.DevTools != "" {
		add(around(phrase.Phrase("DevTools calls it {name}"), "name", h("strong").Text(r.DevTools))...)
	}
	if len(r.Texts) > 0 && r.Texts[0].Measured != 0 {
		add(app.Text(phrase.Say("measured in {browsers}", "browsers", explain.Browsers(r.Texts[0].Measured))))
	}
	return h("p", "class", "rule", "hidden", yes(len(words) == 0)).Body(words...)
}
