// Package dialog has the popovers of the page: a new case, the lessons, the link to share, the
// help, and the list of all commands.
package dialog

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
)

// Menus are the popovers. Their fields are set at each change, without drawing
// a popover again.
func Menus(ctl *control.Set, s *state.State, all *Library, site, link string) []app.UI {
	return []app.UI{
		&newCase{Controls: ctl},
		&lessonsMenu{Controls: ctl, Library: all, Current: s.Run.Scenario.Title, Finished: all.Finished(), Site: site},
		share(ctl, s, site, link),
		&help{Controls: ctl, Site: site, Letters: !s.NoLetters},
		&palette{Controls: ctl, State: s, Library: all},
	}
}
