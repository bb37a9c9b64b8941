package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// Groups of radio buttons.
const (
	sameSiteGroup = "samesite"
	redirectGroup = "redirect"
	browserGroup  = "browser"
)

// knobs edit the parts of the scenario that belong to the selection.
func knobs(ctl *Controls, s *state.State) app.UI {
	return h("div", "class", "knobs").On("change", ctl.OnField).
		Body(cookieKnobs(ctl, s), serverKnobs(ctl, s), browserKnobs(ctl, s), stepKnobs(ctl, s))
}

// chosenOptions are the ids of the radio buttons that the state has chosen.
func chosenOptions(s *state.State) []string {
	return []string{
		optionID(browserGroup, browserChosen(s)),
		optionID(redirectGroup, redirectChosen(s)),
		optionID(sameSiteGroup, sameSiteChosen(s)),
	}
}
