package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// fold is what a newcomer does not need at once. Its body is drawn only while
// it is open: closed it costs nothing at an edit.
func (m *Model) fold(f state.Fold, name phrase.Phrase, body func() []app.UI) app.UI {
	parts := []app.UI{
		h("summary").Text(name.String()).On("click", func(_ app.Context, e app.Event) {
			e.PreventDefault() // The state opens it, together with its body.
			m.Do(state.ToggleFold{Fold: f})
		}, f),
	}
	open := m.Unfolded(f)
	if open {
		parts = append(parts, body()...)
	}
	return h("details", "class", "fold", "open", yes(open)).Body(parts...)
}
