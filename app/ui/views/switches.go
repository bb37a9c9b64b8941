package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/browser"
	"github.com/crumbtrail/crumbtrail/engine/evidence"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/scenario"
)

// switches lists the behaviors in which browsers differ, each with its source.
func switches() app.UI {
	names := []string{phrase.Say("Choice")}
	for _, b := range scenario.Browsers() {
		names = append(names, browser.ProfileOf(b).Name)
	}
	var rows []app.UI
	for _, s := range evidence.Switches() {
		cells := []app.UI{html.RowHeading(html.El("p").Text(s.Decides), html.El("code", "class", "finding").Text(s.Name))}
		for i, b := range scenario.Browsers() {
			source := s.Source(b)
			cells = append(cells, html.Cell(names[i+1],
				html.El("p").Body(html.El("strong").Text(s.Value(browser.ProfileOf(b)))),
				html.El("p", "class", "finding").Text(source.String()),
			))
		}
		rows = append(rows, html.El("tr", "role", "row").Body(cells...))
	}
	return html.Grid("switches", phrase.Phrase("How each browser behaves"), html.Headings(names...), rows)
}
