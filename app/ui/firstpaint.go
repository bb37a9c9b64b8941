//go:build !js

package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// A FirstPaint is what a page shows before its program has arrived.
type FirstPaint struct {
	// HTML is as go-app prints it, which is not how a browser should get it.
	HTML string
	// Fields are the texts of the fields, by id: go-app has no hand in them.
	Fields map[string]string
}

// laneWidths are the widths that the lanes of a first paint are drawn for: the
// usual telephones, a tablet, and screens of a laptop and of a desk. The
// stylesheet shows the widest that fits.
var laneWidths = []float64{300, 328, 340, 372, 585, 736, 840, 1200}

// Paint draws the first state of a scenario with the components of the live
// page, so that nothing moves when that takes over.
func Paint(s *scenario.Scenario) (FirstPaint, error) {
	opened, err := state.New(s)
	if err != nil {
		return FirstPaint{}, err
	}
	m := newModel()
	m.State = opened
	m.widths = laneWidths
	html := app.HTMLString(m.full())
	_, address := m.Address()
	m.fields[addressID] = address
	m.fields[scrubberID] = strconv.Itoa(m.Row())
	return FirstPaint{html, m.fields}, nil
}
