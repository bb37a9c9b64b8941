//go:build !js

package sheet

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// articleWidths are the widths of the lanes in an article without script: for a
// narrow screen, and for all others. The stylesheet shows one of them.
var articleWidths = []float64{340, 700}

// Article draws a run as the printed sheet shows it, with nothing hidden, for
// pages without script. The HTML is as go-app prints it, and its buttons need to
// become text.
func Article(s *scenario.Scenario) (string, error) {
	opened, err := state.New(s)
	if err != nil {
		return "", err
	}
	shown := state.Apply(opened, state.Show{})
	return app.HTMLString(html.El("article", "class", "sheet").Body(article(&shown, articleWidths...)...)), nil
}
