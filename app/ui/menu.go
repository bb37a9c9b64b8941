package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// menus are the popovers. Their fields are written at each change, without drawing
// a popover again.
func menus(ctl *Controls, s *state.State, all *library, site string) []app.UI {
	ctl.Fields[linkID] = site + "#" + s.Fragment()
	ctl.Fields[embedCodeID] = embedCode(site + "embed.html#" + s.Fragment())
	return []app.UI{
		&lessonsMenu{Controls: ctl, Library: all, Current: s.Run.Scenario.Title},
		&shareMenu{},
		&help{Controls: ctl, Letters: !s.NoLetters},
		&palette{Controls: ctl, State: s, Library: all},
	}
}
