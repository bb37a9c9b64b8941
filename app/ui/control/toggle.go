package control

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
)

// Toggle is a switch: a row with its name and its meaning. Without an action
// something else decides about it, which the hint names.
func (ctl *Set) Toggle(id, name, hint string, on bool, a state.Action) app.UI {
	label := []app.UI{html.El("span", "id", id+"-name", "class", "knob-name").Text(name)}
	row := html.El("button",
		"class", "knob switch",
		"id", id,
		"type", "button",
		"role", "switch",
		"aria-checked", html.Bool(on),
		"aria-labelledby", id+"-name",
	)
	if hint != "" {
		html.With(row, "aria-describedby", id+"-hint")
		label = append(label, html.El("span", "id", id+"-hint", "class", "knob-hint").Text(hint))
	}
	if a == nil {
		html.With(row, "aria-disabled", "true")
	} else {
		ctl.Click(row, a)
	}
	return row.Body(html.El("span", "class", "knob-label").Body(label...), html.Sign("track", ""))
}
