package stage

import (
	"cmp"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// The share of the lanes in the height of the page, in percent: the stylesheet's
// own, and the range of what the reader can choose.
const ownSplit, leastSplit, mostSplit = "57", "25", "85"

// Separator divides the height between the lanes and the views. boot.js moves it,
// because it needs no program to be moved, and leaves its position on the page.
func Separator() app.UI {
	kept, _ := bridge.PageAttribute("split")
	return html.El("div",
		"class", "split",
		"role", "separator",
		"tabindex", "0",
		"aria-orientation", "horizontal",
		"aria-label", phrase.Say("Height of the lanes"),
		"aria-controls", html.LanesID+" "+html.PanelID,
		"aria-valuemin", leastSplit,
		"aria-valuemax", mostSplit,
		"aria-valuenow", cmp.Or(kept, ownSplit),
	)
}
