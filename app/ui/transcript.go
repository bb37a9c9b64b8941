package ui

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/engine/teach"
)

// transcript shows the run as prose.
func (m *Model) transcript() app.UI {
	var items []app.UI
	for _, p := range teach.Transcript(m.Run.Run, m.window()) {
		number := h("button",
			"class", "number",
			"type", "button",
			"aria-label", eventName(p.Row),
			"aria-pressed", yes(p.Row == m.Row()),
			placeAttribute, p.At.String(),
		).Text(strconv.Itoa(p.Row))
		items = append(items, h("li", "data-current", yes(p.Row == m.Row())).Body(
			number,
			h("div").Body(
				h("p").Text(p.Text),
				note(p.Note),
			),
		))
	}
	return h("ol", "class", "transcript").On("click", m.onPlace).Body(items...)
}
