package why

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/event"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// headers are the raw request and response of the selection, and a notice of
// headers that browsers support and the model ignores.
func headers(ctl *control.Set, s *state.State) app.UI {
	lines := s.Run.Headers(s.Selected)
	if len(lines.Request) == 0 {
		return html.El("div", "class", "headers", "hidden", "true")
	}
	notice := html.El("p", "class", "knob-hint", "hidden", html.Bool(len(lines.Ignored) == 0))
	if len(lines.Ignored) > 0 {
		notice.Text(phrase.Say("Not modelled: {names}. A real browser may behave differently here.", "names", event.Listed(lines.Ignored)))
	}
	return html.El("div", "class", "headers", "hidden", "false").Body(
		notice,
		ctl.Fold(s, state.HeadersFold, phrase.Phrase("Headers"), func() []app.UI {
			return []app.UI{
				headerList(ctl, s, state.RequestHeaders, phrase.Say("Request"), lines.Request),
				headerList(ctl, s, state.ResponseHeaders, phrase.Say("Response"), lines.Response),
			}
		}),
	)
}

// headerList shows the lines of one side.
func headerList(ctl *control.Set, s *state.State, list state.List, title string, lines []event.HeaderLine) app.UI {
	shown, words := ctl.Part(s, list, 1, len(lines), 1)
	drawn := control.Items(shown, lines, func(_ int, line *event.HeaderLine) app.UI {
		parts := []app.UI{html.El("code").Text(line.Text)}
		if line.Attacker {
			parts = append(parts, app.Text(" "), html.Span("tag", phrase.Say("added by the attacker")))
		}
		if line.Ignored {
			parts = append(parts, app.Text(" "), html.Span("tag", phrase.Say("not modelled")))
		}
		return html.El("li").Body(parts...)
	})
	return html.El("div").Body(html.El("h3").Text(title), words, html.El("ul", "class", "header-lines").Body(drawn...))
}
