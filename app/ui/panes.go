package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// panes select what a narrow screen shows below the stage; on a wide one
// everything is visible, and the stylesheet hides them.
type panes struct {
	app.Compo
	Frame
}

var paneNames = []struct {
	pane state.Pane
	name phrase.Phrase
}{
	{state.WhyPane, "Why"},
	{state.CookiePane, "Cookie"},
	{state.ServerPane, "Server"},
	{state.BrowserPane, "Browser"},
	{state.StepsPane, "Steps"},
	{state.ViewsPane, "Views"},
}

func (c *panes) Render() app.UI {
	var buttons []app.UI
	for _, p := range paneNames {
		news := c.Model.HasNews(p.pane)
		parts := []app.UI{h("span").Text(p.name.String())}
		if news {
			parts = append(parts, heard(" "+phrase.Say("(changed)")))
		}
		buttons = append(buttons, c.Model.click(h("button",
			"class", "pane-button",
			"type", "button",
			"data-pane", string(p.pane),
			"data-news", yes(news),
			"aria-pressed", yes(p.pane == c.Model.Pane),
		), state.ShowPane{Pane: p.pane}).Body(parts...))
	}
	return h("div", "class", "panes", "role", "group", "aria-label", phrase.Say("What to look at")).Body(buttons...)
}
