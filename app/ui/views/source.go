package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// source has the texts and the claims of the scenario, and all of it as a file, to copy or to edit.
func source(ctl *control.Set, s *state.State) app.UI {
	return html.El("div", "class", "source").On("change", ctl.OnField).Body(
		texts(ctl, s),
		claims(ctl, s),
		html.El("h3").Text(phrase.Say("The scenario as JSON")),
		html.El("p", "class", "knob-hint").Text(phrase.Say("This is the whole scenario. Edit it here; the page updates when you leave the field. Errors name the exact location.")),
		ctl.Area("source-text", phrase.Say("The scenario as JSON"), "source", s.Run.Document()),
		html.El("div", "class", "actions").Body(
			download(ctl, phrase.Phrase("Download scenario"), "scenario.json", func() (string, error) { return s.Run.Document(), nil }, s.Run.Link),
			download(ctl, phrase.Phrase("Download trace"), "trace.json", s.Run.TraceDocument, s.Run.Link),
		),
	)
}

// download is a button that saves a document as a file. It is of the run of a link.
func download(ctl *control.Set, name phrase.Phrase, file string, document func() (string, error), link string) app.UI {
	return html.El("button", "class", "plain", "type", "button").
		On("click", func(app.Context, app.Event) {
			text, err := document()
			if err == nil {
				err = bridge.Download(file, text)
			}
			ctl.Do(state.Downloaded{File: file, Err: err})
		}, link).
		Text(name.String())
}
