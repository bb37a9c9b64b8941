package ui

import (
	"encoding/json"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/whatif"
)

// proposals are the fixes for the run, and the flips that change the selection.
func proposals(ctl *Controls, s *state.State) app.UI {
	var repairs, workarounds, others []app.UI
	for _, f := range s.Fixes() {
		if f.Kind == whatif.Repair {
			repairs = append(repairs, fix(ctl, s, f))
		} else {
			workarounds = append(workarounds, fix(ctl, s, f))
		}
	}
	for _, p := range s.Proposals() {
		others = append(others, h("li").Body(
			h("strong").Text(p.Flip.Label),
			h("p", "class", "knob-hint").Text(p.Does),
			try(ctl, s, phrase.Say("Try it"), state.Try{Flip: p.Flip}),
		))
	}
	var groups []app.UI
	add := func(title phrase.Phrase, items []app.UI) {
		if len(items) > 0 {
			groups = append(groups, h("h3").Text(title.String()), h("ul").Body(items...))
		}
	}
	switch {
	case s.GaveUp() && s.Verdict() == state.Unmended:
		groups = append(groups, h("p", "class", "knob-hint").Text(phrase.Say("This scenario is too large to search for fixes.")))
	case s.GaveUp():
		groups = append(groups, h("p", "class", "knob-hint").Text(phrase.Say("This scenario is too large to try every change: there may be better fixes.")))
	case s.Verdict() == state.Sound:
		groups = append(groups, h("p", "class", "knob-hint").Text(phrase.Say("Nothing is wrong in this scenario, so there is nothing to fix.")))
	case s.Verdict() == state.Unmended:
		groups = append(groups, h("p", "class", "knob-hint").Text(phrase.Say("Something is wrong in this scenario, and none of the changes tried here fixes it.")))
	}
	add(phrase.Phrase("Fix"), repairs)
	add(phrase.Phrase("Workarounds"), workarounds)
	add(phrase.Phrase("If you change one thing"), others)
	if groups == nil {
		return h("div", "class", "proposals", "hidden", "true")
	}
	return h("div", "class", "proposals").Body(groups...)
}

// fix is a change that fixes the run: what changes and where, its effect, why
// it is only a workaround if it is one, and the claims for a test.
func fix(ctl *Controls, s *state.State, f whatif.Fix) app.UI {
	does := f.Consequence
	if f.Why != "" {
		does = f.Why + " " + does
	}
	parts := []app.UI{h("strong").Text(f.Label)}
	if f.Where != "" {
		parts = append(parts, h("p", "class", "knob-hint").Text(f.Where))
	}
	parts = append(parts, h("p", "class", "knob-hint").Text(does))
	if test := testOf(f); test != "" {
		parts = append(parts, ctl.Fold(s, state.TestFold, phrase.Phrase("As a test"), func() []app.UI {
			return []app.UI{h("pre", "class", "knob-hint").Body(h("code").Text(test))}
		}))
	}
	return h("li").Body(append(parts, try(ctl, s, phrase.Say("Try it"), state.Try{Flip: f.Flip}))...)
}

// testOf is the expect of a scenario for a fix, as JSON.
func testOf(f whatif.Fix) string {
	if f.Kind != whatif.Repair || len(f.Claims) == 0 {
		return ""
	}
	claims := make([]string, len(f.Claims))
	for i, c := range f.Claims {
		text, err := json.Marshal(c)
		if err != nil {
			return ""
		}
		claims[i] = string(text)
	}
	return strings.Join(claims, ",\n")
}

// tryText is the label of a button that tries a flip.
func tryText(flip string) string { return phrase.Say("Try it: {flip}", "flip", flip) }

// try makes a proposed change. Its scope distinguishes flips with the same
// name. The button disappears with its run, so the focus moves to its section.
func try(ctl *Controls, s *state.State, text string, a state.Try) app.UI {
	try := func(_ app.Context, e app.Event) {
		around := whyID
		if bridge.In(eventOf(e), "#"+panelID) {
			around = panelID
		}
		ctl.Do(a)
		_ = bridge.Focus(around)
	}
	return h("button", "class", "plain try", "type", "button", "aria-label", tryText(a.Flip.Label+" "+a.Flip.Where)).
		On("click", try, a.Flip.Label, a.Flip.Where, s.Run.Link).
		Text(text)
}
