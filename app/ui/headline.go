package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// headlineKnobs are the two most important knobs beside the address.
func headlineKnobs(ctl *Controls, s *state.State) app.UI {
	var knobs []app.UI
	if k, ok := s.CurrentCookie(); ok {
		on, flip := flipSecure(s, k)
		knobs = append(knobs, ctl.Toggle("secure", "Secure", "", on, flip))
	}
	if turn, isSetting := flipRedirect(s).(state.TurnSetting); isSetting {
		knobs = append(knobs, ctl.Toggle("redirect", phrase.Say("Redirect"), "", !turn.On, turn))
	} else if len(s.Run.Scenario.Servers) > 0 {
		on := redirectChosen(s)
		if on == "0" {
			on = "301"
		}
		knobs = append(knobs, choice(redirectGroup, redirectName(), []option{noRedirect(), {Value: on, Text: on}}, redirectChosen(s), onRedirect(ctl)))
	}
	return h("div", "class", "headline-knobs").Body(knobs...)
}
