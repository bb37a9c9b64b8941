package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
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
			h("strong").Text(p.Flip.Label),
			h("p", "class", "knob-hint").Text(does),
			m.try("Try it", state.Try{Flip: p.Flip}),
		)
	}
	return h("div", "class", "proposals").Body(h("h3").Text("If you flip one thing"), h("ul").Body(items...))
}

// try makes a proposed change. Its scope tells flips of the same name apart.
// The button goes away with the run it is about, so the focus goes to what it
// was part of.
func (m *Model) try(text string, a state.Try) app.UI {
	try := func(_ app.Context, e app.Event) {
		around := whyID
		if bridge.In(eventOf(e), "#"+panelID) {
			around = panelID
		}
		m.Do(a)
		_ = bridge.Focus(around)
	}
	return h("button", "class", "plain try", "type", "button", "aria-label", "Try it: "+a.Flip.Label+" "+a.Flip.Where).
		On("click", try, a.Flip.Label, a.Flip.Where, m.Run.Link).
		Text(text)
}
