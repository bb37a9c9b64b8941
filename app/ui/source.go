package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// source is the scenario as a file, to copy or to edit.
func source(ctl *Controls, s *state.State) app.UI {
	return h("div", "class", "source").On("change", ctl.OnField).Body(
		h("p", "class", "knob-hint").Text(phrase.Say("This is the whole scenario. Edit it here; the page updates when you leave the field. Errors name the exact location.")),
		ctl.Area("source-text", phrase.Say("The scenario as JSON"), "source", s.Document()),
		claims(ctl, s),
	)
}

// claims says which of the scenario's claims hold, and what was found for the
// others.
func claims(ctl *Controls, s *state.State) app.UI {
	claims := s.Run.Trace.Claims
	if len(claims) == 0 {
		return nil
	}
	held := 0
	var failed []app.UI
	for i, c := range claims {
		if c.OK {
			held++
			continue
		}
		failed = append(failed, h("li").Text(phrase.Say("expect[{i}] does not hold. Found: {found}.", "i", strconv.Itoa(i), "found", c.Found)))
	}
	count := phrase.Plural{One: "{held} of {n} claim", Other: "{held} of {n} claims"}.Of(len(claims), "held", strconv.Itoa(held))
	shown, words := ctl.Part(s, state.ClaimList, 1, len(failed), 1)
	return h("div").Body(
		h("p").Body(around(phrase.Phrase("{claims} of this scenario hold."), "claims", h("strong").Text(count))...),
		words,
		h("ul", "class", "short", "hidden", yes(len(failed) == 0)).Body(failed[shown.First-1:shown.Last]...),
	)
}
