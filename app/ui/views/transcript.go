package views

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// Transcript shows the run as prose.
func Transcript(run *event.Run, w event.Window, row int) app.UI {
	var items []app.UI
	for _, p := range teach.Transcript(run, w) {
		number := html.El("button",
			"class", "number",
			"type", "button",
			"aria-label", html.EventName(p.Row),
			"aria-pressed", html.Bool(p.Row == row),
			control.PlaceAttribute, p.At.String(),
		).Text(strconv.Itoa(p.Row))
		items = append(items, html.El("li", "data-current", html.Bool(p.Row == row)).Body(
			number,
			html.El("div").Body(
				html.El("p").Text(p.Text),
				html.Note(p.Note),
			),
		))
	}
	return html.El("ol", "class", "transcript").Body(items...)
}
