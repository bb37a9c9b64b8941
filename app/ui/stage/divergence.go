package stage

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// changelog says what the model has learned, release by release.
const changelog = "https://github.com/crumbtrail/crumbtrail/blob/main/CHANGELOG.md"

// Divergence says that the link had another result when it was made, nil if it had
// this one.
func Divergence(ctl *control.Set, s *state.State) app.UI {
	if s.Divergence == nil {
		return nil
	}
	return html.El("div", "class", "change divergence").Body(html.El("p").Body(
		html.El("strong").Text(s.Divergence.Text()), app.Text(" "),
		html.El("a", "href", changelog, "target", "_blank", "rel", "noopener").Text(phrase.Say("What has changed")), app.Text(" "),
		ctl.Button("link", phrase.Say("Close"), state.CloseDivergence{}),
	))
}
