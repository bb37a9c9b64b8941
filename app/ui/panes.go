package ui

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

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

// panes select what a narrow screen shows below the stage; on a wide one
// everything is visible, and the stylesheet hides them.
func panes(ctl *control.Set, s *state.State) app.UI {
	var buttons []app.UI
	for _, p := range paneNames {
		news := s.News.Of(p.pane)
		parts := []app.UI{html.El("span").Text(p.name.String())}
		if news {
			parts = append(parts, html.ScreenReaderText(" "+phrase.Say("(changed)")))
		}
		buttons = append(buttons, ctl.Click(html.El("button",
			"class", "pane-button",
			"type", "button",
			"data-pane", string(p.pane),
			"data-news", html.Bool(news),
			"aria-pressed", html.Bool(p.pane == s.Pane),
		), state.ShowPane{Pane: p.pane}).Body(parts...))
	}
	return html.El("div", "class", "panes", "role", "group", "aria-label", phrase.Say("What to look at")).Body(buttons...)
}
