package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/sheet"
)

// print draws the sheet before printing and removes it afterwards.
func (m *model) print(printing bool) {
	m.printing = printing
	m.revision++
	m.redraw()
}

// sheet is printed instead of the page: a worksheet in which results that have
// not been guessed are hidden, and the reasons on a second page.
func (m *model) sheet() app.UI {
	if !m.printing || m.state.Damage != nil || m.state.Pending.Is(state.ForOpening) {
		return nil
	}
	return sheet.Worksheet(&m.state, m.site)
}
