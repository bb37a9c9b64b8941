package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/evidence"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// switches lists the behaviors on which browsers differ, each with its source.
func switches() app.UI {
	names := []string{phrase.Say("Choice")}
	for _, b := range state.Browsers() {
		names = append(names, browser.ProfileOf(b).Name)
	}
	var rows []app.UI
	for _, s := range evidence.Switches() {
		cells := []app.UI{rowHeading(h("p").Text(s.Decides), h("code", "class", "finding").Text(s.Name))}
		for i, b := range state.Browsers() {
			source := s.Source(b)
			cells = append(cells, cell(names[i+1],
				h("p").Body(h("strong").Text(s.Value(browser.ProfileOf(b)))),
				h("p", "class", "finding").Text(source.String()),
			))
		}
		rows = append(rows, h("tr", "role", "row").Body(cells...))
	}
	return grid("switches", phrase.Phrase("How each browser behaves"), headings(names...), rows)
}
