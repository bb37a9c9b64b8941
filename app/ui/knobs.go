package ui

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// knobs edit the parts of the scenario that belong to the selection.
type knobs struct {
	app.Compo
	Frame
}

// Groups of radio buttons.
const (
	sameSiteGroup = "samesite"
	redirectGroup = "redirect"
	browserGroup  = "browser"
)

func (c *knobs) Render() app.UI {
	m := c.Model
	return h("div", "class", "knobs").On("change", m.onField).
		Body(m.cookieKnobs(), m.serverKnobs(), m.browserKnobs(), m.stepKnobs())
}
