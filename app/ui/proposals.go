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
			does = say.proposals.goesThrough.String()
		}
		items[i] = h("li").Body(
			h("strong").Text(p.Flip.Label),
			h("p", "class", "knob-hint").Text(does),
			m.try(say.proposals.try.String(), state.Try{Flip: p.Flip}),
		)
	}
	return h("div", "class", "proposals").Body(h("h3").Text(say.proposals.title.String()), h("ul").Body(items...))
}

// tryText asks to try a flip.
func tryText(flip string) string { return say.proposals.tryFlip.With("flip", flip) }

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
	return h("button", "class", "plain try", "type", "button", "aria-label", tryText(a.Flip.Label+" "+a.Flip.Where)).
		On("click", try, a.Flip.Label, a.Flip.Where, m.Run.Link).
		Text(text)
}
