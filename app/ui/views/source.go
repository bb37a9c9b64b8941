package views

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"github.com/crumbtrail/crumbtrail/app/bridge"
	"github.com/crumbtrail/crumbtrail/app/state"
	"github.com/crumbtrail/crumbtrail/app/ui/control"
	"github.com/crumbtrail/crumbtrail/app/ui/html"
	"github.com/crumbtrail/crumbtrail/engine/phrase"
)

// source has the texts, the claims and the challenge of the scenario, and all of it as a
// file, to copy or to edit.
func source(ctl *control.Set, s *state.State) app.UI {
	name, box := phrase.Say("The scenario as JSON"), html.El("div", "class", "source")
	downloads := html.El("div", "class", "actions").Body(
		download(ctl, phrase.Phrase("Download scenario"), "scenario.json", func() (string, error) { return s.Run.Document(), nil }, s.Run.Link),
		download(ctl, phrase.Phrase("Download trace"), "trace.json", s.Run.TraceDocument, s.Run.Link),
	)
	document := ctl.Area("source-text", name, "source", s.Run.Document())
	if s.ReadOnly {
		return box.Body(html.With(document, "readonly", "true"), downloads)
	}
	return box.On("change", ctl.OnField).Body(
		texts(ctl, s),
		claims(ctl, s),
		ctl.Fold(s, state.ChallengeFold, phrase.Phrase("Challenge"), func() []app.UI { return challengeForm(ctl, s) }),
		html.El("h3").Text(name),
		html.El("p", "class", "knob-hint").Text(phrase.Say("This is the whole scenario. Edit it here; the page updates when you leave the field. Errors name the exact location.")),
		document,
		downloads,
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
