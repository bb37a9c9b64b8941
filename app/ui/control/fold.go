package control

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// Fold is a part that beginners do not need at once, under its name.
func (ctl *Set) Fold(s *state.State, f state.Fold, name phrase.Phrase, body func() []app.UI) app.UI {
	return ctl.Folding(s, f, "fold", html.El("summary").Text(name.String()), body)
}

// Folding draws its body only while it is open, so that a closed fold costs
// nothing at an edit. The state opens it, not the browser, and draws its body
// at the same time.
func (ctl *Set) Folding(s *state.State, f state.Fold, class string, summary app.HTMLElem, body func() []app.UI) app.UI {
	summary.On("click", func(_ app.Context, e app.Event) {
		e.PreventDefault()
		ctl.Do(state.ToggleFold{Fold: f})
	}, f)
	parts := []app.UI{summary}
	open := s.Unfolded(f)
	if open {
		parts = append(parts, body()...)
	}
	return html.El("details", "class", class, "open", html.Bool(open)).Body(parts...)
}
