// Package editor draws the controls that edit the scenario: the address bar,
// and the knobs of the cookie, the server, the browser and the steps of the
// selection.
package editor

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
)

// Groups of radio buttons.
const (
	sameSiteGroup = "samesite"
	redirectGroup = "redirect"
	browserGroup  = "browser"
)

// Knobs edit the parts of the scenario that belong to the selection.
func Knobs(ctl *control.Set, s *state.State) app.UI {
	return html.El("div", "class", "knobs").On("change", ctl.OnField).
		Body(cookieKnobs(ctl, s), serverKnobs(ctl, s), browserKnobs(ctl, s), stepKnobs(ctl, s))
}

// ChosenOptions are the ids of the radio buttons that the state has chosen.
func ChosenOptions(s *state.State) []string {
	return []string{
		control.OptionID(browserGroup, browserChosen(s)),
		control.OptionID(redirectGroup, redirectChosen(s)),
		control.OptionID(sameSiteGroup, sameSiteChosen(s)),
	}
}
