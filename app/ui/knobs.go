package ui

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// Groups of radio buttons.
const (
	sameSiteGroup = "samesite"
	redirectGroup = "redirect"
	browserGroup  = "browser"
)

// knobs edit the parts of the scenario that belong to the selection.
func (m *Model) knobs() app.UI {
	return h("div", "class", "knobs").On("change", m.onField).
		Body(m.cookieKnobs(), m.serverKnobs(), m.browserKnobs(), m.stepKnobs())
}
