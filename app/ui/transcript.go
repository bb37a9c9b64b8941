package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// transcript shows the run as prose.
func transcript(run *event.Run, w event.Window, row int) app.UI {
	var items []app.UI
	for _, p := range teach.Transcript(run, w) {
		number := h("button",
			"class", "number",
			"type", "button",
			"aria-label", eventName(p.Row),
			"aria-pressed", yes(p.Row == row),
			placeAttribute, p.At.String(),
		).Text(strconv.Itoa(p.Row))
		items = append(items, h("li", "data-current", yes(p.Row == row)).Body(
			number,
			h("div").Body(
				h("p").Text(p.Text),
				note(p.Note),
			),
		))
	}
	return h("ol", "class", "transcript").Body(items...)
}
