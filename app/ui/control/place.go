package control

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/event"
)

// PlaceAttribute is on every element that selects a place when it is clicked.
// One handler on a common ancestor serves all of them.
const PlaceAttribute = "data-place"

// FoldAttribute is on every element that shows the rounds of loops, or folds them
// again, when it is clicked.
const FoldAttribute = "data-fold"

// OnPlace selects the place that was clicked, or shows what is folded there.
func (ctl *Set) OnPlace(_ app.Context, e app.Event) {
	if _, ok := bridge.Marked(EventOf(e), FoldAttribute); ok {
		ctl.Do(state.ToggleFold{Fold: state.LoopFold})
		return
	}
	text, ok := bridge.Marked(EventOf(e), PlaceAttribute)
	if !ok {
		return
	}
	if p, ok := event.ParsePlace(text); ok {
		ctl.Do(state.Select{At: p})
	}
}
