package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
)

// proposals are what one flip would change of what is selected.
func (m *Model) proposals() app.UI {
	list := m.Proposals()
	if len(list) == 0 {
		return h("div", "class", "proposals", "hidden", "true")
	}
	items := make([]app.UI, len(list))
	for i, p := range list {
		does := p.Does
		if p.Sends && does == "" {
			does = "Then it goes through."
		}
		items[i] = h("li").Body(
			h("div").Body(
				h("strong").Text(p.Flip.Label),
				h("p", "class", "knob-hint").Text(does),
			),
			m.try("Try it", state.Try{Flip: p.Flip}),
		)
	}
	return h("div", "class", "proposals").Body(h("h3").Text("If you flip one thing"), h("ul").Body(items...))
}

// try makes a proposed change. Its scope tells flips of the same name apart.
func (m *Model) try(text string, a state.Try) app.UI {
	return h("button", "class", "plain try", "type", "button", "aria-label", text+": "+a.Flip.Label+" "+a.Flip.Where).
		On("click", func(app.Context, app.Event) { m.Do(a) }, a.Flip.Label, a.Flip.Where, m.Run.Link).
		Text(text)
}
