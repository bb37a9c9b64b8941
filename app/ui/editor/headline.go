package editor

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// RedirectTo is the status with which the current server redirects, or would if the
// redirect were turned on.
func RedirectTo(s *state.State) string {
	if chosen := redirectChosen(s); chosen != "0" {
		return chosen
	}
	return "301"
}

// HeadlineKnobs are the two most important knobs beside the address.
func HeadlineKnobs(ctl *control.Set, s *state.State) app.UI {
	var knobs []app.UI
	if k, ok := s.CurrentCookie(); ok {
		on, flip := FlipSecure(s, k)
		knobs = append(knobs, ctl.Toggle("secure", "Secure", "", on, flip))
	}
	if turn, isSetting := FlipRedirect(s).(state.TurnSetting); isSetting {
		knobs = append(knobs, ctl.Toggle("redirect", phrase.Say("Redirect"), "", !turn.On, turn))
	} else if len(s.Draft.Scenario.Servers) > 0 {
		on := RedirectTo(s)
		knobs = append(knobs, control.Choice(redirectGroup, redirectName(), []control.Option{noRedirect(), {Value: on, Text: on}}, redirectChosen(s), onRedirect(ctl)))
	}
	return html.El("div", "class", "headline-knobs").Body(knobs...)
}
