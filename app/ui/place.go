package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// placeAttribute is on every element that selects a place when it is clicked.
// One handler on a common ancestor serves all of them.
const placeAttribute = "data-place"

// OnPlace selects the place that was clicked.
func (ctl *Controls) OnPlace(_ app.Context, e app.Event) {
	text, ok := bridge.Marked(eventOf(e), placeAttribute)
	if !ok {
		return
	}
	if p, ok := event.ParsePlace(text); ok {
		ctl.Do(state.Select{At: p})
	}
}
