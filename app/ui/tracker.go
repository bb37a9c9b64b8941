package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
	"github.com/crumbtrail/crumbtrail/engine/track"
)

// tracker follows variables through the run.
func tracker(run *event.Run, w event.Window, row int) app.UI {
	t := track.Tracker(run, w)
	names := []string{phrase.Say("Variable")}
	for _, column := range t.Columns {
		names = append(names, column.Title)
	}
	rows := make([]app.UI, len(t.Variables))
	for i, v := range t.Variables {
		cells := []app.UI{rowHeading(h("code").Text(v.Name))}
		for j, value := range v.Values {
			cells = append(cells, moment(row, t.Columns[j], value, j > 0 && value != v.Values[j-1]))
		}
		rows[i] = ofCookie(run, h("tr", "role", "row"), v.Cookie).Body(cells...)
	}
	return grid("tracks", phrase.Phrase("Variables, event by event"), headings(names...), rows)
}

// moment is the value of a variable at one moment; a new value is highlighted.
func moment(row int, c track.Column, value string, fresh bool) app.UI {
	e := h("td",
		"role", "cell",
		"data-heading", c.Title,
		"data-fresh", yes(fresh),
		"data-current", yes(c.Row > 0 && c.Row == row),
	)
	if c.Row > 0 {
		with(e, placeAttribute, c.At.String())
	}
	return e.Body(h("div").Text(value))
}
