//go:build !js

package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A FirstPaint is what a page shows before its program has loaded.
type FirstPaint struct {
	// HTML is what go-app prints, which browsers cannot use unchanged.
	HTML string
	// Fields are the texts of the fields, by id, which go-app does not write.
	Fields map[string]string
}

// laneWidths are the widths of the lanes in a first paint: those of common
// phones, a tablet, laptops and desktops. The stylesheet shows the widest that
// fits.
var laneWidths = []float64{300, 328, 340, 372, 585, 736, 840, 1200}

// A run of more than longRun events is drawn in longRunWidths only, so that its page
// stays small.
const longRun = 20

var longRunWidths = []float64{300, 340, 585, 736, 1200}

// widthsOf are the widths in which the first paint has the lanes of a run.
func widthsOf(run *state.Run) []float64 {
	if len(run.Events) > longRun {
		return longRunWidths
	}
	return laneWidths
}

// Paint draws the first state of a scenario with the components of the live
// page, so that nothing moves when the program takes over.
func Paint(s *scenario.Scenario) (FirstPaint, error) { return paint(s, (*model).fullPage) }

// PaintEmbed draws the first state of a scenario as an embed shows it.
func PaintEmbed(s *scenario.Scenario) (FirstPaint, error) {
	return paint(s, func(m *model) app.UI {
		m.compact()
		return m.embed()
	})
}

func paint(s *scenario.Scenario, draw func(*model) app.UI) (FirstPaint, error) {
	opened, err := state.New(s)
	if err != nil {
		return FirstPaint{}, err
	}
	m := newModel()
	m.state = opened
	m.widths = widthsOf(&opened.Run)
	return printed(m, draw(m)), nil
}
