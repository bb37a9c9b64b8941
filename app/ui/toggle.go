package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// Toggle is a switch: the whole row with its name, and what it means. Without
// an action something else decides about it, which the hint names.
func (ctl *Controls) Toggle(id, name, hint string, on bool, a state.Action) app.UI {
	label := []app.UI{h("span", "id", id+"-name", "class", "knob-name").Text(name)}
	row := h("button",
		"class", "knob switch",
		"id", id,
		"type", "button",
		"role", "switch",
		"aria-checked", yes(on),
		"aria-labelledby", id+"-name",
	)
	if hint != "" {
		with(row, "aria-describedby", id+"-hint")
		label = append(label, h("span", "id", id+"-hint", "class", "knob-hint").Text(hint))
	}
	if a == nil {
		with(row, "aria-disabled", "true")
	} else {
		ctl.Click(row, a)
	}
	return row.Body(h("span", "class", "knob-label").Body(label...), sign("track", ""))
}
