// Package dialog has the popovers of the page: a new case, the lessons, the link to share, the
// help, and the list of all commands.
package dialog

import (
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
)

// Menus are the popovers. Their fields are set at each change, without drawing
// a popover again.
//
// The popover Share is in the HTML page, and web/share.js does the rest.
func Menus(ctl *control.Set, s *state.State, all *Library, site, link string) []app.UI {
	ctl.Fields[html.LinkID] = link
	ctl.Fields[html.FrameID] = site + "embed.html#" + s.Fragment()
	ctl.Fields[html.SecretsID] = strings.Join(s.Draft.Secrets, " ")
	return []app.UI{
		&newCase{Controls: ctl},
		&lessonsMenu{Controls: ctl, Library: all, Current: s.Run.Scenario.Title, Finished: all.Finished(), Site: site},
		&help{Controls: ctl, Site: site, Letters: !s.NoLetters},
		&palette{Controls: ctl, State: s, Library: all},
	}
}
