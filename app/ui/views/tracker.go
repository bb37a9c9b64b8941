package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
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
		cells := []app.UI{html.RowHeading(html.El("code").Text(v.Name))}
		for j, value := range v.Values {
			cells = append(cells, moment(row, t.Columns[j], value, j > 0 && value != v.Values[j-1]))
		}
		rows[i] = html.OfCookie(run, html.El("tr", "role", "row"), v.Cookie).Body(cells...)
	}
	return html.Grid("tracks", phrase.Phrase("Variables, event by event"), html.Headings(names...), rows)
}

// moment is the value of a variable at one moment; a new value is highlighted.
func moment(row int, c track.Column, value string, fresh bool) app.UI {
	e := html.El("td",
		"role", "cell",
		"data-heading", c.Title,
		"data-fresh", html.Bool(fresh),
		"data-current", html.Bool(c.Row > 0 && c.Row == row),
	)
	if c.Row > 0 {
		html.With(e, control.PlaceAttribute, c.At.String())
	}
	return e.Body(html.El("div").Text(value))
}
