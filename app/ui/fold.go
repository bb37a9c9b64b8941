package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// fold is what a newcomer does not need at once, under its name.
func (m *Model) fold(f state.Fold, name phrase.Phrase, body func() []app.UI) app.UI {
	return m.folding(f, "fold", h("summary").Text(name.String()), body)
}

// folding draws its body only while it is open: closed it costs nothing at an
// edit. The state opens it, together with its body, and not the browser.
func (m *Model) folding(f state.Fold, class string, summary app.HTMLElem, body func() []app.UI) app.UI {
	summary.On("click", func(_ app.Context, e app.Event) {
		e.PreventDefault()
		m.Do(state.ToggleFold{Fold: f})
	}, f)
	parts := []app.UI{summary}
	open := m.Unfolded(f)
	if open {
		parts = append(parts, body()...)
	}
	return h("details", "class", class, "open", yes(open)).Body(parts...)
}
