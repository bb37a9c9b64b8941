package ui

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// source is the scenario as a file, to copy or to rewrite.
func (m *Model) source() app.UI {
	return h("div", "class", "source").On("change", m.onField).Body(
		h("p", "class", "knob-hint").Text("This is the whole scenario. Write in it, and leave the field: the page follows. A mistake is named by its place."),
		m.area("source-text", "The scenario as JSON", "source", m.Document()),
	)
}
